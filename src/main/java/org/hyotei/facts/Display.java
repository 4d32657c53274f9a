package org.hyotei.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Set;
import org.hyotei.model.Amount;
import org.hyotei.model.Qualifier;

/**
 * How measures are written for people. Rounding here is for the eye alone: no comparison uses it.
 */
public final class Display {

  private static final int MOST_PLACES = 6;

  private static final Set<Qualifier> BEFORE =
      EnumSet.of(Qualifier.ABOUT, Qualifier.PER_YEAR, Qualifier.CUMULATIVE);
  private static final Set<Qualifier> BEHIND =
      EnumSet.of(Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.AT_MOST, Qualifier.LESS_THAN);

  private Display() {}

  /**
   * A ratio in percent, half up at one place, without a trailing zero: {@code 88.5%}, {@code 100%}.
   * A ratio that would round to a whole percent it is not gets more places, up to six, so that
   * nobody reads 99.96 % as 100 %.
   */
  public static String percent(BigDecimal ratio) {
    BigDecimal percent = Ratio.percent(ratio);
    for (int places = 1; ; places++) {
      BigDecimal rounded = percent.setScale(places, RoundingMode.HALF_UP);
      boolean looksWhole = rounded.stripTrailingZeros().scale() <= 0;
      boolean isWhole = rounded.compareTo(percent) == 0;
      if (!looksWhole || isWhole || places == MOST_PLACES) {
        return plain(rounded) + "%";
      }
    }
  }

  /**
   * A number with thousands separators and its unit: {@code 1,467件}, {@code 12.9%}. A quotient of
   * more than six places is shown half up at two.
   */
  public static String amount(BigDecimal value, String unit) {
    return grouped(value.scale() > MOST_PLACES ? value.setScale(2, RoundingMode.HALF_UP) : value)
        + unit;
  }

  /** An amount with the words that say how it is meant: {@code 年10回}, {@code 50%以上}. */
  public static String amount(Amount amount) {
    StringBuilder text = new StringBuilder();
    for (Qualifier qualifier : Qualifier.values()) {
      if (BEFORE.contains(qualifier) && amount.qualifiers().contains(qualifier)) {
        text.append(qualifier.label());
      }
    }
    text.append(amount(amount.value(), amount.unit()));
    for (Qualifier qualifier : Qualifier.values()) {
      if (BEHIND.contains(qualifier) && amount.qualifiers().contains(qualifier)) {
        text.append(qualifier.label());
      }
    }
    return text.toString();
  }

  /** A difference of counts with its sign in full width: {@code ＋36}, {@code －15}, {@code ±0}. */
  public static String signed(int difference) {
    return difference == 0
        ? "±0"
        : (difference > 0 ? "＋" : "－") + Integer.toString(Math.abs(difference));
  }

  /** Where a count went: ⇧, ⇩ or ⇨. */
  public static String arrow(int difference) {
    return difference > 0 ? "⇧" : difference < 0 ? "⇩" : "⇨";
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static String grouped(BigDecimal value) {
    String text = value.toPlainString();
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    if (end - start <= 3) {
      return text;
    }
    StringBuilder grouped = new StringBuilder(text);
    for (int i = end - 3; i > start; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }
}
