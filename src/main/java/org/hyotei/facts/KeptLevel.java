package org.hyotei.facts;

import java.math.BigDecimal;
import org.hyotei.model.Absent;
import org.hyotei.model.Amount;
import org.hyotei.model.Figure;
import org.hyotei.model.Qualifier;
import org.hyotei.model.Range;
import org.hyotei.model.Trend;
import org.hyotei.model.Whole;
import org.jspecify.annotations.Nullable;

/**
 * Where an indicator that is to be kept is kept: from {@code low} to {@code high}, the ends
 * included; null where it is open on that side.
 */
record KeptLevel(@Nullable BigDecimal low, @Nullable BigDecimal high) {

  private static final KeptLevel ALL = new KeptLevel(BigDecimal.valueOf(100), null);

  /**
   * The level of a target: its number, or what it asks for above or below one. Where there is no
   * target, or it says only that something is to be kept, that is the earlier figure (or the
   * baseline, where the target means that one).
   *
   * @return null where the target cannot be set against the actual
   */
  static @Nullable KeptLevel of(
      @Nullable Figure target, Amount actual, Amount earlier, @Nullable Amount baseline) {
    if (target instanceof Amount amount) {
      return Units.comparable(amount, actual) ? of(amount) : null;
    }
    if (target instanceof Range range) {
      return Units.comparable(range.low(), actual) && Units.comparable(range.high(), actual)
          ? new KeptLevel(range.low().value(), range.high().value())
          : null;
    }
    if (target instanceof Whole) {
      return actual.unit().equals("%") ? ALL : null;
    }
    if (target instanceof Trend trend && trend.against() == Trend.Against.BASELINE) {
      return baseline != null && Units.comparable(baseline, actual) ? at(baseline) : null;
    }
    return target == null || target instanceof Absent || target instanceof Trend
        ? at(earlier)
        : null;
  }

  private static KeptLevel of(Amount target) {
    if (target.qualifiers().contains(Qualifier.AT_LEAST)
        || target.qualifiers().contains(Qualifier.MORE_THAN)) {
      return new KeptLevel(target.value(), null);
    }
    return target.qualifiers().contains(Qualifier.AT_MOST)
            || target.qualifiers().contains(Qualifier.LESS_THAN)
        ? new KeptLevel(null, target.value())
        : at(target);
  }

  private static KeptLevel at(Amount amount) {
    return new KeptLevel(amount.value(), amount.value());
  }

  /** How far a value is from the level; 0 within it. */
  BigDecimal distance(BigDecimal value) {
    if (low != null && value.compareTo(low) < 0) {
      return low.subtract(value);
    }
    return high != null && value.compareTo(high) > 0 ? value.subtract(high) : BigDecimal.ZERO;
  }
}
