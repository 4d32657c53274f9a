package org.hyotei.explanation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Cuts the numbers between bounds into stretches that the rules see no difference in. Between two
 * numbers of the indicator every measure is taken to go one way, so that two places that look the
 * same have nothing else between them; more places are looked at besides, should one not.
 */
final class Stretches {

  private static final int[] TENTHS = {1, 3, 5, 7, 8, 9, 11, 12, 13, 15, 17, 20, 25, 30, 50, 100};
  private static final BigInteger TWO = BigInteger.TWO;

  private final BigDecimal step;
  private final BigInteger least;
  private final BigInteger most;
  private final Function<BigDecimal, List<Object>> view;
  private final TreeMap<BigInteger, List<Object>> seen = new TreeMap<>();

  private Stretches(BigDecimal step, Bounds bounds, Function<BigDecimal, List<Object>> view) {
    this.step = step;
    this.least = steps(bounds.least(), step, RoundingMode.CEILING);
    this.most = steps(bounds.most(), step, RoundingMode.FLOOR).max(least);
    this.view = view;
  }

  /**
   * The stretches between bounds, ascending.
   *
   * @param view what the rules see of a number: the same for numbers they cannot tell apart
   */
  static List<Stretch> of(
      BigDecimal step,
      Bounds bounds,
      Iterable<BigDecimal> numbers,
      Function<BigDecimal, List<Object>> view) {
    return new Stretches(step, bounds, view).stretches(numbers);
  }

  static BigInteger steps(BigDecimal number, BigDecimal step, RoundingMode rounding) {
    return number.divide(step, 0, rounding).toBigInteger();
  }

  private List<Stretch> stretches(Iterable<BigDecimal> numbers) {
    see(least);
    see(most);
    for (int number : new int[] {-1, 0, 1}) {
      around(BigDecimal.valueOf(number));
    }
    for (BigDecimal number : numbers) {
      around(number);
      if (number.signum() != 0) {
        for (int tenths : TENTHS) {
          see(floor(number.multiply(BigDecimal.valueOf(tenths)).movePointLeft(1)));
        }
      }
    }
    cut();
    List<Stretch> stretches = new ArrayList<>();
    BigInteger from = least;
    Map.Entry<BigInteger, List<Object>> before = seen.firstEntry();
    for (Map.Entry<BigInteger, List<Object>> one : seen.entrySet()) {
      if (!one.getValue().equals(before.getValue())) {
        stretches.add(new Stretch(from, before.getKey()));
        from = one.getKey();
      }
      before = one;
    }
    stretches.add(new Stretch(from, before.getKey()));
    return stretches;
  }

  private void around(BigDecimal number) {
    BigInteger at = floor(number);
    see(at.subtract(BigInteger.ONE));
    see(at);
    see(at.add(BigInteger.ONE));
  }

  private BigInteger floor(BigDecimal number) {
    return steps(number, step, RoundingMode.FLOOR);
  }

  private void see(BigInteger at) {
    if (at.compareTo(least) >= 0 && at.compareTo(most) <= 0) {
      look(at);
    }
  }

  private List<Object> look(BigInteger at) {
    return seen.computeIfAbsent(at, steps -> view.apply(step.multiply(new BigDecimal(steps))));
  }

  /** Halves between places that look different until they are neighbours. */
  private void cut() {
    Deque<BigInteger[]> open = new ArrayDeque<>();
    BigInteger before = null;
    for (BigInteger at : seen.keySet()) {
      if (before != null) {
        open.add(new BigInteger[] {before, at});
      }
      before = at;
    }
    while (!open.isEmpty()) {
      BigInteger[] ends = open.poll();
      BigInteger middle = ends[0].add(ends[1]).divide(TWO);
      boolean apart = ends[1].subtract(ends[0]).compareTo(BigInteger.ONE) > 0;
      if (apart && !look(ends[0]).equals(look(ends[1]))) {
        look(middle);
        open.add(new BigInteger[] {ends[0], middle});
        open.add(new BigInteger[] {middle, ends[1]});
      }
    }
  }
}
