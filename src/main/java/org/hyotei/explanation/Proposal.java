package org.hyotei.explanation;

import java.math.BigDecimal;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.model.Indicator;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * An indicator put otherwise so that it gets a grade.
 *
 * @param grade that it then gets
 * @param indicator as it would be, the cell printed
 * @param fact of it, as the engine saw it
 * @param rule that then decides
 */
record Proposal(
    String grade,
    Lever lever,
    BigDecimal value,
    Indicator indicator,
    IndicatorFact fact,
    @Nullable RuleSource rule) {

  /** The cell as it would be printed. */
  String cell() {
    return lever.cell(value);
  }

  /** From the present number; null without one. */
  @Nullable BigDecimal change() {
    BigDecimal now = lever.now();
    return now == null ? null : value.subtract(now);
  }

  /** The unit of the change: points between percentages; empty where there is none. */
  String unit() {
    String unit = lever.amount().unit();
    String own = unit.isEmpty() ? fact.unit() : unit;
    return own.equals("%") ? "ポイント" : own;
  }

  /** The cell, with the unit of its column where it is printed without. */
  String shown() {
    String cell = cell();
    boolean bare = cell.chars().allMatch(c -> Character.isDigit(c) || ",.，．-▲△".indexOf(c) >= 0);
    return bare ? cell + lever.amount().unit() : cell;
  }
}
