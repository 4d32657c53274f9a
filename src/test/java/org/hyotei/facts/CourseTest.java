package org.hyotei.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hyotei.model.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is computed over the years; the year that is graded is R6. */
class CourseTest {

  private static IndicatorFact of(
      @Nullable Direction direction, String from, String to, String now) {
    return Given.figures(direction, "", now).baseline("R3", from).target("R9", to).fact();
  }

  @ParameterizedTest
  @CsvSource({
    "HIGHER, 100人, 200人, 150人, 100",
    "HIGHER, 100人, 200人, 149人, 98",
    "HIGHER, 100人, 200人, 90人, -20",
    "LOWER, 50人, 20人, 35人, 100",
    "LOWER, 50人, 20人, 53人, -20"
  })
  void pace_isTheShareOfTheWayOverThatOfTheYears(
      Direction direction, String from, String to, String now, String pace) {
    assertThat(of(direction, from, to, now).pacePercent()).isEqualByComparingTo(pace);
  }

  @Test
  void pace_withoutAWay_isNull() {
    assertThat(of(Direction.HIGHER, "100人", "100人", "100人").pacePercent()).isNull();
    assertThat(of(Direction.HIGHER, "-", "100人", "100人").pacePercent()).isNull();
    assertThat(of(Direction.HIGHER, "100人", "100件", "100人").pacePercent()).isNull();
  }

  @Test
  void proRataTarget_isHalfwayAfterHalfTheYears() {
    IndicatorFact fact = of(Direction.HIGHER, "100人", "200人", "120人");

    assertThat(fact.proRataTarget()).isEqualByComparingTo("150");
    assertThat(fact.proRataAchievementPercent()).isEqualByComparingTo("80");
  }

  @ParameterizedTest
  @CsvSource({"100, 133.1, 3, 0.1", "100, 100, 5, 0", "100, 161.051, 5, 0.1", "4, 1, 2, -0.5"})
  void growth_ofAnExactRoot_isExact(String from, String to, int years, String rate) {
    assertThat(Root.growth(new BigDecimal(from), new BigDecimal(to), years))
        .isEqualByComparingTo(rate);
  }

  @Test
  void growth_ofAnInexactRoot_liesOnTheRightSideOfItsCut() {
    BigDecimal rate = Root.growth(BigDecimal.ONE, new BigDecimal(2), 2);

    assertThat(rate).isGreaterThan(new BigDecimal("0.414213562373095048801688724"));
    assertThat(rate).isLessThan(new BigDecimal("0.414213562373095048801688725"));
  }

  @Test
  void growthRatio_onTheRequiredPath_isAHundredPercent() {
    IndicatorFact fact = of(Direction.HIGHER, "100人", "177.1561人", "133.1人");

    assertThat(fact.growthPercent()).isEqualByComparingTo("10");
    assertThat(fact.requiredGrowthPercent()).isEqualByComparingTo("10");
    assertThat(fact.growthRatioPercent()).isEqualByComparingTo("100");
    assertThat(of(Direction.HIGHER, "0人", "10人", "5人").growthPercent()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "HIGHER, 100人, 120人, BETTER",
    "HIGHER, 100人, 100人, SAME",
    "HIGHER, 100人, 80人, WORSE",
    "LOWER, 100人, 80人, BETTER",
    "LOWER, 100人, 120人, WORSE"
  })
  void targetWay_isReadInTheDirection(Direction direction, String from, String to, Movement way) {
    assertThat(of(direction, from, to, "").targetWay()).isEqualTo(way);
  }

  @Test
  void targetMove_isTheShareOfTheBaseline() {
    IndicatorFact fact = of(Direction.HIGHER, "82件", "80件", "");

    assertThat(fact.targetMovePercent())
        .isEqualByComparingTo(Ratio.percent(Ratio.of(BigDecimal.ONE, new BigDecimal(41))));
    assertThat(fact.targetChangeRatePercent()).isNegative();
    assertThat(of(Direction.HIGHER, "0件", "80件", "").targetMovePercent()).isNull();
  }

  @Test
  void countedUnlike_oneOfTheTwoByTheYear_isTold() {
    assertThat(of(null, "3団体", "年3団体", "").countedUnlike()).isTrue();
    assertThat(of(null, "年3団体", "年5団体", "").countedUnlike()).isFalse();
    assertThat(of(null, "延べ3件", "5件", "").countedUnlike()).isTrue();
    assertThat(of(null, "3件", "5人", "").unitsUnlike()).isTrue();
  }

  @Test
  void directionStated_byTheTargetsOwnKind() {
    assertThat(of(null, "3件", "5件", "").directionStated()).isFalse();
    assertThat(of(null, "3件", "5件以上", "").directionStated()).isTrue();
    assertThat(of(null, "3件", "0件", "").directionStated()).isTrue();
    assertThat(of(Direction.LOWER, "3件", "5件", "").directionStated()).isTrue();
  }

  private static Given series(String... actuals) {
    Given given = Given.indicator(Direction.HIGHER).target("R8", "200人");
    for (int i = 0; i < actuals.length; i++) {
      given.actual("R" + (6 - actuals.length + 1 + i), actuals[i]);
    }
    return given;
  }

  @Test
  void slope_ofAStraightLine_isItsStep() {
    IndicatorFact fact = series("100人", "110人", "120人").fact();

    assertThat(fact.slope()).isEqualByComparingTo("10");
    assertThat(fact.points()).isEqualByComparingTo("3");
    assertThat(fact.trendMovement()).isEqualTo(Movement.BETTER);
    assertThat(fact.projected()).isEqualByComparingTo("140");
    assertThat(fact.projectedMet()).isFalse();
    assertThat(fact.betterYears()).isEqualByComparingTo("2");
    assertThat(fact.worseYears()).isEqualByComparingTo("0");
  }

  @Test
  void slope_ofTooFewYears_isNull() {
    IndicatorFact fact = series("100人", "110人").fact();

    assertThat(fact.slope()).isNull();
    assertThat(fact.trendMovement()).isNull();
    assertThat(fact.projected()).isNull();
  }

  @Test
  void slope_ofALevelSeries_isTheSame() {
    assertThat(series("100人", "100人", "100人").fact().trendMovement()).isEqualTo(Movement.SAME);
    assertThat(series("120人", "110人", "100人").fact().trendMovement()).isEqualTo(Movement.WORSE);
  }

  @Test
  void improvement_inTheDirection_isPositive() {
    IndicatorFact lower =
        Given.figures(Direction.LOWER, "10人", "8人")
            .actual("R5", "10人")
            .baseline("R3", "16人")
            .fact();

    assertThat(lower.improvement()).isEqualByComparingTo("2");
    assertThat(lower.improvementRatePercent()).isEqualByComparingTo("20");
    assertThat(lower.baselineImprovement()).isEqualByComparingTo("8");
    assertThat(lower.baselineImprovementRatePercent()).isEqualByComparingTo("50");
    assertThat(lower.baselineMovement()).isEqualTo(Movement.BETTER);
    assertThat(lower.distance()).isEqualByComparingTo("2");
    assertThat(lower.distanceRatePercent()).isEqualByComparingTo("20");
  }

  @Test
  void distance_isFromTheTargetThatIsSetAgainst() {
    IndicatorFact fact =
        Given.figures(Direction.HIGHER, "", "80人")
            .target("R9", "100人")
            .references(Definitions.Reference.YEAR, Definitions.Reference.FINAL)
            .fact();

    assertThat(fact.targetSource()).isEqualTo("最終目標");
    assertThat(fact.achievementPercent()).isEqualByComparingTo("80");
    assertThat(fact.distance()).isEqualByComparingTo("20");
    assertThat(fact.distanceRatePercent()).isEqualByComparingTo("20");
  }

  @Test
  void reference_firstThatThereIs_isTheTarget() {
    Given given =
        Given.figures(Direction.HIGHER, "", "120人").baseline("R3", "100人").target("R9", "200人");

    assertThat(given.references(Definitions.Reference.PRO_RATA).fact().achievementPercent())
        .isEqualByComparingTo("80");
    assertThat(given.references(Definitions.Reference.BASELINE).fact().targetMet()).isTrue();
    assertThat(given.references(Definitions.Reference.YEAR).fact().situation())
        .isEqualTo(Situation.NO_TARGET);
  }

  @Test
  void kept_nearerToTheTarget_isBetter() {
    IndicatorFact fact = Given.figures(Direction.MAINTAIN, "10人", "11人").actual("R5", "13人").fact();

    assertThat(fact.improvement()).isEqualByComparingTo("2");
  }

  @ParameterizedTest
  @CsvSource({"検討, 実施, BETTER", "実施, 実施, SAME", "実施, 検討, WORSE", "実施, 謎の段階, "})
  void stage_againstTheBaselines_isReadInThePolicysOrder(
      String from, String now, @Nullable Movement movement) {
    IndicatorFact fact = Given.figures(null, "継続", now).baseline("R5", from).fact();

    assertThat(fact.stageMovement()).isEqualTo(movement);
  }

  @Test
  void years_betweenBaselineAndFinalTarget_areCounted() {
    IndicatorFact fact = of(Direction.HIGHER, "100人", "200人", "150人");

    assertThat(fact.elapsedYears()).isEqualByComparingTo("3");
    assertThat(fact.remainingYears()).isEqualByComparingTo("3");
    assertThat(fact.step()).isBetween(new BigDecimal("16.6"), new BigDecimal("16.7"));
    assertThat(fact.requiredStep()).isEqualByComparingTo(fact.step());
    assertThat(fact.planYear()).isNull();
    assertThat(fact.lastPlanYear()).isFalse();
  }

  @Test
  void years_upToAnActualOfAnEarlierYear_areCountedUpToIt() {
    IndicatorFact fact =
        Given.figures(null, "", "45.9%（令和5年）")
            .baseline("R2", "46.5%（令和2年）")
            .target("R8", "45.0%（令和8年）")
            .fact();

    assertThat(fact.elapsedYears()).isEqualByComparingTo("3");
    assertThat(fact.elapsedPercent()).isEqualByComparingTo("50");
    assertThat(fact.finalProgressPercent()).isEqualByComparingTo("40");
    assertThat(fact.remainingYears()).isEqualByComparingTo("2");
  }

  @Test
  void years_upToAnActualOfALaterDay_areCountedUpToTheYear() {
    IndicatorFact fact =
        Given.figures(null, "", "15人（R7.4.1時点）").baseline("R3", "10人").target("R9", "20人").fact();

    assertThat(fact.elapsedPercent()).isEqualByComparingTo("50");
  }
}
