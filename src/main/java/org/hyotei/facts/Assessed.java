package org.hyotei.facts;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.hyotei.model.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * The assessments of one group (所見). Those in words alone count, but have no points. Immutable.
 *
 * @param list by office, then by mark
 * @param scale that the marks are on
 */
public record Assessed(List<Assessment> list, Scale scale) {

  public Assessed {
    list =
        list.stream()
            .sorted(
                Comparator.comparing((Assessment one) -> String.valueOf(one.by()))
                    .thenComparing(one -> String.valueOf(one.mark()))
                    .thenComparing(one -> String.valueOf(one.text())))
            .toList();
  }

  int count() {
    return list.size();
  }

  /** How many carry a mark of the scale's order. */
  int marked() {
    return (int) list.stream().filter(one -> isMarked(one)).count();
  }

  int of(String mark) {
    return (int) list.stream().filter(one -> mark.equals(one.mark())).count();
  }

  private boolean isMarked(Assessment one) {
    return one.mark() != null && scale.isOrdered(one.mark());
  }

  /** Exact mean of the marks' points; null where there are none or a mark has no points. */
  @Nullable BigDecimal meanPoints() {
    BigDecimal sum = BigDecimal.ZERO;
    int count = 0;
    for (Assessment one : list) {
      Scale.Step step = one.mark() == null ? null : scale.step(one.mark());
      if (step == null || step.ungraded()) {
        continue;
      }
      if (step.points() == null) {
        return null;
      }
      sum = sum.add(step.points());
      count++;
    }
    return count == 0 ? null : Ratio.of(sum, BigDecimal.valueOf(count));
  }

  /** Who gave which mark: {@code 福祉相談課：B、社協：A}; null for none. */
  @Nullable String breakdown() {
    String text =
        list.stream()
            .filter(one -> one.mark() != null)
            .map(one -> (one.by() == null ? "" : one.by() + "：") + one.mark())
            .collect(Collectors.joining("、"));
    return text.isEmpty() ? null : text;
  }
}
