package org.hyotei.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.facts.Given.figures;

import java.math.BigDecimal;
import org.hyotei.model.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets that are no single number. */
class ComparisonKindsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "①10% ②20% | ①9% ②30% | HIGHER | 90 | false",
        "①10% ②20% | ①10% ②20% | HIGHER | 100 | true",
        "①10% ②20% | ①15% ②24% | HIGHER | 120 | true",
        "①10% ②20% | ①8% ②40% | LOWER | 50 | false",
        "①10% ②20% | ②20% ①9% | HIGHER |  | ",
        "①10% ②20% | ①9% ③30% | HIGHER |  | ",
        "①10% ②20% | ①9% ②30% ③1% | HIGHER |  | ",
        "①10% ②20% | ①9人 ②30人 | HIGHER |  | ",
        "①10% ②0% | ①9% ②30% | HIGHER |  | ",
        "①10% ②20% | ①9% ②30% |  |  | "
      })
  void parts_weakest_isTheLowestAchievement(
      String target,
      String actual,
      @Nullable Direction direction,
      @Nullable BigDecimal percent,
      @Nullable Boolean met) {
    IndicatorFact fact = figures(direction, target, actual).fact();
    assertThat(fact.achievementPercent()).usingComparator(Nulls.ORDER).isEqualTo(percent);
    assertThat(fact.targetMet()).isEqualTo(met);
    assertThat(fact.situation())
        .isEqualTo(percent == null ? Situation.INCOMPARABLE : Situation.MEASURED);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = "①10% ②20% | ①9% ②30%")
  void parts_none_areIncomparable(String target, String actual) {
    IndicatorFact fact =
        figures(Direction.HIGHER, target, actual).parts(Definitions.PartsReading.NONE).fact();
    assertThat(fact.situation()).isEqualTo(Situation.INCOMPARABLE);
    assertThat(fact.targetMet()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "増加, 10件, 11件, , true",
    "増加, 10件, 10件, , false",
    "増加, 10件, 9件, LOWER, false",
    "減少, 10件, 9件, , true",
    "減少, 10件, 10件, , false",
    "前年度より増加, 10件, 11件, , true",
    "前回調査より減少, 10件, 9件, , true",
    "前回調査より減少, 10件, 10件, , false",
    "前年度以上, 10件, 10件, , true",
    "前年度以上, 10件, 9件, , false",
    "前年度以下, 10件, 10件, , true",
    "前年度以下, 10件, 11件, HIGHER, false",
    "維持, 10件, 10.0件, , true",
    "維持, 10件, 11件, , false",
    "維持, 10件, 11件, HIGHER, true",
    "維持, 10件, 9件, HIGHER, false",
    "維持, 10件, 11件, LOWER, false",
    "維持, 10件, 9件, LOWER, true",
    "維持, 10件, 11件, MAINTAIN, false",
    "増加, 10件, 11人, , ",
    "増加, 10箇所, 11か所, , true",
    "増加, 10, 11件, , true",
    "増加, 検討, 11件, , ",
    "増加, -, 11件, , ",
    "増加, ①1% ②2%, ①2% ②3%, , true",
    "増加, ①1% ②2%, ①2% ②2%, , false",
    "増加, ①1% ②2%, ①2% ③3%, , ",
    "増加, ①1% ②2%, ①2人 ②3人, , ",
    "増加, ①1% ②2%, 3%, , ",
    "増加, 1%, ①2% ②3%, , "
  })
  void trend_previousActual_isMetByItsWayAndDirection(
      String target,
      String previous,
      String actual,
      @Nullable Direction direction,
      @Nullable Boolean met) {
    IndicatorFact fact = figures(direction, target, actual).actual("R5", previous).fact();
    assertThat(fact.situation()).isEqualTo(Situation.TREND_TARGET);
    assertThat(fact.achievementPercent()).isNull();
    assertThat(fact.targetMet()).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource({"増加, HIGHER", "減少, LOWER", "前年度以上, HIGHER", "前年度以下, LOWER", "維持, MAINTAIN"})
  void trend_noDirection_hasItsOwn(String target, Direction direction) {
    for (Direction whenAbsent : Direction.values()) {
      assertThat(figures(null, target, "1").whenAbsent(whenAbsent).fact().direction())
          .isEqualTo(direction);
    }
  }

  @ParameterizedTest
  @CsvSource({"現状より増加, false", "前年度より増加, true", "増加, true"})
  void trend_againstBaseline_looksAtTheBaselineAlone(String target, boolean met) {
    IndicatorFact fact =
        figures(null, target, "11件").baseline("R1", "20件").actual("R5", "10件").fact();
    assertThat(fact.targetMet()).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource({"増加", "現状より増加", "前年度より増加", "前回調査より減少", "維持", "前年度以上"})
  void trend_nothingToCompareWith_cannotBeTold(String target) {
    IndicatorFact fact = figures(null, target, "11件").fact();
    assertThat(fact.situation()).isEqualTo(Situation.TREND_TARGET);
    assertThat(fact.targetMet()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "実施, 検討, false",
    "実施, 実施, true",
    "実施, 継続, true",
    "検討, 計画, true",
    "計画, 検討, true",
    "実施, 試行, ",
    "試行, 継続, ",
    "試行, 試行, true"
  })
  void stage_target_isMetInOrder(String target, String actual, @Nullable Boolean met) {
    IndicatorFact fact = figures(null, target, actual).fact();
    assertThat(fact.situation()).isEqualTo(Situation.STAGE_TARGET);
    assertThat(fact.achievementPercent()).isNull();
    assertThat(fact.targetMet()).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource({"100%, 100, true", "99.9%, 99.9, false", "全校, 100, true", "120%, 120, true"})
  void whole_target_isAShareOfAll(String actual, BigDecimal percent, boolean met) {
    IndicatorFact fact = figures(null, "全校", actual).fact();
    assertThat(fact.achievementPercent()).isEqualByComparingTo(percent);
    assertThat(fact.targetMet()).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource({"79.9%, false", "80%, true", "85, true", "90.0%, true", "90.1%, false"})
  void range_target_includesBothEnds(String actual, boolean met) {
    IndicatorFact fact = figures(Direction.HIGHER, "80〜90%", actual).fact();
    assertThat(fact.targetMet()).isEqualTo(met);
    assertThat(fact.achievementPercent()).isNull();
    assertThat(fact.gap()).isNull();
  }
}
