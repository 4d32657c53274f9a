package org.hyotei.facts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A quotient as a decimal that stands on the right side of every threshold.
 *
 * <p>A quotient that does not end within {@value #DIGITS} fraction digits is cut there and one more
 * digit, 1, is put behind: the result lies strictly between the same two {@value #DIGITS}-digit
 * decimals as the exact quotient, so comparing it with a constant of up to {@value #DIGITS}
 * fraction digits, or rounding it to fewer, gives what the exact quotient would. Equal quotients
 * give equal decimals; two different ones differ as long as their denominators multiply to less
 * than 10<sup>{@value #DIGITS}</sup>.
 */
public final class Ratio {

  /** Fraction digits that are exact. */
  public static final int DIGITS = 27;

  /** Fraction digits of a ratio in a result. */
  private static final int WRITTEN_DIGITS = 20;

  /** Digits of one step of the division: a remainder below it, shifted by it, fits a long. */
  private static final int STEP_DIGITS = 9;

  private static final long STEP = 1_000_000_000L;
  private static final BigInteger TWO_STEPS = BigInteger.valueOf(STEP * STEP);
  private static final BigInteger SHIFT = BigInteger.TEN.pow(DIGITS);

  private Ratio() {}

  /**
   * The quotient.
   *
   * @throws ArithmeticException if {@code denominator} is zero
   */
  public static BigDecimal of(BigDecimal numerator, BigDecimal denominator) {
    int scale = Math.max(numerator.scale(), denominator.scale());
    BigInteger n = unscaled(numerator, scale);
    BigInteger d = unscaled(denominator, scale);
    if (n.bitLength() < Long.SIZE - 1 && d.bitLength() < Long.SIZE - 1 && d.signum() != 0) {
      long dividend = n.longValue();
      long divisor = d.longValue();
      boolean negative = (dividend < 0) != (divisor < 0);
      long absolute = Math.abs(divisor);
      if (absolute < STEP && Math.abs(dividend) / absolute < STEP) {
        BigDecimal quotient = stepwise(Math.abs(dividend), absolute);
        return negative ? quotient.negate() : quotient;
      }
    }
    return whole(n, d);
  }

  /** Nine digits at a time, which is enough for the figures of a plan and needs no big division. */
  private static BigDecimal stepwise(long dividend, long divisor) {
    long high = dividend / divisor;
    long rest = dividend % divisor;
    if (rest == 0) {
      return BigDecimal.valueOf(high);
    }
    rest *= STEP;
    high = high * STEP + rest / divisor;
    rest %= divisor;
    if (rest == 0) {
      return shortest(BigDecimal.valueOf(high, STEP_DIGITS));
    }
    rest *= STEP;
    long low = rest / divisor * STEP;
    rest = rest % divisor * STEP;
    low += rest / divisor;
    BigInteger digits = BigInteger.valueOf(high).multiply(TWO_STEPS).add(BigInteger.valueOf(low));
    return rest % divisor == 0
        ? shortest(new BigDecimal(digits, DIGITS))
        : new BigDecimal(digits.multiply(BigInteger.TEN).add(BigInteger.ONE), DIGITS + 1);
  }

  private static BigDecimal whole(BigInteger n, BigInteger d) {
    BigInteger[] parts = n.multiply(SHIFT).divideAndRemainder(d);
    if (parts[1].signum() == 0) {
      return shortest(new BigDecimal(parts[0], DIGITS));
    }
    BigInteger rest = BigInteger.valueOf((long) n.signum() * d.signum());
    return new BigDecimal(parts[0].multiply(BigInteger.TEN).add(rest), DIGITS + 1);
  }

  /** Without trailing zeros and without an exponent, so that equal quotients are equal objects. */
  private static BigDecimal shortest(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }

  private static BigInteger unscaled(BigDecimal value, int scale) {
    return value.scale() == scale
        ? value.unscaledValue()
        : value.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
  }

  /** The same in percent: 0.885 is 88.5. Exact to {@value #DIGITS} − 2 fraction digits. */
  public static BigDecimal percent(BigDecimal ratio) {
    return ratio.movePointRight(2);
  }

  /** At most 20 fraction digits, half even, no trailing zeros: {@code 1.20588235294117647059}. */
  public static String written(BigDecimal ratio) {
    BigDecimal shortened =
        ratio.scale() > WRITTEN_DIGITS
            ? ratio.setScale(WRITTEN_DIGITS, RoundingMode.HALF_EVEN)
            : ratio;
    return shortened.signum() == 0 ? "0" : shortened.stripTrailingZeros().toPlainString();
  }
}
