package org.hyotei.facts;

import java.math.BigDecimal;
import org.hyotei.model.Amount;
import org.jspecify.annotations.Nullable;

/** Whether two amounts may be set against each other. */
final class Units {

  private Units() {}

  /**
   * Same unit, in any of its spellings, or one of them printed without. A number up to 1 without a
   * unit is not set against a percentage: 0.49 may be 49 % or half a percent.
   */
  static boolean comparable(Amount left, Amount right) {
    String a = left.unit();
    String b = right.unit();
    if (a.isEmpty() || b.isEmpty()) {
      return !(b.equals("%") && a.isEmpty() && isShare(left))
          && !(a.equals("%") && b.isEmpty() && isShare(right));
    }
    return same(a, b);
  }

  /** The same unit in any of its spellings. */
  static boolean same(String left, String right) {
    return spelled(left).equals(spelled(right));
  }

  /** left − right; null where one is missing or they cannot be set against each other. */
  static @Nullable BigDecimal difference(@Nullable Amount left, @Nullable Amount right) {
    return left == null || right == null || !comparable(left, right)
        ? null
        : left.value().subtract(right.value());
  }

  private static boolean isShare(Amount amount) {
    return amount.value().signum() != 0 && amount.value().abs().compareTo(BigDecimal.ONE) <= 0;
  }

  private static String spelled(String unit) {
    return switch (unit) {
      case "ヶ所", "ケ所", "カ所", "ヵ所", "箇所", "個所" -> "か所";
      case "名" -> "人";
      case "ヶ月", "カ月", "ヵ月", "箇月" -> "か月";
      default -> unit;
    };
  }
}
