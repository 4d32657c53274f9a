package org.hyotei.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.hyotei.model.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indicators that are to be kept: better is nearer to the level, from either side of it. */
class KeptLevelTest {

  private static Given kept(String target, String previous, String actual) {
    return Given.figures(Direction.MAINTAIN, target, actual).actual("R5", previous);
  }

  @ParameterizedTest
  @CsvSource({
    "10人, 13人, 11人, BETTER, 2",
    "10人, 7人, 9人, BETTER, 2",
    "10人, 11人, 13人, WORSE, -2",
    "10人, 9人, 7人, WORSE, -2",
    "10人, 10人, 10人, SAME, 0",
    "10人, 9人, 11人, SAME, 0",
    "10人, 13人, 10人, BETTER, 3",
    "10人, 10人, 9人, WORSE, -1",
    "0件, 3件, 1件, BETTER, 2",
    "10, 13人, 11人, BETTER, 2"
  })
  void movement_withATarget_isReadByNearnessToIt(
      String target, String previous, String actual, Movement movement, BigDecimal improvement) {
    IndicatorFact fact = kept(target, previous, actual).fact();

    assertThat(fact.movement()).isEqualTo(movement);
    assertThat(fact.improvement()).isEqualByComparingTo(improvement);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 10件, 15件, WORSE, -5",
    "'', 10件, 5件, WORSE, -5",
    "'', 10件, 10.0件, SAME, 0",
    "-, 10件, 15件, WORSE, -5",
    "維持, 10件, 15件, WORSE, -5",
    "前年度を維持, 10件, 9件, WORSE, -1"
  })
  void movement_withoutALevelOfItsOwn_isReadByThePreviousFigure(
      String target, String previous, String actual, Movement movement, BigDecimal improvement) {
    IndicatorFact fact = kept(target, previous, actual).fact();

    assertThat(fact.movement()).isEqualTo(movement);
    assertThat(fact.improvement()).isEqualByComparingTo(improvement);
  }

  @ParameterizedTest
  @CsvSource({
    "50件以上, 45件, 60件, BETTER",
    "50件以上, 60件, 51件, SAME",
    "50件以上, 60件, 49件, WORSE",
    "50件以下, 55件, 40件, BETTER",
    "50件以下, 40件, 50件, SAME",
    "80〜90%, 70%, 75%, BETTER",
    "80〜90%, 95%, 91%, BETTER",
    "80〜90%, 81%, 89%, SAME",
    "80〜90%, 89%, 92%, WORSE",
    "全校, 98%, 100%, BETTER",
    "全校, 100%, 98%, WORSE"
  })
  void movement_whereTheTargetIsNotOneNumber_isSameAnywhereWithinIt(
      String target, String previous, String actual, Movement movement) {
    assertThat(kept(target, previous, actual).fact().movement()).isEqualTo(movement);
  }

  @ParameterizedTest
  @CsvSource({"10件, 13人, 11人", "実施, 13人, 11人", "10人, 13件, 11人", "10人, -, 11人"})
  void movement_whereFiguresCannotBeSetAgainstEachOther_isNull(
      String target, String previous, String actual) {
    IndicatorFact fact = kept(target, previous, actual).fact();

    assertThat(fact.movement()).isNull();
    assertThat(fact.improvement()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"13人, 11人, BETTER", "11人, 13人, WORSE", "9人, 11人, SAME"})
  void movement_byTheReferenceInEffect_isReadByNearnessToIt(
      String previous, String actual, Movement movement) {
    Given given =
        kept("", previous, actual)
            .target("R9", "10人")
            .references(Definitions.Reference.YEAR, Definitions.Reference.FINAL);

    assertThat(given.fact().movement()).isEqualTo(movement);
  }

  @ParameterizedTest
  @CsvSource({"10人, 13人, 11人, WORSE", "13人, 12人, 11人, BETTER", "9人, 13人, 11人, SAME"})
  void baselineMovement_isReadByTheSameLevel(
      String baseline, String previous, String actual, Movement movement) {
    IndicatorFact fact = kept("10人", previous, actual).baseline("R3", baseline).fact();

    assertThat(fact.baselineMovement()).isEqualTo(movement);
  }

  @Test
  void movement_withoutADirection_isNull() {
    @Nullable Movement movement =
        Given.figures(null, "10人", "11人").actual("R5", "13人").fact().movement();

    assertThat(movement).isNull();
  }
}
