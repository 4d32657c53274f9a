package org.hyotei.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.TestPlans;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.TestPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nearest actual for each grade, by Kawaguchi's rules. */
class IndicatorWhyNotTest {

  private static final CompiledPolicy KAWAGUCHI = TestPack.shipped("kawaguchi");

  private static Evaluation graded(String indicator) {
    return TestPlans.evaluate(
        KAWAGUCHI,
        TestPlans.ofJsonText(
            "{\"id\": \"p\", \"fiscalYear\": \"R6\", \"groups\": [{\"id\": \"1\", \"level\": \"施策\"}],"
                + " \"indicators\": [{\"id\": \"x\", \"group\": \"1\", "
                + indicator
                + "}]}"));
  }

  private static List<WhyNot> whyNots(String indicator) {
    return Explaining.of(graded(indicator), "x").orElseThrow().whyNot();
  }

  /** An indicator of R6; an actual may be a cell or a number. */
  private static List<WhyNot> whyNots(String fields, String target, String actual) {
    String cell = actual.matches("-?[\\d.]+") ? actual : "\"" + actual + "\"";
    return whyNots(
        fields + "\"targets\": {\"R6\": \"" + target + "\"}, \"actuals\": {\"R6\": " + cell + "}");
  }

  private static List<String> actuals(List<WhyNot> whyNots) {
    return whyNots.stream().map(one -> one.grade() + " " + one.actual()).toList();
  }

  @Test
  void whyNot_belowTheTarget_isInWords() {
    List<WhyNot> all = whyNots("", "52か所", "46か所");
    assertThat(all)
        .map(one -> one.text().ja())
        .containsExactly(
            "Aまであと6か所（実績52か所で達成率100％）",
            "Sまであと17か所（実績63か所で達成率121.2％）",
            "あと5か所減るとC（実績41か所で達成率78.8％）");
    assertThat(all)
        .map(one -> one.text().en())
        .containsExactly(
            "6 more か所 to A (52か所 would be 100%)",
            "17 more か所 to S (63か所 would be 121.2%)", "5 less か所 would be C (41か所 would be 78.8%)");
    assertThat(all.get(0).condition()).isEqualTo("達成率 が 100% 以上 120% 以下");
    assertThat(all.get(0).change()).isEqualByComparingTo("6");
    assertThat(all.get(0).unit()).isEqualTo("か所");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on the edge           | 100件     | 100件     | S 121件, B 99件",
        "one step above        | 100件     | 101件     | S 121件, B 99件",
        "one step below        | 100件     | 99件      | A 100件, S 121件, C 79件",
        "at the upper edge     | 100件     | 120件     | S 121件, B 99件",
        "the best              | 100件     | 121件     | A 120件",
        "the worst             | 100件     | 49件      | C 50件, B 80件, A 100件, S 121件",
        "one decimal           | 50.0%     | 49.9%     | A 50.0%, S 60.1%, C 39.9%",
        "up to all of it       | 90%       | 89%       | A 90%, S null, C 71%",
        "a rate beyond all     | 90%       | 130%      | A 108%",
        "with commas           | 10,000人  | 9,800人   | A 10,000人, S 12,001人, C 7,999人",
        "without commas        | 10000人   | 9800人    | A 10000人, S 12001人, C 7999人",
        "a bare number         | 100件     | 98        | A 100, S 121, C 79",
        "in full width         | １００件  | ９８件    | A １００件, S １２１件, C ７９件",
        "in myriads            | 10万人    | 9.8万人   | A 10.0万人, S 12.1万人, C 7.9万人",
        "with words around     | 年100回   | 年98回（見込） | A 年100回（見込）, S 年121回（見込）, C 年79回（見込）",
        "few in all            | 1か所     | 0か所     | C null, B null, A 1か所, S 2か所",
        "all there are         | 全校      | 97.5%     | A 100.0%, S null, C 79.9%",
        "a stage               | 実施      | 検討      | B null, A null, S null, D null",
        "several, the weakest  | ①20% ②10% | ①20% ②9% | A ①20% ②10%, S null, C ①20% ②7%",
      })
  void whyNot_ofFigures_isTheNearestInTheirForm(
      String what, String target, String actual, String expected) {
    assertThat(String.join(", ", actuals(whyNots("", target, actual))))
        .as(what)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lower    | 10.0%  | 12.0% | A 10.0%, S 8.3%, C 12.6%",
        "lower    | 10人   | 10人  | S 8人, B 11人",
        "lower    | 0人    | 0人   | S null, B null",
        "maintain | 100人  | 90人  | A 100人, S null, C 79人",
        "maintain | 100人  | 110人 | A 100人, S null, C 126人",
      })
  void whyNot_ofOtherDirections_movesTheOtherWay(
      String direction, String target, String actual, String expected) {
    List<WhyNot> all = whyNots("\"direction\": \"" + direction + "\", ", target, actual);
    assertThat(String.join(", ", actuals(all))).isEqualTo(expected);
  }

  @Test
  void whyNot_whereLowerIsBetter_saysFewer() {
    List<WhyNot> all = whyNots("\"direction\": \"lower\", ", "10人", "12人");
    assertThat(all)
        .map(one -> one.text().ja())
        .containsExactly(
            "Aまであと2人の減（実績10人で達成率100％）", "Sまであと4人の減（実績8人で達成率125％）", "あと1人増えるとC（実績13人で達成率76.9％）");
  }

  @Test
  void whyNot_ofAZeroTarget_looksAtTheYearBefore() {
    List<WhyNot> all =
        whyNots(
            "\"direction\": \"lower\", \"targets\": {\"R6\": \"0人\"},"
                + " \"actuals\": {\"R5\": \"10人\", \"R6\": \"10人\"}");
    assertThat(actuals(all)).containsExactly("B 9人", "A 0人", "S null", "D 11人");
    assertThat(all.get(0).condition()).isEqualTo("前回より良くなった");
  }

  @Test
  void whyNot_ofATrend_crossesTheYearBefore() {
    List<WhyNot> all =
        whyNots(
            "\"targets\": {\"R6\": \"前年度より増加\"}, \"actuals\": {\"R5\": \"80人\", \"R6\": \"75人\"}");
    assertThat(actuals(all)).containsExactly("B null", "A 81人", "S null", "D null");
    assertThat(all.get(1).text().ja()).isEqualTo("Aまであと6人（実績81人）");
    assertThat(all.get(1).condition()).isEqualTo("目標に達した");
  }

  @Test
  void whyNot_withoutAnActual_saysWhichWouldDo() {
    List<WhyNot> all = whyNots("\"targets\": {\"R6\": \"50.0%以上\"}, \"actuals\": {\"R6\": \"-\"}");
    assertThat(actuals(all)).containsExactly("S 60.1%", "A 50.0%", "B 40.0%", "C 25.0%", "D 24.9%");
    assertThat(all.get(1).change()).isNull();
    assertThat(all.get(1).text().ja()).isEqualTo("実績50.0％ならA（達成率100％）");
    assertThat(all.get(1).text().en()).isEqualTo("A with 50.0% (100%)");
  }

  @Test
  void whyNot_withNegativeFigures_goesBelowZero() {
    List<WhyNot> all =
        whyNots(
            "\"baseline\": {\"R5\": \"▲3.0%\"}, \"targets\": {\"R6\": \"2.0%\"},"
                + " \"actuals\": {\"R6\": \"▲1.0%\"}");
    assertThat(actuals(all)).containsExactly("C 1.0%", "B 1.6%", "A 2.0%", "S 2.5%");
  }

  @Test
  void whyNot_ofAStage_namesTheConditionAlone() {
    WhyNot best = whyNots("", "実施", "検討").get(1);
    assertThat(best.actual()).isNull();
    assertThat(best.change()).isNull();
    assertThat(best.condition()).isEqualTo("目標に達した");
    assertThat(best.text().ja()).isEqualTo("実績の数値を変えてもAには届かない（満たさない条件: 目標に達した）");
  }

  @Test
  void whyNot_belowAJudgement_isOfTheComputedGrade() {
    Evaluation evaluation =
        TestPlans.evaluate(
            KAWAGUCHI,
            TestPlans.ofJsonText(
                "{\"id\": \"p\", \"fiscalYear\": \"R6\", \"groups\": [{\"id\": \"1\"}],"
                    + " \"indicators\": [{\"id\": \"x\", \"group\": \"1\","
                    + " \"targets\": {\"R6\": \"100件\"}, \"actuals\": {\"R6\": \"90件\"}}],"
                    + " \"judgements\": [{\"subject\": \"x\", \"grade\": \"D\", \"by\": \"福祉課\","
                    + " \"reason\": \"質の面で不足がある\"}]}"));
    Explanation explanation = Explaining.of(evaluation, "x").orElseThrow();
    assertThat(actuals(explanation.whyNot())).containsExactly("A 100件", "S 121件", "C 79件");
    assertThat(explanation.why()).map(step -> step.rule().name()).containsExactly("B: 目標の80%以上");
    assertThat(explanation.result().judgement()).isNotNull();
  }

  @Test
  void explanation_ofAnUnknownSubject_isEmpty() {
    assertThat(Explaining.of(graded("\"targets\": {\"R6\": \"1件\"}"), "y")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"120件, 中止", "120件, 実施なし", "12.0%, 0.115", "120件, 3時間"})
  void whyNot_ofWhatDidNotTakePlaceOrCannotBeCompared_offersNoActual(String target, String actual) {
    assertThat(whyNots("", target, actual)).allMatch(one -> one.actual() == null);
  }
}
