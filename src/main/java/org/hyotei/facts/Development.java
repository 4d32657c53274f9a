package org.hyotei.facts;

import java.math.BigDecimal;
import org.hyotei.model.Amount;
import org.hyotei.model.Direction;
import org.hyotei.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * How an actual stands against earlier figures and against its target. What does not exist is null.
 * Ratios are in percent, rounded as the policy declares.
 *
 * @param target that the actual is set against, whichever of the policy's references it is
 */
record Development(
    Derivation derivation,
    @Nullable Direction direction,
    @Nullable Figure target,
    @Nullable Amount actual,
    @Nullable Amount previous,
    @Nullable Amount baseline) {

  private @Nullable Amount targetAmount() {
    return target instanceof Amount amount ? amount : null;
  }

  private @Nullable BigDecimal over(@Nullable BigDecimal part, @Nullable Amount whole) {
    return part == null || whole == null || whole.value().signum() == 0
        ? null
        : derivation.rounded(Ratio.of(part, whole.value().abs()));
  }

  private static @Nullable BigDecimal size(@Nullable BigDecimal value) {
    return value == null ? null : value.abs();
  }

  /** A change with its sign turned so that better is positive; null where that cannot be told. */
  private @Nullable BigDecimal improvement(@Nullable Amount before) {
    BigDecimal change = Units.difference(actual, before);
    if (change == null || direction == null || before == null || actual == null) {
      return null;
    }
    return switch (direction) {
      case HIGHER -> change;
      case LOWER -> change.negate();
      case MAINTAIN -> nearer(before, actual);
    };
  }

  /** How much nearer than before to the level that is to be kept. */
  private @Nullable BigDecimal nearer(Amount before, Amount now) {
    KeptLevel level = KeptLevel.of(target, now, before, baseline);
    return level == null
        ? null
        : level.distance(before.value()).subtract(level.distance(now.value()));
  }

  private static @Nullable Movement movement(@Nullable BigDecimal improvement) {
    return improvement == null
        ? null
        : improvement.signum() > 0
            ? Movement.BETTER
            : improvement.signum() < 0 ? Movement.WORSE : Movement.SAME;
  }

  @Nullable Movement movement() {
    return movement(improvement());
  }

  @Nullable BigDecimal improvement() {
    return improvement(previous);
  }

  @Nullable BigDecimal improvementRate() {
    return over(improvement(), previous);
  }

  @Nullable BigDecimal changeSize() {
    return size(Units.difference(actual, previous));
  }

  @Nullable BigDecimal baselineChange() {
    return Units.difference(actual, baseline);
  }

  @Nullable BigDecimal baselineChangeSize() {
    return size(baselineChange());
  }

  @Nullable BigDecimal baselineImprovement() {
    return improvement(baseline);
  }

  @Nullable BigDecimal baselineImprovementRate() {
    return over(baselineImprovement(), baseline);
  }

  @Nullable Movement baselineMovement() {
    return movement(baselineImprovement());
  }

  @Nullable BigDecimal distance() {
    return size(Units.difference(actual, targetAmount()));
  }

  @Nullable BigDecimal distanceRate() {
    return over(distance(), targetAmount());
  }
}
