package org.hyotei.impact;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts of grades that grow. Not thread-safe. */
final class Counts {

  private final Map<String, Long> grades = new HashMap<>();
  private long withoutGrade;

  void add(Map<String, Integer> more, int moreWithout) {
    more.forEach((symbol, count) -> grades.merge(symbol, (long) count, Long::sum));
    withoutGrade += moreWithout;
  }

  /** The counts in the order of a scale's symbols. */
  Shift.Distribution distribution(List<String> symbols) {
    Map<String, Long> ordered = new LinkedHashMap<>();
    for (String symbol : symbols) {
      Long count = grades.get(symbol);
      if (count != null && count > 0) {
        ordered.put(symbol, count);
      }
    }
    return new Shift.Distribution(Collections.unmodifiableMap(ordered), withoutGrade);
  }
}
