package org.hyotei.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.facts.Given.figures;

import java.math.BigDecimal;
import java.util.List;
import org.hyotei.model.Activity;
import org.hyotei.model.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {

  private static final IndicatorFact INDICATOR =
      figures(Direction.HIGHER, "2,000件", "1,500件")
          .baseline("R4", "1,000件")
          .actual("R5", "1,200件")
          .target("R8", "3,000件")
          .fact();

  private static final ActivityFact ACTIVITY =
      new ActivityFact(new Activity("a1", "1", "市", "講座", "○", null), new Spoken());

  /** Four of A, one of C, three without a grade. */
  private static GroupFact group() {
    return Groups.graded("A", "A", "A", "A", "C", null, null, null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "名称 | 相談件数",
        "目標 | 2,000件",
        "実績 | 1,500件",
        "基準値 | 1,000件",
        "前回の実績 | 1,200件",
        "最終目標 | 3,000件",
        "目標との差 | 500件",
        "前回との差 | 300件",
        "達成率 | 75％",
        "進捗率 | 50％",
        "最終目標への進捗率 | 25％",
        "経過率 | 50％",
        "前回からの増減率 | 25％",
        "比較の状況 | 数値で比較",
        "前回からの動き | 改善",
        "目標の達否 | 未達成",
        "上限への到達 | ―",
        "方向 | 高いほどよい",
        "自己評価 | ―",
        "対象の数 | ―"
      })
  void about_indicator_hasItsMeasures(String label, String shown) {
    assertThat(Sentence.of("前{" + label + "}後").about(INDICATOR)).isEqualTo("前" + shown + "後");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "名称 | 支え合い",
        "区分 | 施策",
        "対象の数 | 8",
        "評価した数 | 5",
        "平均点 | 2.60",
        "評価のない割合 | 37.5％",
        "最も低い評価 | C",
        "最も高い評価 | A",
        "評価の内訳 | A4、C1",
        "達成率 | ―"
      })
  void about_group_hasItsMeasures(String label, String shown) {
    assertThat(Sentence.of("{" + label + "}").about(group())).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"名称, 講座", "自己評価, ○", "前年度の自己評価, ―", "達成率, ―"})
  void about_activity_hasItsMeasures(String label, String shown) {
    assertThat(Sentence.of("{" + label + "}").about(ACTIVITY)).isEqualTo(shown);
  }

  @ParameterizedTest
  @EnumSource
  void of_anyMeasure_isKnownAndOnlyOfItsKinds(Measure measure) {
    Sentence sentence = Sentence.of("{" + measure.label() + "}");
    assertThat(sentence.unknown()).isEmpty();
    assertThat(sentence.measures()).containsExactly(measure);
    assertThat(Measure.labelled(measure.label())).contains(measure);
    for (Subject subject : List.of(INDICATOR, ACTIVITY, group())) {
      if (!measure.appliesTo(subject.kind())) {
        assertThat(subject.measure(measure)).isNull();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{達成率}", "｛達成率｝", "{ 達成率 }", "｛　達成率　｝", "{達成率｝"})
  void of_bracesOfAnyWidth_areBraces(String template) {
    assertThat(Sentence.of(template).about(INDICATOR)).isEqualTo("75％");
  }

  @ParameterizedTest
  @CsvSource({"{達成}, 達成", "{}, ''", "{achievement}, achievement", "{達成率+1}, 達成率+1"})
  void of_unknownName_isToldAndLeftAsWritten(String template, String unknown) {
    Sentence sentence = Sentence.of("前" + template + "{達成率}");
    assertThat(sentence.unknown()).containsExactly(unknown);
    assertThat(sentence.measures()).containsExactly(Measure.ACHIEVEMENT);
    assertThat(sentence.about(INDICATOR)).isEqualTo("前" + template + "75％");
  }

  @Test
  void shown_differenceOfPercentages_isInPoints() {
    BigDecimal half = new BigDecimal("0.5");
    assertThat(Sentence.shown(Measure.CHANGE, half, "%")).isEqualTo("0.5ポイント");
    assertThat(Sentence.shown(Measure.GAP, half, "%")).isEqualTo("0.5ポイント");
    assertThat(Sentence.shown(Measure.CHANGE, half, "人")).isEqualTo("0.5人");
    assertThat(Sentence.shown(Measure.BASELINE, half, "%")).isEqualTo("0.5%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{達成率", "達成率}", "}{", "｛達成率", "{目標}と{実績"})
  void of_bracesThatDoNotMatch_isToldAndLeftAsWritten(String template) {
    Sentence sentence = Sentence.of(template);
    assertThat(sentence.unknown()).containsExactly("括弧が閉じていません");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "文だけ", "$1\\"})
  void of_noMeasure_isTheTextItself(String template) {
    Sentence sentence = Sentence.of(template);
    assertThat(sentence.unknown()).isEmpty();
    assertThat(sentence.measures()).isEmpty();
    assertThat(sentence.about(INDICATOR)).isEqualTo(template);
  }

  @Test
  void about_nothing_isADash() {
    IndicatorFact nothing = Given.indicator(null).fact();
    assertThat(Sentence.of("{目標}{達成率}{方向}{前回からの動き}{目標の達否}").about(nothing)).isEqualTo("―――――");
  }

  @ParameterizedTest
  @CsvSource({
    "検討, 「検討」",
    "前年度より増加, 「増加（前年度と比べて）」",
    "全校, 「全校」",
    "80〜90%, 「80％〜90％」",
    "-, 「記載なし」",
    "50.0%, 50.0％",
    "1500, '1,500人'"
  })
  void about_cell_wordsAreInBracketsAndAmountsAreNot(String target, String shown) {
    IndicatorFact fact = Given.indicator(null).unit("人").target("R6", target).fact();
    assertThat(Sentence.of("{目標}").about(fact)).isEqualTo(shown);
  }

  @Test
  void about_percentSignOfTheTemplate_staysAsWritten() {
    assertThat(Sentence.of("100%に対し{達成率}").about(INDICATOR)).isEqualTo("100%に対し75％");
  }

  @Test
  void about_nameWithBraces_isNotASentence() {
    ActivityFact braces =
        new ActivityFact(new Activity("a1", "1", null, "{自己評価}", "○", null), new Spoken());
    assertThat(Sentence.of("{名称}は{自己評価}").about(braces)).isEqualTo("{自己評価}は○");
  }

  @ParameterizedTest
  @CsvSource({"1000千円, 1000千円", "10名, 10人", "10, 10人", "100件, 100件"})
  void baselineInAnotherUnit_isWrittenInItsOwn(String baseline, String shown) {
    IndicatorFact fact = figures(Direction.HIGHER, "20人", "15人").baseline("R5", baseline).fact();

    assertThat(Sentence.shown(fact, Measure.BASELINE).replace(",", "")).isEqualTo(shown);
  }
}
