package org.hyotei.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.TestPack;
import org.junit.jupiter.api.Test;

class ScoringTest {

  private static final String POINTS =
      """
      ルール "1 達成"
      もし
        指標がある
        - 達成率 が 100% 以上
      ならば
        点数 3 理由 達成
      終わり
      ルール "2 重み"
      もし
        指標がある
        - 入力 weight がある
      ならば
        点数 2 重み weight 理由 重み
      終わり
      ルール "3 減点"
      もし
        指標がある
        - 達成率 が 50% 未満
      ならば
        点数 -0.5 理由 半分未満
      終わり
      """;

  private static final CompiledPolicy POLICY =
      TestPack.sentences(
              "ルール \"A\"",
              "もし",
              "指標がある",
              "点数の合計が 5 以上である",
              "ならば",
              "評価 A 理由 {点数の内訳}で{点数の合計}点",
              "終わり",
              "ルール \"B\"",
              "もし",
              "指標がある",
              "点数の合計が 5 未満である",
              "ならば",
              "評価 B 理由 {点数の内訳}で{点数の合計}点",
              "終わり",
              "ルール \"C\"",
              "もし",
              "指標がある",
              "点数が付いていない",
              "ならば",
              "評価 C 理由 点数なし",
              "終わり")
          .replacing("tiny/policy.yaml", "rules:\n", "rules:\n  scoring: [scoring.dslr]\n")
          .with("tiny/scoring.dslr", POINTS)
          .policy();

  private static SubjectResult graded(String target, String actual, String attributes) {
    return TestPlans.result(
        TestPlans.evaluate(
            POLICY,
            TestPlans.plan(
                """
                "indicators": [{"id": "a", "group": "g", "direction": "higher",
                  "targets": {"R6": "%s"}, "actuals": {"R6": "%s"}, "attributes": %s}]
                """
                    .formatted(target, actual, attributes))),
        "a");
  }

  @Test
  void points_ofSeveralRules_addUp() {
    SubjectResult result = graded("10件", "10件", "{\"weight\": 1}");

    assertThat(result.grade()).isEqualTo("A");
    assertThat(result.reason()).isEqualTo("達成3点、重み2点で5点");
  }

  @Test
  void points_justBelowTheBand_fallInTheNext() {
    SubjectResult result = graded("10件", "10件", "{\"weight\": 0.99}");

    assertThat(result.grade()).isEqualTo("B");
    assertThat(result.reason()).isEqualTo("達成3点、重み1.98点で4.98点");
  }

  @Test
  void points_below_zeroCount() {
    assertThat(graded("10件", "4件", "{}").reason()).isEqualTo("半分未満-0.5点で-0.5点");
  }

  @Test
  void points_none_areNoScore() {
    assertThat(graded("10件", "6件", "{}").grade()).isEqualTo("C");
  }

  @Test
  void points_weightWithoutItsInput_findingInBothLanguages() {
    CompiledPolicy weighted =
        TestPack.sentences("ルール \"C\"", "もし", "指標がある", "点数が付いていない", "ならば", "評価 C 理由 点数なし", "終わり")
            .replacing("tiny/policy.yaml", "rules:\n", "rules:\n  scoring: [scoring.dslr]\n")
            .with("tiny/scoring.dslr", "ルール \"重み\"\nもし\n指標がある\nならば\n点数 2 重み weight 理由 重み\n終わり\n")
            .policy();

    Evaluation evaluation =
        TestPlans.evaluate(weighted, TestPlans.indicators(TestPlans.indicator("a", "1", "1")));

    assertThat(TestPlans.result(evaluation, "a").grade()).isEqualTo("C");
    Finding finding =
        evaluation.findings().stream()
            .filter(one -> one.code().equals("weight-missing"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.subject()).isEqualTo("a");
    assertThat(finding.message().ja()).contains("「weight」", "「重み」");
    assertThat(finding.message().en()).contains("\"weight\"", "\"重み\"");
  }
}
