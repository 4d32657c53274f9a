package org.hyotei.impact;

import java.util.List;
import org.hyotei.facts.Subject;
import org.jspecify.annotations.Nullable;

/**
 * How often a grade before met a grade after, among subjects of one kind and level. The grades are
 * those that count: a judgement's where one stands.
 *
 * @param level of groups; null for other kinds
 * @param before the symbols of the older scale, in its order
 * @param after those of the newer one
 * @param counts a row for each symbol before and a last one for no grade; in each a column for each
 *     symbol after and a last one for no grade
 */
public record Matrix(
    Subject.Kind kind,
    @Nullable String level,
    List<String> before,
    List<String> after,
    List<List<Long>> counts) {

  public Matrix {
    before = List.copyOf(before);
    after = List.copyOf(after);
    counts = counts.stream().map(List::copyOf).toList();
  }

  /** How many subjects there are. */
  public long subjects() {
    return counts.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
  }
}
