package org.hyotei.publication;

import java.util.List;
import org.hyotei.facts.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Which colour a grade has: the best the first, the worst the last, the others spread between. A
 * colour is never all that tells a grade.
 */
final class Tones {

  /** The colours there are, as classes {@code t0} to {@code t6} in the style sheet. */
  static final int LAST = 6;

  /** That of no grade, and of symbols out of the order. */
  static final int NONE = 7;

  private Tones() {}

  static int of(Scale scale, @Nullable String symbol) {
    if (symbol == null || !scale.isOrdered(symbol)) {
      return NONE;
    }
    return of(scale.ordered(), symbol);
  }

  /** That of one symbol among those in an order; {@link #NONE} for others. */
  static int of(List<String> ordered, String symbol) {
    int place = ordered.indexOf(symbol);
    if (place < 0) {
      return NONE;
    }
    int steps = ordered.size() - 1;
    return steps == 0 ? 0 : (place * LAST * 2 + steps) / (steps * 2);
  }
}
