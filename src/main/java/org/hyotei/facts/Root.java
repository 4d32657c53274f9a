package org.hyotei.facts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Yearly rates of compound growth. A root that does not end within {@link Ratio#DIGITS} fraction
 * digits is cut there and one more digit, 1, is put behind, as {@link Ratio} does.
 */
final class Root {

  private Root() {}

  /**
   * The yearly rate by which one amount grows to another: (to ÷ from)^(1/years) − 1.
   *
   * @param from greater than zero
   * @param to greater than zero
   * @param years 1 or more
   */
  static BigDecimal growth(BigDecimal from, BigDecimal to, int years) {
    int scale = Math.max(from.scale(), to.scale());
    BigInteger n = to.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
    BigInteger d = from.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
    BigInteger shifted = n.multiply(BigInteger.TEN.pow(Ratio.DIGITS * years));
    BigInteger[] radicand = shifted.divideAndRemainder(d);
    BigInteger root = floorRoot(radicand[0], years);
    boolean exact = radicand[1].signum() == 0 && root.pow(years).equals(radicand[0]);
    BigDecimal factor =
        exact
            ? new BigDecimal(root, Ratio.DIGITS)
            : new BigDecimal(root.multiply(BigInteger.TEN).add(BigInteger.ONE), Ratio.DIGITS + 1);
    BigDecimal rate = factor.subtract(BigDecimal.ONE);
    return rate.signum() == 0 ? BigDecimal.ZERO : rate.stripTrailingZeros();
  }

  /** The greatest whole number whose power is not above {@code value}, by Newton's method. */
  private static BigInteger floorRoot(BigInteger value, int degree) {
    if (degree == 1 || value.signum() == 0) {
      return value;
    }
    BigInteger root = BigInteger.ONE.shiftLeft(value.bitLength() / degree + 1);
    BigInteger times = BigInteger.valueOf(degree - 1L);
    BigInteger whole = BigInteger.valueOf(degree);
    while (true) {
      BigInteger next = root.multiply(times).add(value.divide(root.pow(degree - 1))).divide(whole);
      if (next.compareTo(root) >= 0) {
        return root;
      }
      root = next;
    }
  }
}
