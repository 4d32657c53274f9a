package org.hyotei.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.facts.Given.figures;

import java.math.BigDecimal;
import java.util.Arrays;
import org.hyotei.model.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Situations, and numbers against numbers. */
class ComparisonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50件 | 40件 | HIGHER | MEASURED",
        "50件 | 40件 | MAINTAIN | MEASURED",
        "50件 | 40件 | LOWER | MEASURED",
        "50件 | 0件 | LOWER | NO_RATIO",
        "50件 | -1件 | LOWER | NO_RATIO",
        "50件 | 0件 | HIGHER | MEASURED",
        "-5 | 3 | HIGHER | NO_RATIO",
        "-5 | 3 | LOWER | NO_RATIO",
        "0.1 | 3 | HIGHER | MEASURED",
        "50件 | 40件 |  | NO_RATIO",
        "0件 | 40件 | LOWER | ZERO_TARGET",
        "0.0件 | 0件 | HIGHER | ZERO_TARGET",
        "0.1件 | 0件 | HIGHER | MEASURED",
        "0件 | 40件 |  | ZERO_TARGET",
        "0件 | 40人 | LOWER | INCOMPARABLE",
        "80〜90% | 85% | HIGHER | RANGE_TARGET",
        "80〜90% | 85人 | HIGHER | INCOMPARABLE",
        "80〜90% | 検討 | HIGHER | INCOMPARABLE",
        "80% | 80〜90% | HIGHER | INCOMPARABLE",
        "増加 | 85% | HIGHER | TREND_TARGET",
        "増加 | ①13.9% ②3.0% | HIGHER | TREND_TARGET",
        "増加 | 検討 | HIGHER | INCOMPARABLE",
        "増加 | 80〜90% | HIGHER | INCOMPARABLE",
        "実施 | 検討 | HIGHER | STAGE_TARGET",
        "実施 | 5件 | HIGHER | INCOMPARABLE",
        "5件 | 実施 | HIGHER | INCOMPARABLE",
        "全校 | 85% | HIGHER | WHOLE_TARGET",
        "全校 | 全校 | HIGHER | WHOLE_TARGET",
        "全校 | 85校 | HIGHER | INCOMPARABLE",
        "①13.9% ②3.0% | ①14% ②2% | HIGHER | MEASURED",
        "①13.9% ②3.0% | 14% | HIGHER | INCOMPARABLE",
        "14% | ①13.9% ②3.0% | HIGHER | INCOMPARABLE",
        "50件 | 40人 | HIGHER | INCOMPARABLE",
        "'' | 40件 | HIGHER | NO_TARGET",
        "- | 40件 | HIGHER | NO_TARGET",
        "- | '' | HIGHER | NO_TARGET",
        "'' | '' | HIGHER | NO_TARGET",
        "50件 | '' | HIGHER | NO_ACTUAL",
        "50件 | - | HIGHER | NO_ACTUAL",
        "50件 | ―（R5年度から実施予定のため） | HIGHER | NO_ACTUAL",
        "増加 | - | HIGHER | NO_ACTUAL",
        "50件 | 実施なし | HIGHER | NOT_CONDUCTED",
        "'' | 実施なし | HIGHER | NOT_CONDUCTED",
        "実施なし | 50件 | HIGHER | NO_TARGET",
        "50件 | 中止 | HIGHER | SUSPENDED",
        "50件 | 0件（中止） | HIGHER | SUSPENDED",
        "50件 | 0件（見込） | HIGHER | MEASURED",
        "'' | 中止 | HIGHER | SUSPENDED",
        "中止 | 50件 | HIGHER | NO_TARGET",
        "50件 | 1.2.3件 | HIGHER | UNREADABLE",
        "1.2.3件 | 50件 | HIGHER | UNREADABLE",
        "1.2.3件 | '' | HIGHER | UNREADABLE",
        "1.2.3件 | 中止 | HIGHER | UNREADABLE"
      })
  void situation_targetAndActual_isTheOneThatHolds(
      String target, String actual, @Nullable Direction direction, Situation situation) {
    IndicatorFact fact = figures(direction, target, actual).fact();
    assertThat(fact.situation()).isEqualTo(situation);
    assertThat(fact.achievementPercent() != null)
        .isEqualTo(situation == Situation.MEASURED || situation == Situation.WHOLE_TARGET);
  }

  @Test
  void label_situations_areDistinct() {
    assertThat(Arrays.stream(Situation.values()).map(Situation::label)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Movement.values()).map(Movement::label)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "HIGHER, 58.8, 70.56, 120, true, ",
    "HIGHER, 50, 50, 100, true, ",
    "HIGHER, 50, 49.99, 99.98, false, 0.01",
    "HIGHER, 50, -10, -20, false, 60",
    "HIGHER, 50, 0, 0, false, 50",
    "LOWER, 50, 40, 125, true, ",
    "LOWER, 50, 50, 100, true, ",
    "LOWER, 40, 50, 80, false, 10",
    "LOWER, 50, 0, , true, ",
    "LOWER, 50, -1, , true, ",
    "MAINTAIN, 50, 50.0, 100, true, ",
    "MAINTAIN, 40, 50, 80, false, 10",
    "MAINTAIN, 50, -1, , false, 51",
    "MAINTAIN, 50, 0, 0, false, 50",
    "MAINTAIN, 50, 49, 98, false, 1",
    "HIGHER, -5, -4, , true, ",
    "HIGHER, -5, -6, , false, 1",
    "LOWER, -5, -6, , true, ",
    "LOWER, 0, 0, , true, ",
    "LOWER, 0, 1, , false, 1",
    "HIGHER, 0, 0, , true, ",
    "HIGHER, 0, -1, , false, 1",
    "MAINTAIN, 0, 0, , true, ",
    ", 50, 60, , , "
  })
  void compare_twoNumbers_givesAchievementMetAndGap(
      @Nullable Direction direction,
      String target,
      String actual,
      @Nullable BigDecimal percent,
      @Nullable Boolean met,
      @Nullable BigDecimal gap) {
    IndicatorFact fact = figures(direction, target, actual).fact();
    assertThat(fact.achievementPercent()).usingComparator(Nulls.ORDER).isEqualTo(percent);
    assertThat(fact.targetMet()).isEqualTo(met);
    assertThat(fact.gap()).usingComparator(Nulls.ORDER).isEqualTo(gap);
  }

  @ParameterizedTest
  @CsvSource({
    "TARGET_OVER_ACTUAL, 100, 50, 40, 125",
    "TARGET_OVER_ACTUAL, 100, 50, 0, ",
    "TARGET_OVER_ACTUAL, 100, 50, -1, ",
    "TWO_MINUS_ACTUAL_OVER_TARGET, 100, 50, 50, 100",
    "TWO_MINUS_ACTUAL_OVER_TARGET, 100, 50, 60, 80",
    "TWO_MINUS_ACTUAL_OVER_TARGET, 100, 50, 100, 0",
    "TWO_MINUS_ACTUAL_OVER_TARGET, 100, 50, 150, -100",
    "TWO_MINUS_ACTUAL_OVER_TARGET, 100, 50, 0, 200",
    "TWO_MINUS_ACTUAL_OVER_TARGET, 100, 50, -50, 300",
    "SHARE_OF_REDUCTION, 100, 50, 50, 100",
    "SHARE_OF_REDUCTION, 100, 50, 75, 50",
    "SHARE_OF_REDUCTION, 100, 50, 100, 0",
    "SHARE_OF_REDUCTION, 100, 50, 125, -50",
    "SHARE_OF_REDUCTION, 100, 50, 0, 200",
    "SHARE_OF_REDUCTION, 100, 50, -50, 300",
    "SHARE_OF_REDUCTION, 50, 50, 40, ",
    "SHARE_OF_REDUCTION, 49, 50, 40, ",
    "SHARE_OF_REDUCTION, -, 50, 40, ",
    "SHARE_OF_REDUCTION, 検討, 50, 40, ",
    "SHARE_OF_REDUCTION, 100人, 50件, 75件, "
  })
  void compare_lowerIsBetter_followsTheFormula(
      Definitions.Lower lower,
      String baseline,
      String target,
      String actual,
      @Nullable BigDecimal percent) {
    IndicatorFact fact =
        figures(Direction.LOWER, target, actual).baseline("R1", baseline).lower(lower).fact();
    assertThat(fact.achievementPercent()).usingComparator(Nulls.ORDER).isEqualTo(percent);
    assertThat(fact.situation())
        .isEqualTo(percent == null ? Situation.NO_RATIO : Situation.MEASURED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50件未満 | 49件 | LOWER | true",
        "50件未満 | 50件 | LOWER | false",
        "50件未満 | 50件 |  | false",
        "50件未満 | 49件 |  | true",
        "50件超 | 50件 | HIGHER | false",
        "50件超 | 50.1件 | HIGHER | true",
        "50件超 | 50件 |  | false",
        "50件以上 | 50件 | HIGHER | true",
        "50件以上 | 49件 | HIGHER | false",
        "50件以上 | 51件 | MAINTAIN | true",
        "50件以上 | 49件 | MAINTAIN | false",
        "50件以下 | 50件 | LOWER | true",
        "50件以下 | 49件 | MAINTAIN | true",
        "50件以下 | 51件 | LOWER | false",
        "約50件 | 49件 | HIGHER | false"
      })
  void met_qualifierOfTheTarget_saysWhatMeetsIt(
      String target, String actual, @Nullable Direction direction, boolean met) {
    assertThat(figures(direction, target, actual).fact().targetMet()).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource({
    "5件以下, 10件, LOWER, 50",
    "5件未満, 10件, LOWER, 50",
    "5件以上, 10件, HIGHER, 200",
    "5件超, 10件, HIGHER, 200"
  })
  void direction_notGiven_isWhatTheQualifierSays(
      String target, String actual, Direction direction, BigDecimal percent) {
    for (Direction whenAbsent : Direction.values()) {
      IndicatorFact fact = figures(null, target, actual).whenAbsent(whenAbsent).fact();
      assertThat(fact.direction()).isEqualTo(direction);
      assertThat(fact.achievementPercent()).isEqualByComparingTo(percent);
    }
    assertThat(figures(Direction.MAINTAIN, target, actual).fact().direction())
        .isEqualTo(Direction.MAINTAIN);
  }
}
