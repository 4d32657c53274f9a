package org.hyotei.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.evaluation.TestPlans;
import org.hyotei.facts.Derivation;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Subject;
import org.hyotei.model.Period;
import org.hyotei.policy.CompiledPolicy;
import org.junit.jupiter.api.Test;

/**
 * Every fact that comes of a plan lies in a cell of each axis, and no axiom excludes it. A proof
 * stands on this: what no cell admits is taken to be impossible.
 */
class AxiomsPropertyTest {

  private static final Map<String, Space> SPACES = new HashMap<>();

  private static Space space(int policy, Subject.Kind kind, String level) {
    return SPACES.computeIfAbsent(
        policy + " " + kind + level,
        key -> new AnyTerms(AnyPolicy.ALL.get(policy), kind).space(level));
  }

  private static void isAdmitted(Space space, Subject fact) {
    List<Cell> cells = new ArrayList<>();
    for (Axis axis : space.axes()) {
      Object value = FactValues.of(fact, axis.term());
      int cell = axis.cellOf(value);
      assertThat(cell).as("%s = %s of %s", axis.key(), value, fact).isNotNegative();
      cells.add(axis.cells().get(cell));
    }
    for (Axiom axiom : space.axioms()) {
      int[] axes = axiom.keys().stream().mapToInt(space::axis).toArray();
      if (Arrays.stream(axes).allMatch(axis -> axis >= 0)) {
        List<Cell> looked = Arrays.stream(axes).mapToObj(cells::get).toList();
        assertThat(axiom.admits().test(looked))
            .as("%s %s: %s of %s", axiom.name(), axiom.keys(), looked, fact)
            .isTrue();
      }
    }
  }

  @Test
  void axioms_ofEveryPolicy_areAboutAxesThatAreLookedAt() {
    for (int place = 0; place < AnyPolicy.ALL.size(); place++) {
      for (Subject.Kind kind : List.of(Subject.Kind.INDICATOR, Subject.Kind.GROUP)) {
        Space space = space(place, kind, kind == Subject.Kind.GROUP ? "目標" : "");
        assertThat(space.axioms())
            .hasSizeGreaterThan(40)
            .allSatisfy(axiom -> assertThat(axiom.keys()).allMatch(key -> space.axis(key) >= 0));
      }
    }
  }

  @Property(tries = 3_000)
  void indicator_derivedFromAnyFigures_isAdmitted(@ForAll long seed) {
    int place = Math.floorMod(seed, AnyPolicy.ALL.size());
    CompiledPolicy policy = AnyPolicy.ALL.get(place);
    IndicatorFact fact =
        new Derivation(policy.definition().definitions(), Period.ofYear(AnyPlan.YEAR))
            .fact(
                new AnyPlan(policy.definition(), seed).indicator("i", "g"),
                "目標",
                IndicatorExamples.SILENT);

    isAdmitted(space(place, Subject.Kind.INDICATOR, ""), fact);
  }

  @Property(tries = 250)
  void group_measuredInAnyPlan_isAdmitted(@ForAll long seed) {
    int place = Math.floorMod(seed, AnyPolicy.ALL.size());
    CompiledPolicy policy = AnyPolicy.ALL.get(place);
    Evaluation evaluation =
        TestPlans.evaluate(
            policy, new AnyPlan(policy.definition(), seed).plan(5, AnyPolicy.LEVELS));

    for (SubjectResult result : evaluation.subjects()) {
      Subject fact = result.fact();
      String level = fact instanceof GroupFact group ? group.level() : "";
      isAdmitted(space(place, fact.kind(), String.valueOf(level)), fact);
    }
  }
}
