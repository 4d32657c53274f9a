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
}
