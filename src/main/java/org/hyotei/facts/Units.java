package org.hyotei.facts;

import org.hyotei.model.Amount;

/** Whether two amounts may be set against each other. */
final class Units {

  private Units() {}

  /** Same unit, in any of its spellings, or one of them printed without. */
  static boolean comparable(Amount left, Amount right) {
    String a = left.unit();
    String b = right.unit();
    return a.equals(b) || a.isEmpty() || b.isEmpty() || spelled(a).equals(spelled(b));
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
