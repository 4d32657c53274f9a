package org.hyotei.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.TestPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four years of Niigata's published grades against those that the pack's reading gives. */
class NiigataExamplesTest {

  private static final CompiledPolicy POLICY = TestPack.shipped("niigata");
  private static final List<String> YEARS = List.of("R3", "R4", "R5", "R6");
  private static final List<Evaluation> EVALUATIONS =
      YEARS.stream()
          .map(year -> TestPlans.example("niigata/examples/" + year + ".json"))
          .map(plan -> TestPlans.evaluate(POLICY, plan))
          .toList();
  private static final Evaluation R6 = EVALUATIONS.get(3);

  @Test
  void gradedPoints_sixtySevenOfSeventyTwo_asPublished() {
    int published = 0;
    List<String> differing = new ArrayList<>();
    for (int i = 0; i < YEARS.size(); i++) {
      for (SubjectResult result : EVALUATIONS.get(i).subjects()) {
        String grade = result.publishedGrade();
        if (grade == null || grade.equals("-")) {
          continue;
        }
        published++;
        if (!grade.equals(result.computedGrade())) {
          differing.add(
              result.id() + " " + YEARS.get(i) + " " + grade + "→" + result.computedGrade());
        }
      }
    }

    assertThat(published).isEqualTo(72);
    assertThat(differing)
        .containsExactlyInAnyOrder(
            "1-3-1 R3 C→B", "1-2-1 R4 C→B", "1-4-1 R4 C→B", "1-4-1 R5 C→B", "4-5-3 R5 A→B");
  }

  @Test
  void ungradedPoints_allSevenDashes_asPublished() {
    List<String> dashes = new ArrayList<>();
    for (Evaluation evaluation : EVALUATIONS) {
      for (SubjectResult result : evaluation.subjects()) {
        if ("-".equals(result.publishedGrade())) {
          dashes.add(result.publishedGrade() + result.computedGrade());
        }
      }
    }

    assertThat(dashes).hasSize(7).containsOnly("--");
  }

  @Test
  void findings_gradeOtherThanPublished_oneForEachOfTheFive() {
    List<String> findings = new ArrayList<>();
    for (int i = 0; i < YEARS.size(); i++) {
      for (Finding finding : EVALUATIONS.get(i).findings()) {
        if (finding.code().startsWith("published-grade")) {
          findings.add(finding.subject() + " " + YEARS.get(i) + " " + finding.code());
        }
      }
    }

    assertThat(findings)
        .containsExactlyInAnyOrder(
            "1-3-1 R3 published-grade-differs",
            "1-2-1 R4 published-grade-differs",
            "1-4-1 R4 published-grade-differs",
            "1-4-1 R5 published-grade-differs",
            "4-5-3 R5 published-grade-differs");
  }

  @Test
  void summary_latestYear_asInThePublishedTable() {
    assertThat(R6.summary().grades()).isEqualTo(Map.of("A", 7, "B", 7, "C", 6, "-", 3));
    assertThat(R6.summary().grades().keySet()).containsExactly("A", "B", "C", "-");
    assertThat(R6.summary().withoutGrade()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1, 3, 2, 3, 0", "2, 3, 1, 0, 0", "3, 0, 2, 0, 2", "4, 0, 2, 2, 1", "5, 1, 0, 1, 0"})
  void summary_latestYearBySection_asInThePublishedTable(
      String section, int a, int b, int c, int dash) {
    Summary.OfGroup group =
        R6.summary().byGroup().stream()
            .filter(one -> one.group().id().equals(section))
            .findFirst()
            .orElseThrow();

    assertThat(List.of("A", "B", "C", "-"))
        .extracting(symbol -> group.grades().getOrDefault(symbol, 0))
        .containsExactly(a, b, c, dash);
  }

  @Test
  void ceiling_fullShareReached_gradedA() {
    for (Evaluation evaluation : EVALUATIONS) {
      SubjectResult result = TestPlans.result(evaluation, "2-2-3");
      assertThat(result.grade()).isEqualTo("A");
      assertThat(result.rule()).isNotNull().extracting("name").isEqualTo("A: 上限に達した");
    }
  }
}
