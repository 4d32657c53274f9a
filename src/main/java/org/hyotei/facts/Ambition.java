package org.hyotei.facts;

import java.math.BigDecimal;
import org.hyotei.model.Amount;
import org.hyotei.model.Direction;
import org.hyotei.model.Figure;
import org.hyotei.model.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * What a plan asks for: its final target against the baseline, whether or not there is an actual
 * yet. What does not exist is null. Ratios are in percent, rounded as the policy declares.
 */
record Ambition(
    Derivation derivation,
    @Nullable Direction direction,
    @Nullable Figure baselineFigure,
    @Nullable Figure finalFigure) {

  private @Nullable Amount baseline() {
    return baselineFigure instanceof Amount amount ? amount : null;
  }

  private @Nullable Amount finalTarget() {
    return finalFigure instanceof Amount amount ? amount : null;
  }

  /** (final target − baseline) ÷ |baseline|. */
  @Nullable BigDecimal targetChangeRate() {
    Amount from = baseline();
    BigDecimal change = Units.difference(finalTarget(), from);
    return change == null || from == null || from.value().signum() == 0
        ? null
        : derivation.rounded(Ratio.of(change, from.value().abs()));
  }

  @Nullable BigDecimal targetMove() {
    BigDecimal rate = targetChangeRate();
    return rate == null ? null : rate.abs();
  }

  /** Where the final target lies from the baseline, in the direction. */
  @Nullable Movement targetWay() {
    BigDecimal change = Units.difference(finalTarget(), baseline());
    if (change == null) {
      return null;
    }
    if (change.signum() == 0) {
      return Movement.SAME;
    }
    if (direction == null) {
      return null;
    }
    return switch (direction) {
      case HIGHER -> change.signum() > 0 ? Movement.BETTER : Movement.WORSE;
      case LOWER -> change.signum() < 0 ? Movement.BETTER : Movement.WORSE;
      case MAINTAIN -> Movement.WORSE;
    };
  }

  /** Whether one of baseline and final target is by the year or cumulative and the other not. */
  boolean countedUnlike() {
    Amount from = baseline();
    Amount to = finalTarget();
    return from != null
        && to != null
        && (unlike(from, to, Qualifier.PER_YEAR) || unlike(from, to, Qualifier.CUMULATIVE));
  }

  private static boolean unlike(Amount left, Amount right, Qualifier qualifier) {
    return left.qualifiers().contains(qualifier) != right.qualifiers().contains(qualifier);
  }

  boolean unitsUnlike() {
    Amount from = baseline();
    Amount to = finalTarget();
    return from != null && to != null && !Units.comparable(from, to);
  }
}
