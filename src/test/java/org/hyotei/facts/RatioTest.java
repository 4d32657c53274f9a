package org.hyotei.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How a ÷ b stands against a threshold, by cross-multiplication. */
  private static int exactly(BigDecimal a, BigDecimal b, BigDecimal threshold) {
    int order = a.compareTo(threshold.multiply(b));
    return b.signum() < 0 ? -order : order;
  }

  private static void assertSide(BigDecimal a, BigDecimal b, BigDecimal threshold) {
    BigDecimal ratio = Ratio.of(a, b);
    assertThat(Integer.signum(ratio.compareTo(threshold)))
        .as("%s ÷ %s against %s", a, b, threshold)
        .isEqualTo(exactly(a, b, threshold));
    assertThat(Integer.signum(Ratio.percent(ratio).compareTo(threshold)))
        .as("%s ÷ %s against %s %%", a, b, threshold)
        .isEqualTo(exactly(a.multiply(HUNDRED), b, threshold));
  }

  @Property(tries = 5000)
  void of_anyQuotientAndThreshold_standsOnTheExactSide(
      @ForAll @From("numbers") BigDecimal a,
      @ForAll @From("numbers") BigDecimal b,
      @ForAll @From("thresholds") BigDecimal threshold) {
    Assume.that(b.signum() != 0);
    assertSide(a, b, threshold);
  }

  @Property(tries = 3000)
  void of_quotientOnOrBesideAThreshold_standsOnTheExactSide(
      @ForAll @From("numbers") BigDecimal b,
      @ForAll @From("thresholds") BigDecimal threshold,
      @ForAll @From("nudges") BigDecimal nudge) {
    Assume.that(b.signum() != 0);
    BigDecimal on = b.multiply(threshold);
    assertSide(on, b, threshold);
    assertThat(Ratio.of(on, b)).isEqualByComparingTo(threshold);
    assertSide(on.add(nudge), b, threshold);
    assertSide(on.movePointLeft(2).add(nudge), b, threshold);
  }

  @ParameterizedTest
  @CsvSource({
    "70.56, 58.8, 120, 0",
    "70.5599999999999999, 58.8, 120, -1",
    "70.5600000000000001, 58.8, 120, 1",
    "1, 3, 33.333333333333, 1",
    "2, 3, 66.666666666667, -1",
    "-1, 3, -33.333333333333, -1",
    "1, -3, -33.333333333334, 1",
    "0, 7, 0, 0",
    "-1, 1E+40, 0, -1",
    "1, 1E+40, 0, 1",
    "1E+40, 1E+40, 100, 0",
    "999999999999999999999999999999, 1000000000000000000000000000000, 100, -1",
    "1000000000000000000000000000001, 1000000000000000000000000000000, 100, 1"
  })
  void percent_besideAThreshold_standsOnTheExactSide(
      BigDecimal a, BigDecimal b, BigDecimal threshold, int side) {
    assertThat(Integer.signum(Ratio.percent(Ratio.of(a, b)).compareTo(threshold))).isEqualTo(side);
  }

  @Property(tries = 3000)
  void written_anyQuotient_isTheExactOneRoundedHalfEven(
      @ForAll @From("numbers") BigDecimal a, @ForAll @From("numbers") BigDecimal b) {
    Assume.that(b.signum() != 0);
    assertThat(Ratio.written(Ratio.of(a, b))).isEqualTo(halfEven(a, b));
  }

  @ParameterizedTest
  @CsvSource({
    "41, 34, 1.20588235294117647059",
    "1, 3, 0.33333333333333333333",
    "2, 3, 0.66666666666666666667",
    "-2, 3, -0.66666666666666666667",
    "70.56, 58.8, 1.2",
    "0, 5, 0",
    "-1, 1E+30, 0",
    "500, 5, 100",
    "1E+3, 1, 1000",
    "5, 1E+21, 0",
    "15, 1E+21, 0.00000000000000000002",
    "25, 1E+21, 0.00000000000000000002"
  })
  void written_quotient_has20DigitsAtMostAndNoTrailingZeros(
      BigDecimal a, BigDecimal b, String written) {
    assertThat(Ratio.written(Ratio.of(a, b))).isEqualTo(written);
  }

  @Property
  void of_equalQuotients_areEqualDecimals(
      @ForAll @From("numbers") BigDecimal a,
      @ForAll @From("numbers") BigDecimal b,
      @ForAll @From("numbers") BigDecimal factor) {
    Assume.that(b.signum() != 0 && factor.signum() != 0);
    assertThat(Ratio.of(a.multiply(factor), b.multiply(factor))).isEqualTo(Ratio.of(a, b));
  }

  @Test
  void of_zeroDenominator_isRefused() {
    assertThatThrownBy(() -> Ratio.of(BigDecimal.ONE, new BigDecimal("0.00")))
        .isInstanceOf(ArithmeticException.class);
  }

  @Provide
  Arbitrary<BigDecimal> numbers() {
    Arbitrary<BigInteger> digits =
        Arbitraries.oneOf(
            Arbitraries.bigIntegers().between(BigInteger.valueOf(-200), BigInteger.valueOf(200)),
            Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30)));
    return digits.flatMap(
        unscaled -> Arbitraries.integers().between(-6, 12).map(s -> new BigDecimal(unscaled, s)));
  }

  @Provide
  Arbitrary<BigDecimal> thresholds() {
    return Arbitraries.longs()
        .between(-2_000_000_000_000_000L, 2_000_000_000_000_000L)
        .flatMap(u -> Arbitraries.integers().between(0, 12).map(s -> BigDecimal.valueOf(u, s)));
  }

  @Provide
  Arbitrary<BigDecimal> nudges() {
    return Arbitraries.of("1E-12", "-1E-12", "1E-25", "-1E-25", "1E-60", "-1E-60", "0.1", "-0.1")
        .map(BigDecimal::new);
  }

  /** The truth by whole numbers: n ÷ d to 20 fraction digits, half even, no trailing zeros. */
  private static String halfEven(BigDecimal a, BigDecimal b) {
    int scale = Math.max(Math.max(a.scale(), b.scale()), 0);
    BigInteger n = a.setScale(scale).unscaledValue().multiply(BigInteger.TEN.pow(20));
    BigInteger d = b.setScale(scale).unscaledValue();
    boolean negative = n.signum() * d.signum() < 0;
    BigInteger[] parts = n.abs().divideAndRemainder(d.abs());
    int half = parts[1].shiftLeft(1).compareTo(d.abs());
    boolean up = half > 0 || (half == 0 && parts[0].testBit(0));
    String digits = (up ? parts[0].add(BigInteger.ONE) : parts[0]).toString();
    String padded = "0".repeat(Math.max(0, 21 - digits.length())) + digits;
    int point = padded.length() - 20;
    String text = padded.substring(0, point) + "." + padded.substring(point);
    String plain = text.replaceAll("0+$", "").replaceAll("[.]$", "");
    return negative && !plain.equals("0") ? "-" + plain : plain;
  }
}
