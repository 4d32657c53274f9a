package org.hyotei.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Situation;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.TestPack;
import org.junit.jupiter.api.Test;

/** The published grades of Kawaguchi's R6 report against those that its stated scale gives. */
class KawaguchiExampleTest {

  private static final CompiledPolicy POLICY = TestPack.shipped("kawaguchi");
  private static final Evaluation EVALUATION =
      TestPlans.evaluate(POLICY, TestPlans.example("kawaguchi/examples/R6.json"));

  @Test
  void plan_read_hasFortySevenIndicatorsAndThirtyEightRatios() {
    List<SubjectResult> indicators = indicators();

    assertThat(indicators).hasSize(47);
    assertThat(indicators).filteredOn(KawaguchiExampleTest::isMeasured).hasSize(38);
  }

  @Test
  void measuredIndicators_nineOfThirtyEight_differFromPublished() {
    Map<String, String> differing = new TreeMap<>();
    for (SubjectResult result : indicators()) {
      if (isMeasured(result) && !grade(result).equals(result.publishedGrade())) {
        differing.put(result.id(), result.publishedGrade() + "→" + grade(result));
      }
    }

    assertThat(differing)
        .containsOnly(
            entry("1-2", "A→S"),
            entry("2-5", "B→A"),
            entry("4-1", "C→D"),
            entry("4-2", "A→B"),
            entry("4-(1)-2", "C→D"),
            entry("4-(1)-3", "C→D"),
            entry("4-(2)-1", "B→C"),
            entry("4-(2)-2", "B→C"),
            entry("4-(3)-3", "C→D"));
  }

  @Test
  void findings_publishedGradeDiffers_elevenSubjects() {
    assertThat(subjects("published-grade-differs"))
        .containsExactlyInAnyOrder(
            "1-2", "2-5", "4-1", "4-2", "4-(1)-2", "4-(1)-3", "4-(2)-1", "4-(2)-2", "4-(3)-3",
            "5-5", "4");
  }

  @Test
  void stageTarget_continued_givesAWherePublishedIsB() {
    SubjectResult result = TestPlans.result(EVALUATION, "5-5");

    assertThat(((IndicatorFact) result.fact()).situation()).isEqualTo(Situation.STAGE_TARGET);
    assertThat(result.publishedGrade()).isEqualTo("B");
    assertThat(result.grade()).isEqualTo("A");
  }

  @Test
  void goals_byMeanPoints_allBButTheFourth() {
    Map<String, String> goals = new TreeMap<>();
    for (SubjectResult result : EVALUATION.subjects()) {
      if (result.fact() instanceof GroupFact group && "基本目標".equals(group.level())) {
        goals.put(result.id(), result.publishedGrade() + "→" + grade(result));
      }
    }

    assertThat(goals)
        .containsOnly(
            entry("1", "B→B"),
            entry("2", "B→B"),
            entry("3", "B→B"),
            entry("4", "B→C"),
            entry("5", "B→B"));
  }

  @Test
  void findings_noRuleDecides_publishedGradeNotComputed() {
    assertThat(subjects("published-grade-not-computed"))
        .containsExactlyInAnyOrder("1-1", "5-2", "5-4");
    assertThat(subjects("not-covered")).containsExactlyInAnyOrder("1-1", "5-2", "5-4");
  }

  @Test
  void findings_figurePrintedTwice_contradictionAtItsPath() {
    assertThat(EVALUATION.findings())
        .filteredOn(finding -> finding.code().equals("figures-contradict"))
        .extracting(Finding::subject, Finding::field)
        .containsExactlyInAnyOrder(tuple("1-(4)-3", "actuals/R6"), tuple("2-4", "actuals/R6"));
  }

  @Test
  void zeroTargets_metOrUnchanged_asPublished() {
    assertThat(TestPlans.result(EVALUATION, "4-3").grade()).isEqualTo("A");
    assertThat(TestPlans.result(EVALUATION, "5-1").grade()).isEqualTo("C");
  }

  @Test
  void reason_lowerIsBetter_quotesFiguresAndUnroundedRate() {
    assertThat(TestPlans.result(EVALUATION, "2-5").reason())
        .isEqualTo("目標13％に対し実績12.9％（達成率100.8％）で、目標を達成したため。");
  }

  @Test
  void summary_allIndicators_countsEveryOne() {
    Summary summary = EVALUATION.summary();

    assertThat(summary.withoutGrade()).isEqualTo(3);
    assertThat(summary.grades().values().stream().mapToInt(Integer::intValue).sum() + 3)
        .isEqualTo(47 + 12);
    assertThat(EVALUATION.commentary()).hasSize(14);
  }

  private static List<SubjectResult> indicators() {
    return EVALUATION.subjects().stream()
        .filter(result -> result.fact() instanceof IndicatorFact)
        .toList();
  }

  private static boolean isMeasured(SubjectResult result) {
    return ((IndicatorFact) result.fact()).situation() == Situation.MEASURED;
  }

  private static String grade(SubjectResult result) {
    return result.grade() == null ? "" : result.grade();
  }

  private static List<String> subjects(String code) {
    return EVALUATION.findings().stream()
        .filter(finding -> finding.code().equals(code))
        .map(finding -> String.valueOf(finding.subject()))
        .toList();
  }
}
