package org.hyotei.facts;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.hyotei.model.Group;
import org.jspecify.annotations.Nullable;

/**
 * A group as rules see it, with the measures of what lies in it. Measures of nothing are null.
 *
 * @param total subjects counted: indicators and activities below, or the graded groups, as the
 *     policy declares; those with an ungraded symbol left out
 * @param graded how many of them have a grade
 * @param counts grades by symbol in the scale's order, ungraded symbols included
 * @param meanPoints mean of the grades' points, rounded as the policy declares
 * @param missingPercent share of {@code total} without a grade
 * @param worst the lowest grade given
 * @param best the highest grade given
 */
public record GroupFact(
    Group group,
    BigDecimal total,
    BigDecimal graded,
    Map<String, Integer> counts,
    @Nullable BigDecimal meanPoints,
    @Nullable BigDecimal missingPercent,
    @Nullable String worst,
    @Nullable String best,
    Verdicts verdicts)
    implements Subject {

  @Override
  public String id() {
    return group.id();
  }

  @Override
  public String name() {
    String title = group.title();
    return title == null ? group.id() : title;
  }

  public @Nullable String level() {
    return group.level();
  }

  /** The grades that were given and how often, in the scale's order: {@code A4、B2、C1}. */
  private @Nullable String breakdown() {
    String text =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> entry.getKey() + entry.getValue())
            .collect(Collectors.joining("、"));
    return text.isEmpty() ? null : text;
  }

  /** How many subjects have this grade. */
  public BigDecimal count(String grade) {
    return BigDecimal.valueOf(counts.getOrDefault(grade, 0));
  }

  /** Share of the graded subjects that have this grade, in percent; null where none is graded. */
  public @Nullable BigDecimal sharePercent(String grade) {
    return graded.signum() == 0 ? null : Ratio.percent(Ratio.of(count(grade), graded));
  }

  @Override
  public Kind kind() {
    return Kind.GROUP;
  }

  @Override
  public @Nullable Object measure(Measure measure) {
    return switch (measure) {
      case NAME -> name();
      case LEVEL -> level();
      case TOTAL -> total;
      case GRADED -> graded;
      case MEAN_POINTS -> meanPoints;
      case MISSING -> missingPercent == null ? null : missingPercent.movePointLeft(2);
      case WORST -> worst;
      case BEST -> best;
      case BREAKDOWN -> breakdown();
      default -> null;
    };
  }
}
