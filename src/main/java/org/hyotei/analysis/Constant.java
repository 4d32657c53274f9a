package org.hyotei.analysis;

import java.math.BigDecimal;

/** What a rule compares with. */
sealed interface Constant {

  /** A number, without trailing zeros and never with an exponent. */
  record Decimal(BigDecimal value) implements Constant {
    public Decimal {
      value = plain(value);
    }

    static BigDecimal plain(BigDecimal number) {
      BigDecimal stripped = number.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }

  /** Text, the name of an enum's constant, or true or false. */
  record Word(String value) implements Constant {}

  /** {@code null}. */
  record Nothing() implements Constant {}
}
