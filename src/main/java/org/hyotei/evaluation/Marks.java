package org.hyotei.evaluation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.facts.Counts;
import org.jspecify.annotations.Nullable;

/** How often each mark was given; a year before it is not known if one of the marks' is not. */
final class Marks {
  private final Map<String, Integer> now = new HashMap<>();
  private final Map<String, Integer> before = new HashMap<>();
  private boolean earlierKnown = true;

  void add(String mark, int count, @Nullable Integer previous) {
    now.merge(mark, count, Integer::sum);
    if (previous == null) {
      earlierKnown = false;
    } else {
      before.merge(mark, previous, Integer::sum);
    }
  }

  void add(Marks other) {
    other.now.forEach((mark, count) -> now.merge(mark, count, Integer::sum));
    other.before.forEach((mark, count) -> before.merge(mark, count, Integer::sum));
    earlierKnown &= other.earlierKnown;
  }

  Counts counts(List<String> symbols) {
    Map<String, Integer> ordered = ordered(symbols, now);
    int base = ordered.values().stream().mapToInt(Integer::intValue).sum();
    return new Counts(ordered, earlierKnown ? ordered(symbols, before) : null, base);
  }

  private static Map<String, Integer> ordered(List<String> symbols, Map<String, Integer> marks) {
    Map<String, Integer> ordered = new LinkedHashMap<>();
    for (String symbol : symbols) {
      if (marks.getOrDefault(symbol, 0) > 0) {
        ordered.put(symbol, marks.get(symbol));
      }
    }
    return ordered;
  }

  boolean sameAs(Marks other) {
    return withoutZeros(now).equals(withoutZeros(other.now))
        && (!earlierKnown
            || !other.earlierKnown
            || withoutZeros(before).equals(withoutZeros(other.before)));
  }

  private static Map<String, Integer> withoutZeros(Map<String, Integer> marks) {
    Map<String, Integer> some = new HashMap<>(marks);
    some.values().removeIf(count -> count == 0);
    return some;
  }
}
