package org.hyotei.bench;

import java.util.Arrays;
import java.util.Locale;

/** The middle and the ends of some values. */
record Spread(double median, double least, double most) {

  /** The spread of at least one value. */
  static Spread of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  /** {@code 120 (110–130)}, each number in a format of {@link String#format}. */
  String text(String format) {
    return String.format(
        Locale.ROOT, format + " (" + format + "–" + format + ")", median, least, most);
  }
}
