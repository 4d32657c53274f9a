package org.hyotei.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.TestPack;
import org.junit.jupiter.api.Test;

class SettlementTest {

  /** From 100 A; from 150 A twice; from 200 also B; below 50 nothing; no actual is a dash. */
  private static final CompiledPolicy POLICY =
      TestPack.sentences(
              rule("A 10", "- 達成率 が 100% 以上", "A"),
              rule("A 9", "- 達成率 が 150% 以上", "A"),
              rule("B", "- 達成率 が 200% 以上", "B"),
              rule("C", "- 達成率 が 50% 以上 100% 未満", "C"),
              rule("-", "- 実績がない（未集計・実施なし・中止）", "-"))
          .policy();

  private static String rule(String name, String condition, String grade) {
    return String.join(
        "\n",
        "ルール \"" + name + "\"",
        "もし",
        "指標がある",
        condition,
        "ならば",
        "評価 " + grade + " 理由 " + name,
        "終わり");
  }

  private static Evaluation of(String actual, String fields, String more) {
    return TestPlans.evaluate(
        POLICY,
        TestPlans.plan(
            "\"indicators\": [" + TestPlans.indicator("i", "100件", actual, fields) + "]" + more));
  }

  private static List<String> codes(Evaluation evaluation) {
    return evaluation.findings().stream().map(Finding::code).toList();
  }

  private static final String JUDGED =
      ", \"judgements\": [{\"subject\": \"i\", \"grade\": \"C\", \"by\": \"委員会\", \"reason\": \"災害のため\"}]";

  @Test
  void subject_oneRule_getsItsGradeAndReason() {
    Evaluation evaluation = of("100件", "", "");
    SubjectResult result = TestPlans.result(evaluation, "i");

    assertThat(result.grade()).isEqualTo("A");
    assertThat(result.reason()).isEqualTo("A 10");
    assertThat(result.rule()).isNotNull().extracting("location").isNotNull();
    assertThat(codes(evaluation)).isEmpty();
  }

  @Test
  void subject_noRule_noGradeAndNotCovered() {
    Evaluation evaluation = of("49件", "", "");
    SubjectResult result = TestPlans.result(evaluation, "i");

    assertThat(result.grade()).isNull();
    assertThat(result.reason()).isNull();
    assertThat(codes(evaluation)).containsExactly("not-covered");
    assertThat(evaluation.findings().get(0).severity()).isEqualTo(Finding.Severity.ERROR);
    assertThat(evaluation.findings().get(0).message().ja()).contains("達成率49%");
    assertThat(evaluation.summary().withoutGrade()).isEqualTo(1);
  }

  @Test
  void subject_noRuleButPublished_saysThatToo() {
    assertThat(codes(of("49件", "\"publishedGrade\": \"C\", ", "")))
        .containsExactly("not-covered", "published-grade-not-computed");
  }

  @Test
  void subject_twoGrades_noneAndBothRulesNamed() {
    Evaluation evaluation = of("200件", "", "");

    assertThat(TestPlans.result(evaluation, "i").grade()).isNull();
    assertThat(codes(evaluation)).containsExactly("conflicting-grades");
    assertThat(evaluation.findings().get(0).message().ja())
        .contains("「A 9」", "「A 10」", "「B」", "tiny/grading.dslr:");
  }

  @Test
  void subject_sameGradeByTwoRules_firstNameInNaturalOrderStands() {
    Evaluation evaluation = of("150件", "", "");
    SubjectResult result = TestPlans.result(evaluation, "i");

    assertThat(result.grade()).isEqualTo("A");
    assertThat(result.reason()).isEqualTo("A 9");
    assertThat(codes(evaluation)).containsExactly("several-rules");
    assertThat(evaluation.findings().get(0).severity()).isEqualTo(Finding.Severity.INFO);
  }

  @Test
  void judgement_overComputed_standsAndDifferenceIsAFinding() {
    Evaluation evaluation = of("100件", "", JUDGED);
    SubjectResult result = TestPlans.result(evaluation, "i");

    assertThat(result.grade()).isEqualTo("C");
    assertThat(result.computedGrade()).isEqualTo("A");
    assertThat(result.reason()).isEqualTo("災害のため");
    assertThat(codes(evaluation)).containsExactly("judgement-differs");
    assertThat(evaluation.summary().grades()).containsOnlyKeys("C");
  }

  @Test
  void judgement_whereNoRuleDecides_standsWithoutNotCovered() {
    Evaluation evaluation = of("49件", "", JUDGED);

    assertThat(TestPlans.result(evaluation, "i").grade()).isEqualTo("C");
    assertThat(TestPlans.result(evaluation, "i").computedGrade()).isNull();
    assertThat(codes(evaluation)).isEmpty();
  }

  @Test
  void judgement_sameAsComputed_noFinding() {
    assertThat(codes(of("60件", "", JUDGED))).isEmpty();
  }

  @Test
  void ungradedSymbol_byRule_countedUnderItsSymbol() {
    Evaluation evaluation = of("-", "\"publishedGrade\": \"-\", ", "");

    assertThat(TestPlans.result(evaluation, "i").grade()).isEqualTo("-");
    assertThat(evaluation.summary().grades()).containsOnlyKeys("-");
    assertThat(codes(evaluation)).isEmpty();
  }

  @Test
  void published_otherThanComputed_differsWithFiguresAndRule() {
    Evaluation evaluation = of("120件", "\"publishedGrade\": \"B\", ", "");

    assertThat(codes(evaluation)).containsExactly("published-grade-differs");
    assertThat(evaluation.findings().get(0).message().ja())
        .contains("公表された評価は「B」", "「A」", "目標100件", "実績120件", "達成率120%", "「A 10」");
  }

  @Test
  void publishedGrades_ofTheYear_countAsPublished() {
    assertThat(codes(of("120件", "\"publishedGrades\": {\"R5\": \"C\", \"R6\": \"B\"}, ", "")))
        .containsExactly("published-grade-differs");
  }

  @Test
  void judgement_onASubjectThatIsNotGraded_isToldAndNotUsed() {
    String onGroup = JUDGED.replace("\"subject\": \"i\"", "\"subject\": \"g\"");
    Evaluation evaluation = of("100件", "", onGroup);

    assertThat(evaluation.subjects()).extracting(SubjectResult::id).containsExactly("i");
    assertThat(codes(evaluation)).containsExactly("judgement-not-used");
    assertThat(evaluation.findings().get(0).subject()).isEqualTo("g");
  }
}
