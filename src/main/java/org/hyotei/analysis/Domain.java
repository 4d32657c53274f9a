package org.hyotei.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a measure can take at all.
 *
 * @param least null for no lower end
 * @param most null for no upper end
 * @param step what they are multiples of; null where they lie anywhere
 */
record Domain(
    boolean nullable,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    @Nullable BigDecimal step) {

  static Domain anywhere(boolean nullable) {
    return new Domain(nullable, null, null, null);
  }

  /** Whether one of them lies in a cell. */
  boolean meets(Cell cell) {
    if (cell instanceof Cell.Point point) {
      return within(point.value()) && isMultiple(point.value());
    }
    Cell.Between between = (Cell.Between) cell;
    BigDecimal low = between.low();
    BigDecimal high = between.high();
    if ((least != null && high != null && high.compareTo(least) <= 0)
        || (least != null && low == null)
        || (most != null && low != null && low.compareTo(most) >= 0)
        || (most != null && high == null)) {
      return false;
    }
    if (step == null || low == null || high == null) {
      return true;
    }
    BigDecimal next = low.divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE).multiply(step);
    return next.compareTo(high) < 0;
  }

  private boolean within(BigDecimal value) {
    return (least == null || value.compareTo(least) >= 0)
        && (most == null || value.compareTo(most) <= 0);
  }

  private boolean isMultiple(BigDecimal value) {
    return step == null || value.remainder(step).signum() == 0;
  }
}
