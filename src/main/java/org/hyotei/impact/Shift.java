package org.hyotei.impact;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often each grade was given to indicators and activities, before and after. */
public record Shift(Distribution before, Distribution after) {

  /**
   * Counts of grades.
   *
   * @param grades by symbol, in the scale's order; only those given
   */
  public record Distribution(Map<String, Long> grades, long withoutGrade) {

    public long of(String symbol) {
      return grades.getOrDefault(symbol, 0L);
    }
  }

  /**
   * The same of one group with what lies below it, over all plans of the same id.
   *
   * @param plans how many of them have the group
   */
  public record OfGroup(
      String plan,
      String group,
      @Nullable String level,
      @Nullable String title,
      long plans,
      Shift shift) {}

  /** Whether any count is another than before. */
  public boolean any() {
    return !before.equals(after);
  }
}
