package org.hyotei.facts;

import org.jspecify.annotations.Nullable;

/**
 * What grade a subject got, for rules that run after grading.
 *
 * @param id of the subject
 * @param given the grade; null where there is none
 * @param before that of the year before, as published; null where it is not known
 */
public record Outcome(String id, @Nullable String given, @Nullable String before, Scale scale) {

  /** Whether the grade is this one or a better one. */
  public boolean atLeast(String symbol) {
    return given != null && scale.isOrdered(given) && scale.place(given) <= scale.place(symbol);
  }

  /** Whether the grade is this one or a worse one. */
  public boolean atMost(String symbol) {
    return given != null && scale.isOrdered(given) && scale.place(given) >= scale.place(symbol);
  }

  /**
   * Against the year before, by the scale's order; null where one of the two has no place in it.
   */
  public @Nullable Movement movement() {
    return movement(scale, before, given);
  }

  /** From one grade to another, by the scale's order; null where one has no place in it. */
  public static @Nullable Movement movement(
      Scale scale, @Nullable String before, @Nullable String now) {
    if (before == null || now == null || !scale.isOrdered(before) || !scale.isOrdered(now)) {
      return null;
    }
    int way = Integer.compare(scale.place(before), scale.place(now));
    return way > 0 ? Movement.BETTER : way < 0 ? Movement.WORSE : Movement.SAME;
  }
}
