package org.hyotei.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.facts.Given.figures;
import static org.hyotei.facts.Given.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hyotei.facts.Definitions.Previous;
import org.hyotei.model.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationTest {

  /** Puts {@code R5=10件 R3=8件} into the actuals or, behind a {@code b}, the baseline. */
  private static Given with(Given given, String cells) {
    for (String cell : cells.split(" ", -1)) {
      String[] sides = cell.split("=", -1);
      if (sides[0].startsWith("b")) {
        given.baseline(sides[0].substring(1), sides[1]);
      } else {
        given.actual(sides[0], sides[1]);
      }
    }
    return given;
  }

  @ParameterizedTest
  @CsvSource({
    "PRECEDING_YEAR, R5=10件 R4=9件, 10",
    "PRECEDING_YEAR, R4=9件, ",
    "PRECEDING_YEAR, R5=- R4=9件, ",
    "PRECEDING_YEAR, R5=中止 R4=9件, ",
    "PRECEDING_YEAR, bR5=7件 R4=9件, 7",
    "PRECEDING_YEAR, bR5=7件 R5=10件, 10",
    "PRECEDING_YEAR, bR5=7件 R5=-, 7",
    "PRECEDING_YEAR, bR4=7件, ",
    "PRECEDING_YEAR, R5=検討, ",
    "PRECEDING_YEAR, R6=12件 R7=13件, ",
    "LATEST, R5=10件 R4=9件, 10",
    "LATEST, R4=9件 R3=8件, 9",
    "LATEST, R5=中止 R4=- R3=8件, 8",
    "LATEST, bR4=7件 R3=8件, 7",
    "LATEST, bR4=7件 R4=8件, 8",
    "LATEST, bH30=7件, 7",
    "LATEST, R5=検討 R4=9件, ",
    "LATEST, R5=1.2.3件 R4=9件, ",
    "LATEST, bR6=7件, ",
    "LATEST, R7=13件, ",
    "PRECEDING_YEAR, R6.3.31=6件 R5.4.1=5件, 6",
    "PRECEDING_YEAR, R5=4件 R6.3.31=6件, 4"
  })
  void previous_definition_saysWhichActual(
      Previous definition, String cells, @Nullable BigDecimal previous) {
    IndicatorFact fact = with(indicator(Direction.HIGHER), cells).previous(definition).fact();
    assertThat(fact.previous()).isEqualTo(previous);
  }

  @ParameterizedTest
  @CsvSource({
    "前回調査より減少, R3=8件, 8, true",
    "前回調査より減少, R3=8件 R5=6件, 6, false",
    "前回調査より減少, bR2=8件, 8, true",
    "前年度より減少, R3=8件, , ",
    "減少, R3=8件, , "
  })
  void previous_trendAgainstThePreviousSurvey_isTheLatestThereIs(
      String target, String cells, @Nullable BigDecimal previous, @Nullable Boolean met) {
    IndicatorFact fact =
        with(indicator(Direction.LOWER).target("R6", target).actual("R6", "7件"), cells)
            .previous(Previous.PRECEDING_YEAR)
            .fact();
    assertThat(fact.previous()).isEqualTo(previous);
    assertThat(fact.targetMet()).isEqualTo(met);
  }

  @Test
  void figures_daysWithinTheYear_wholeYearOrElseTheLatestDay() {
    Given days =
        indicator(Direction.HIGHER)
            .target("R6.4.1", "10件")
            .target("R7.3.31", "20件")
            .actual("R6.9.30", "5件")
            .actual("R6.10.1", "8件")
            .actual("R6.3.31", "99件");
    assertThat(days.fact().target()).isEqualByComparingTo("20");
    assertThat(days.fact().actual()).isEqualByComparingTo("8");
    assertThat(days.actual("R6", "7件").fact().actual()).isEqualByComparingTo("7");
  }

  @ParameterizedTest
  @CsvSource({
    "bR1=10件, 10",
    "bR1=10件 bR5=20件, 20",
    "bR6=30件, 30",
    "bR1=10件 bR7=40件, 10",
    "bR1=10件 bR5=-, 10",
    "bR7=40件, ",
    "bR1=検討, ",
    "bR5=20件 bR5.4.1=15件, 20",
    "bR5.4.1=15件 bR5.10.1=16件, 16"
  })
  void baseline_several_isTheLatestUpToTheYear(String cells, @Nullable BigDecimal baseline) {
    assertThat(with(indicator(Direction.HIGHER), cells).fact().baseline()).isEqualTo(baseline);
  }

  @Test
  void finalTarget_lastYearThatHasOne_isIt() {
    Given given = indicator(Direction.HIGHER).target("R6", "10件").target("R8", "30件");
    assertThat(given.fact().finalTarget()).isEqualByComparingTo("30");
    assertThat(given.target("R9", "-").fact().finalTarget()).isEqualByComparingTo("30");
    assertThat(given.target("R10", "検討").fact().finalTarget()).isNull();
    assertThat(indicator(Direction.HIGHER).fact().finalTarget()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "R1, R6, 100",
    "R1, R11, 50",
    "R5, R8, 33.333333333333333333333333333333|",
    "R6, R8, 0",
    "R1, R5, 125",
    "R6, R6, ",
    "R7, R8, "
  })
  void elapsed_baselineToFinalTarget_isTheShareOfYears(
      String from, String to, @Nullable String percent) {
    BigDecimal elapsed =
        indicator(Direction.HIGHER).baseline(from, "1").target(to, "2").fact().elapsedPercent();
    if (percent == null) {
      assertThat(elapsed).isNull();
    } else if (percent.endsWith("|")) {
      assertThat(elapsed).isBetween(new BigDecimal("33.3333"), new BigDecimal("33.3334"));
    } else {
      assertThat(elapsed).isEqualByComparingTo(percent);
    }
  }

  @Test
  void elapsed_severalBaselines_beginsWhereProgressDoes() {
    IndicatorFact fact =
        indicator(Direction.HIGHER)
            .baseline("H30", "10件")
            .baseline("R4", "20件")
            .target("R8", "40件")
            .target("R9", "-")
            .actual("R6", "30件")
            .fact();
    assertThat(fact.finalProgressPercent()).isEqualByComparingTo("50");
    assertThat(fact.elapsedPercent()).isEqualByComparingTo("50");
  }

  @ParameterizedTest
  @CsvSource({
    "10件, 20件, 15件, 50",
    "10件, 20件, 25件, 150",
    "10件, 20件, 5件, -50",
    "20件, 10件, 15件, 50",
    "20件, 10件, 25件, -50",
    "10件, 10件, 15件, ",
    "10.0件, 10件, 10件, ",
    "10人, 20件, 15件, ",
    "10, 20件, 15, 50",
    "-, 20件, 15件, ",
    "10件, 20件, -, ",
    "10件, 増加, 15件, "
  })
  void progress_wayFromBaselineToTarget_isTheShareGone(
      String baseline, String target, String actual, @Nullable BigDecimal percent) {
    IndicatorFact fact = figures(Direction.HIGHER, target, actual).baseline("R1", baseline).fact();
    assertThat(fact.progressPercent()).usingComparator(Nulls.ORDER).isEqualTo(percent);
    assertThat(fact.finalProgressPercent()).usingComparator(Nulls.ORDER).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    "10件, 15件, 5, 50, HIGHER, BETTER",
    "10件, 5件, -5, -50, HIGHER, WORSE",
    "10件, 15件, 5, 50, LOWER, WORSE",
    "10件, 5件, -5, -50, LOWER, BETTER",
    "10件, 10.0件, 0, 0, HIGHER, SAME",
    "10件, 15件, 5, 50, MAINTAIN, WORSE",
    "10件, 10件, 0, 0, MAINTAIN, SAME",
    "0件, 5件, 5, , HIGHER, BETTER",
    "-10, -5, 5, 50, HIGHER, BETTER",
    "-10, -15, -5, -50, HIGHER, WORSE",
    "10件, 15人, , , HIGHER, ",
    "検討, 15件, , , HIGHER, ",
    "10件, 15件, 5, 50, , "
  })
  void change_sincePrevious_hasRateAndMovement(
      String previous,
      String actual,
      @Nullable BigDecimal change,
      @Nullable BigDecimal rate,
      @Nullable Direction direction,
      @Nullable Movement movement) {
    IndicatorFact fact = figures(direction, "", actual).actual("R5", previous).fact();
    assertThat(fact.change()).usingComparator(Nulls.ORDER).isEqualTo(change);
    assertThat(fact.changeRatePercent()).usingComparator(Nulls.ORDER).isEqualTo(rate);
    assertThat(fact.movement()).isEqualTo(movement);
  }

  @ParameterizedTest
  @CsvSource({
    "100%, 100%, HIGHER, true",
    "100.0%, 100%, HIGHER, true",
    "100%, 99.9%, HIGHER, false",
    "99%, 100%, HIGHER, false",
    "100%, 100%, LOWER, false",
    "100%, 100%, , false",
    "100件, 100件, HIGHER, false",
    "100, 100%, HIGHER, true",
    "100%, 100, HIGHER, true",
    "100, 100, HIGHER, false",
    "全校, 100%, HIGHER, true",
    "全校, 99%, HIGHER, false",
    "全校, 全校, , true",
    "100%, 100人, HIGHER, false"
  })
  void atCeiling_wholeShareReached_isTrue(
      String target, String actual, @Nullable Direction direction, boolean atCeiling) {
    assertThat(figures(direction, target, actual).fact().atCeiling()).isEqualTo(atCeiling);
  }

  @ParameterizedTest
  @CsvSource({
    "HALF_UP, 0, 799, 1000, 80",
    "HALF_UP, 0, 795, 1000, 80",
    "HALF_UP, 0, 7949999, 10000000, 79",
    "HALF_UP, 1, 79.95, 100, 80.0",
    "HALF_UP, 1, 2, 3, 66.7",
    "DOWN, 0, 799999, 1000000, 79",
    "DOWN, 0, 800, 1000, 80",
    "DOWN, 1, 2, 3, 66.6",
    "UP, 0, 800, 1000, 80",
    "UP, 0, 8000001, 10000000, 81",
    "UP, 1, 1, 3, 33.4",
    "HALF_UP, 0, -5, 1000, -1",
    "DOWN, 0, -5, 1000, 0"
  })
  void rounding_ratio_isExactAtABoundary(
      RoundingMode mode, int places, String actual, String target, BigDecimal percent) {
    IndicatorFact fact = figures(Direction.HIGHER, target, actual).rounding(mode, places).fact();
    assertThat(fact.achievementPercent()).isEqualTo(percent);
  }

  @Test
  void rounding_everyRatio_isRoundedAlike() {
    IndicatorFact fact =
        figures(Direction.HIGHER, "3", "1")
            .baseline("R5", "0")
            .target("R8", "3")
            .rounding(RoundingMode.HALF_UP, 1)
            .fact();
    assertThat(fact.achievementPercent()).isEqualTo(new BigDecimal("33.3"));
    assertThat(fact.progressPercent()).isEqualTo(new BigDecimal("33.3"));
    assertThat(fact.finalProgressPercent()).isEqualTo(new BigDecimal("33.3"));
    assertThat(fact.elapsedPercent()).isEqualTo(new BigDecimal("33.3"));
  }
}
