package org.hyotei.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The plans of Kuki and Asaka before their first year, and with illustrative actuals. */
class PlanReviewTest {

  private static Map<String, Integer> codes(Evaluation evaluation) {
    Map<String, Integer> codes = new TreeMap<>();
    evaluation.findings().forEach(finding -> codes.merge(finding.code(), 1, Integer::sum));
    return codes;
  }

  private static String message(Evaluation evaluation, String subject, String code) {
    return evaluation.findings().stream()
        .filter(one -> subject.equals(one.subject()) && one.code().equals(code))
        .map(one -> one.message().ja())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void kuki_beforeItsFirstYear_findsWhatCannotBeAssessed() {
    assertThat(codes(Examples.evaluation("kuki", "plan")))
        .isEqualTo(
            Map.of(
                "baseline-disturbed", 3,
                "baseline-missing", 3,
                "counted-unlike", 8,
                "direction-unstated", 1,
                "target-not-a-number", 1,
                "target-not-above-baseline", 1,
                "target-same-as-baseline", 2));
  }

  @Test
  void asaka_beforeItsFirstYear_findsTheTwoOddTargets() {
    Evaluation evaluation = Examples.evaluation("asaka", "plan");

    assertThat(codes(evaluation))
        .isEqualTo(
            Map.of(
                "baseline-missing", 2,
                "direction-unstated", 2,
                "target-hardly-moves", 1,
                "target-not-above-baseline", 1,
                "target-same-as-baseline", 3));
    assertThat(message(evaluation, "2-(3)-C1", "target-not-above-baseline")).contains("80件", "82件");
    assertThat(message(evaluation, "3-(2)-C1", "target-hardly-moves")).contains("1.34％", "1.36％");
    assertThat(message(evaluation, "3-(2)-C1", "direction-unstated")).contains("1.34％", "1.36％");
  }

  @Test
  void asaka_withAssessments_saysWhatWeighedWhat() {
    Evaluation evaluation = Examples.evaluation("asaka", "progress-illustrative");
    SubjectResult result =
        evaluation.subjects().stream()
            .filter(one -> one.id().equals("1-(2)"))
            .findFirst()
            .orElseThrow();

    assertThat(result.reason())
        .isEqualTo(
            "指標4件（A2、B1、C1）の平均点3.25点と、所見（朝霞市社会福祉協議会：C、福祉相談課：A）の平均点3.00点を"
                + "1対1で合わせた総合点が3.13点で、2.5以上3.5未満であるため。");
    assertThat(result.grade()).isEqualTo("B");
    assertThat(codes(evaluation)).doesNotContainKeys("not-covered", "conflicting-grades");
  }

  private static int[] numbers(Evaluation evaluation, String pattern) {
    for (Comment comment : evaluation.commentary()) {
      Matcher matcher = Pattern.compile(pattern).matcher(comment.text());
      if (comment.subject() == null && matcher.matches()) {
        return IntStream.rangeClosed(1, matcher.groupCount())
            .map(group -> Integer.parseInt(matcher.group(group)))
            .toArray();
      }
    }
    throw new AssertionError("no sentence like " + pattern + " in " + evaluation.commentary());
  }

  @Test
  void kuki_sentencesOnTheWhole_addUp() {
    Evaluation evaluation = Examples.evaluation("kuki", "progress-illustrative");
    int[] graded =
        numbers(
            evaluation, "評価した(\\d+)指標のうち、.*（A・B）は(\\d+)指標（.*）、遅れている（C）は(\\d+)指標、.*は(\\d+)指標である。");
    int[] ungraded = numbers(evaluation, "(\\d+)指標のうち(\\d+)指標は、実績がまだないか.*");

    assertThat(graded[1] + graded[2] + graded[3]).isEqualTo(graded[0]);
    assertThat(graded[0] + ungraded[1]).isEqualTo(ungraded[0]).isEqualTo(41);
  }

  @Test
  void asaka_sentenceOnTheWhole_addsUp() {
    int[] graded =
        numbers(
            Examples.evaluation("asaka", "progress-illustrative"),
            "評価した(\\d+)の方向性のうち、.*（A・B）は(\\d+)（.*）、やや遅れている（C）は(\\d+)、遅れている（D）は(\\d+)である。");

    assertThat(graded[1] + graded[2] + graded[3]).isEqualTo(graded[0]).isEqualTo(12);
  }

  @Test
  void kuki_withActuals_gradesEveryIndicator() {
    Evaluation evaluation = Examples.evaluation("kuki", "progress-illustrative");

    assertThat(evaluation.summary().withoutGrade()).isZero();
    assertThat(evaluation.summary().grades().keySet()).contains("A", "B", "C", "D", "－");
  }
}
