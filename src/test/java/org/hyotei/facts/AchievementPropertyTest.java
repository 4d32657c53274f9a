package org.hyotei.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.facts.Given.figures;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hyotei.model.Direction;
import org.jspecify.annotations.Nullable;

class AchievementPropertyTest {

  private static @Nullable BigDecimal achievement(
      Direction direction, Definitions.Lower lower, BigDecimal target, BigDecimal actual) {
    return figures(direction, target.toPlainString(), actual.toPlainString())
        .baseline("R1", "2000000")
        .lower(lower)
        .fact()
        .achievementPercent();
  }

  @Property
  void achievement_higherIsBetter_neverFallsAsTheActualRises(
      @ForAll @From("targets") BigDecimal target,
      @ForAll @From("actuals") BigDecimal one,
      @ForAll @From("actuals") BigDecimal other) {
    Definitions.Lower any = Definitions.Lower.TARGET_OVER_ACTUAL;
    BigDecimal less = achievement(Direction.HIGHER, any, target, one.min(other));
    BigDecimal more = achievement(Direction.HIGHER, any, target, one.max(other));
    assertThat(less).isNotNull();
    assertThat(more).isNotNull().isGreaterThanOrEqualTo(less);
  }

  @Property
  void achievement_lowerIsBetter_neverRisesWithTheActual(
      @ForAll Definitions.Lower lower,
      @ForAll @From("targets") BigDecimal target,
      @ForAll @From("actuals") BigDecimal one,
      @ForAll @From("actuals") BigDecimal other) {
    BigDecimal less = achievement(Direction.LOWER, lower, target, one.min(other));
    BigDecimal more = achievement(Direction.LOWER, lower, target, one.max(other));
    if (less == null) {
      assertThat(lower).isEqualTo(Definitions.Lower.TARGET_OVER_ACTUAL);
      assertThat(one.min(other)).isNotPositive();
    } else {
      assertThat(more).isNotNull().isLessThanOrEqualTo(less);
    }
  }

  @Property
  void achievement_anyFormula_isAHundredAtTheTargetAndMetWithIt(
      @ForAll Direction direction,
      @ForAll Definitions.Lower lower,
      @ForAll @From("targets") BigDecimal target,
      @ForAll @From("actuals") BigDecimal actual) {
    BigDecimal atTarget = achievement(direction, lower, target, target);
    assertThat(atTarget).isEqualByComparingTo("100");
    BigDecimal percent = achievement(direction, lower, target, actual);
    Boolean met =
        figures(direction, target.toPlainString(), actual.toPlainString())
            .baseline("R1", "2000000")
            .lower(lower)
            .fact()
            .targetMet();
    if (percent != null && direction != Direction.MAINTAIN) {
      assertThat(met).isEqualTo(percent.compareTo(BigDecimal.valueOf(100)) >= 0);
    }
  }

  @Provide
  Arbitrary<BigDecimal> targets() {
    return Arbitraries.longs().between(1, 1_000_000_000L).map(u -> BigDecimal.valueOf(u, 3));
  }

  @Provide
  Arbitrary<BigDecimal> actuals() {
    return Arbitraries.longs()
        .between(-1_000_000_000L, 1_000_000_000L)
        .map(u -> BigDecimal.valueOf(u, 3));
  }
}
