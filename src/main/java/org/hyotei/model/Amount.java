package org.hyotei.model;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit.
 *
 * @param value exact, as printed: {@code 112万9868} is 1129868, {@code ▲3.2} is −3.2, {@code 46.3%}
 *     is 46.3 with unit {@code %} (never 0.463)
 * @param unit normalised to half width ({@code ％} is {@code %}); empty where neither the cell nor
 *     its column has one
 * @param qualifiers what was printed around the number
 * @param period the period that the cell itself names, as in {@code 88,244人 (令和4年度)}
 * @param change by how much it went up or down on the previous year, where the cell says so with an
 *     arrow or with {@code 前年比}: 2 in {@code 7 (⇧ 2)}, −3 in {@code 11 (⇩ 3)}
 * @param remark other words around the number, kept as printed: those in brackets after it, {@code
 *     累計} before it, {@code 維持} of {@code 100%を維持}; empty if none
 */
public record Amount(
    BigDecimal value,
    String unit,
    Set<Qualifier> qualifiers,
    @Nullable Period period,
    @Nullable BigDecimal change,
    String remark)
    implements Figure {

  public Amount {
    qualifiers = Set.copyOf(qualifiers);
  }

  public static Amount of(BigDecimal value, String unit) {
    return new Amount(value, unit, Set.of(), null, null, "");
  }

  @Override
  public String text() {
    String number = value.toPlainString();
    return unit.isEmpty() || unit.equals("%") ? number + unit : number + " " + unit;
  }
}
