package org.hyotei.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.evaluation.TestPlans;
import org.hyotei.evaluation.TraceStep;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.Subject;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.TestPack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random rules on random plans: the conditions as the analysis reads them, the boxes it makes of
 * them, and the rules that the engine fires are the same.
 */
class EngineAgreementTest {

  private static final int RULES = 120;
  private static final int PLANS = 20;

  @ParameterizedTest
  @EnumSource(
      value = Subject.Kind.class,
      names = {"INDICATOR", "GROUP", "ACTIVITY"})
  void condition_onAnyFact_holdsWhereTheEngineSaysSo(Subject.Kind kind) {
    for (long seed = 1; seed <= 2; seed++) {
      CompiledPolicy policy = policy(kind, seed);
      CriterionReader.Read read = CriterionReader.of(policy);
      assertThat(read.rest()).isEmpty();
      assertThat(read.criteria()).hasSize(RULES);
      Set<String> held = new TreeSet<>();
      for (int i = 0; i < PLANS; i++) {
        Evaluation evaluation =
            TestPlans.evaluate(
                policy,
                new AnyPlan(policy.definition(), seed * 1000 + i).plan(4, AnyPolicy.LEVELS));
        for (SubjectResult result : evaluation.subjects()) {
          if (result.fact().kind() == kind) {
            held.addAll(agree(result.fact(), read.criteria(), fired(evaluation, result.id())));
          }
        }
      }
      assertThat(held).hasSizeBetween(RULES / 3, RULES - 1);
    }
  }

  private static Set<String> agree(Subject fact, List<Criterion> criteria, Set<String> fired) {
    Set<String> held =
        criteria.stream()
            .filter(one -> one.condition().holds(test -> FactValues.holds(fact, test)))
            .map(Criterion::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(held).as("%s", fact).isEqualTo(fired);
    return held;
  }

  @ParameterizedTest
  @EnumSource(
      value = Subject.Kind.class,
      names = {"INDICATOR", "GROUP", "ACTIVITY"})
  void box_ofACondition_holdsTheFactsThatMeetIt(Subject.Kind kind) {
    CompiledPolicy policy = policy(kind, 7);
    List<Criterion> criteria = CriterionReader.of(policy).criteria();
    Map<String, Space> spaces = new HashMap<>();
    for (int i = 0; i < PLANS; i++) {
      Evaluation evaluation =
          TestPlans.evaluate(policy, new AnyPlan(policy.definition(), i).plan(4, AnyPolicy.LEVELS));
      for (SubjectResult result : evaluation.subjects()) {
        if (result.fact().kind() == kind) {
          String level = result.fact() instanceof GroupFact group ? group.level() : null;
          Space space =
              spaces.computeIfAbsent(
                  String.valueOf(level),
                  key ->
                      SpaceBuilder.of(
                          policy.definition(), kind, level, criteria, new ArrayList<>()));
          assertThat(space.criteria()).hasSizeGreaterThan(RULES / 2);
          boxes(space, result.fact(), fired(evaluation, result.id()));
        }
      }
    }
  }

  private static void boxes(Space space, Subject fact, Set<String> fired) {
    int[] cells = Objects.requireNonNull(space.cellsOf(fact));
    BitSet holding = new BitSet();
    for (int b = 0; b < space.boxes().size(); b++) {
      holding.set(b, Examples.holds(space.boxes().get(b).cells(), cells));
    }
    Set<String> expected = new TreeSet<>();
    for (int place : new Firing(space).of(holding)) {
      expected.add(space.criteria().get(place).name());
    }
    assertThat(fired).isEqualTo(expected);
  }

  private static Set<String> fired(Evaluation evaluation, String subject) {
    return evaluation.trace().stream()
        .filter(step -> step.verb() == TraceStep.Verb.GRADE)
        .filter(step -> step.subject().id().equals(subject))
        .map(step -> step.rule().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static CompiledPolicy policy(Subject.Kind kind, long seed) {
    List<String> drl = new AnyRules(AnyPolicy.ALL.get(0), kind, seed).drl(RULES);
    TestPack pack =
        AnyPolicy.pack(0)
            .without("tiny/grading.dslr")
            .replacing("tiny/policy.yaml", "grading.dslr", "grading.drl")
            .with("tiny/grading.drl", String.join("\n", drl));
    return (kind == Subject.Kind.GROUP
            ? pack.replacing("tiny/policy.yaml", "  grading:", "  rollup:")
            : pack)
        .policy();
  }
}
