package org.hyotei.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.Subject;
import org.hyotei.facts.Verdicts;
import org.hyotei.model.Group;
import org.hyotei.policy.PolicyDefinition.GroupMeasures;
import org.hyotei.policy.Scale;
import org.hyotei.policy.TestPack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupMeasuringTest {

  private static final Scale SCALE =
      new Scale(
          List.of(
              new Scale.Step("A", "良", new BigDecimal(3), false),
              new Scale.Step("B", "可", new BigDecimal(2), false),
              new Scale.Step("C", "否", new BigDecimal(1), false),
              new Scale.Step("-", "評価不可", null, true)));
  private static final Group GROUP =
      new Group("g", "目標", null, null, null, null, new TreeMap<>(), Map.of());
  private static final Verdicts SILENT =
      new Verdicts() {
        @Override
        public void grade(Subject subject, String grade, String reason) {}

        @Override
        public void comment(Subject subject, String sentence) {}

        @Override
        public void finding(Subject subject, String code, String sentence) {}
      };

  private static GroupFact fact(int places, RoundingMode mode, @Nullable String... grades) {
    GroupMeasures measures = new GroupMeasures(GroupMeasures.Of.DESCENDANTS, places, mode);
    return new GroupMeasuring(SCALE, measures)
        .fact(GROUP, new ArrayList<>(Arrays.asList(grades)), SILENT);
  }

  private static GroupFact fact(@Nullable String... grades) {
    return fact(2, RoundingMode.HALF_UP, grades);
  }

  @Test
  void group_empty_measuresAreNull() {
    GroupFact fact = fact();

    assertThat(fact.total()).isEqualByComparingTo("0");
    assertThat(fact.graded()).isEqualByComparingTo("0");
    assertThat(fact.meanPoints()).isNull();
    assertThat(fact.missingPercent()).isNull();
    assertThat(fact.best()).isNull();
    assertThat(fact.worst()).isNull();
    assertThat(fact.counts()).isEmpty();
    assertThat(fact.sharePercent("A")).isNull();
    assertThat(fact.count("A")).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource({"1, HALF_UP, 2.3", "1, DOWN, 2.2", "1, UP, 2.3", "0, HALF_UP, 2", "2, HALF_UP, 2.25"})
  void mean_halves_roundedAsDeclared(int places, RoundingMode mode, String mean) {
    assertThat(fact(places, mode, "A", "A", "B", "C").meanPoints()).isEqualTo(mean);
  }

  @Test
  void mean_twoAndAHalf_goesUpAtNoPlaces() {
    assertThat(fact(0, RoundingMode.HALF_UP, "A", "B").meanPoints()).isEqualTo("3");
  }

  @Test
  void ungradedSymbol_amongGrades_isLeftOut() {
    GroupFact fact = fact("A", "C", "-", "-");

    assertThat(fact.total()).isEqualByComparingTo("2");
    assertThat(fact.graded()).isEqualByComparingTo("2");
    assertThat(fact.meanPoints()).isEqualByComparingTo("2");
    assertThat(fact.worst()).isEqualTo("C");
    assertThat(fact.best()).isEqualTo("A");
    assertThat(fact.counts()).containsEntry("-", 2);
    assertThat(fact.sharePercent("A")).isEqualByComparingTo("50");
  }

  @Test
  void group_onlyUngraded_measuresAreNull() {
    GroupFact fact = fact("-", "-");

    assertThat(fact.total()).isEqualByComparingTo("0");
    assertThat(fact.meanPoints()).isNull();
    assertThat(fact.missingPercent()).isNull();
    assertThat(fact.worst()).isNull();
  }

  @Test
  void missingShare_ofThoseThatCount_leavesOutUngraded() {
    GroupFact fact = fact("A", null, null, null, "-");

    assertThat(fact.total()).isEqualByComparingTo("4");
    assertThat(fact.graded()).isEqualByComparingTo("1");
    assertThat(fact.missingPercent()).isEqualByComparingTo("75");
    assertThat(fact.meanPoints()).isEqualByComparingTo("3");
  }

  @Test
  void mean_gradeWithoutPoints_isNull() {
    Scale scale = new Scale(List.of(new Scale.Step("A", "良", null, false)));
    GroupMeasures measures = new GroupMeasures(GroupMeasures.Of.OWN, 1, RoundingMode.HALF_UP);

    assertThat(new GroupMeasuring(scale, measures).fact(GROUP, List.of("A"), SILENT).meanPoints())
        .isNull();
  }

  @Test
  void counts_anyOrder_inScaleOrder() {
    assertThat(GroupMeasuring.counts(SCALE, Arrays.asList("C", "-", "A", null, "C")))
        .containsExactly(Map.entry("A", 1), Map.entry("C", 2), Map.entry("-", 1));
  }

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
        .filteredOn(comment -> !comment.subject().equals("z"))
        .extracting(Comment::text)
        .containsExactly(breakdownOfX, breakdownOfY == null ? "―" : breakdownOfY);
  }
}
