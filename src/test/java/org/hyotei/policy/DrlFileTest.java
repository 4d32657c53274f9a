package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.TestPlans;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Subject;
import org.hyotei.model.Plan;
import org.junit.jupiter.api.Test;

class DrlFileTest {

  private static final CompiledPolicy POLICY =
      TestPack.drl(
              "package org.example;",
              "",
              "import org.hyotei.facts.IndicatorFact;",
              "",
              "// 目標に達した",
              "rule \"A: 目標に達した\"",
              "  salience 10",
              "when",
              "  $s : IndicatorFact(achievementPercent >= 100B, // 100%から",
              "    name != \"// no comment\")",
              "then",
              "  $s.grade(\"A\", \"達成率{達成率}\"); // 評価",
              "end",
              "",
              "rule \"C: 目標に届かない\" ruleflow-group \"grading\"",
              "when $s : IndicatorFact(achievementPercent < 100B)",
              "then $s.grade(",
              "    \"C\",",
              "    \"達成率{達成率}\");",
              "  $s.comment(\"届かない\"); $s.finding(\"short\", \"届かない\");",
              "end")
          .policy();

  private static Plan plan() {
    return TestPlans.example("kawaguchi/examples/R6.json");
  }

  @Test
  void file_good_givesRulesWithTheirLines() {
    assertThat(POLICY.sources())
        .extracting(rule -> rule.location() + " " + rule.name() + " " + rule.phase())
        .containsExactly(
            "tiny/grading.drl:6-13 A: 目標に達した GRADING", "tiny/grading.drl:15-21 C: 目標に届かない GRADING");
    assertThat(POLICY.sources().get(0).text()).hasSize(8).first().isEqualTo("rule \"A: 目標に達した\"");
    assertThat(POLICY.sources().get(0).text()).contains("  $s.grade(\"A\", \"達成率{達成率}\"); // 評価");
  }

  @Test
  void rule_good_givesConditionsWithMeasures() {
    RuleSource first = POLICY.sources().get(0);

    assertThat(first.conditions()).extracting(RuleSource.Condition::line).containsExactly(9, 10);
    RuleSource.Condition condition = first.conditions().get(0);
    assertThat(condition.text()).isEqualTo("$s : IndicatorFact(achievementPercent >= 100B,");
    assertThat(condition.kind()).isEqualTo(Subject.Kind.INDICATOR);
    assertThat(condition.measures()).containsExactly(Measure.ACHIEVEMENT);
    assertThat(first.consequences()).containsExactly("$s.grade(\"A\", \"達成率{達成率}\");");
    assertThat(POLICY.sources().get(1).conditions())
        .extracting(RuleSource.Condition::text)
        .containsExactly("$s : IndicatorFact(achievementPercent < 100B)");
  }

  @Test
  void rule_inDrlAndInSentences_sameGradesAndTrace() {
    Evaluation drl = TestPlans.evaluate(POLICY, plan());
    Evaluation sentences = TestPlans.evaluate(TestPack.tiny().policy(), plan());

    assertThat(grades(drl)).isEqualTo(grades(sentences)).hasSizeGreaterThan(38);
    assertThat(trace(drl)).isEqualTo(trace(sentences));
    assertThat(drl.commentary()).isNotEmpty();
  }

  private static List<String> grades(Evaluation evaluation) {
    return evaluation.subjects().stream()
        .map(result -> result.id() + result.grade() + result.reason())
        .toList();
  }

  private static List<String> trace(Evaluation evaluation) {
    return evaluation.trace().stream()
        .filter(step -> step.symbol() != null && !step.symbol().equals("short"))
        .map(
            step ->
                step.rule().name()
                    + step.subject().id()
                    + step.facts().size()
                    + step.verb()
                    + step.symbol()
                    + step.text())
        .toList();
  }

  @Test
  void ruleWithoutGroup_underRollup_runsInRollupOnly() {
    CompiledPolicy policy =
        TestPack.tiny()
            .replacing("tiny/policy.yaml", "rules:\n", "rules:\n  rollup: [rollup.drl]\n")
            .replacing("tiny/policy.yaml", "levels: []", "levels: [基本目標]")
            .with(
                "tiny/rollup.drl",
                "rule \"B\"\nwhen\n  $s : GroupFact(graded > 0B)\nthen\n  $s.grade(\"B\", \"x\");\nend\n")
            .policy();

    assertThat(TestPlans.evaluate(policy, plan()).trace())
        .filteredOn(step -> step.rule().name().equals("B"))
        .isNotEmpty()
        .allSatisfy(step -> assertThat(step.rule().phase()).isEqualTo(Phase.ROLLUP));
  }
}
