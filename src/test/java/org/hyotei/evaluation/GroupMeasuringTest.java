package org.hyotei.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.hyotei.policy.TestPack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupMeasuringTest {

  /** Goal x holds indicator a (A) and groups y, z; y holds b (C) and c (C), z holds d (C). */
  @ParameterizedTest
  @CsvSource({"own, A1, C2", "descendants, A1、C3, C2", "children, C2, "})
  void groupMeasures_of_countsWhatIsDeclared(
      String of, String breakdownOfX, @Nullable String breakdownOfY) {
    var policy =
        TestPack.tiny()
            .replacing("tiny/policy.yaml", "levels: []", "levels: [目標]")
            .replacing(
                "tiny/policy.yaml",
                "rules:\n",
                "groupMeasures: { of: " + of + " }\nrules:\n  rollup: [rollup.dslr]\n")
            .with(
                "tiny/rollup.dslr",
                """
                ルール "内訳"
                もし
                目標がある
                ならば
                総評 {評価の内訳}
                終わり

                ルール "評価"
                もし
                目標がある
                ならば
                評価 C 理由 いつも
                終わり
                """)
            .policy();
    Evaluation evaluation =
        TestPlans.evaluate(
            policy,
            TestPlans.ofJsonText(
                """
                {"id": "p", "fiscalYear": "R6", "groups": [
                  {"id": "x", "level": "目標"},
                  {"id": "y", "level": "目標", "parent": "x"},
                  {"id": "z", "level": "目標", "parent": "x"}],
                 "indicators": [
                  {"id": "a", "group": "x", "targets": {"R6": "1件"}, "actuals": {"R6": "1件"}},
                  {"id": "b", "group": "y", "targets": {"R6": "2件"}, "actuals": {"R6": "1件"}},
                  {"id": "c", "group": "y", "targets": {"R6": "2件"}, "actuals": {"R6": "1件"}},
                  {"id": "d", "group": "z", "targets": {"R6": "2件"}, "actuals": {"R6": "1件"}}]}
                """));

    assertThat(evaluation.commentary())
        .filteredOn(comment -> !"z".equals(comment.subject()))
        .extracting(Comment::text)
        .containsExactly(breakdownOfX, breakdownOfY == null ? "―" : breakdownOfY);
  }
}
