package org.hyotei.impact;

import java.util.Comparator;
import java.util.List;
import org.hyotei.model.Defect;
import org.hyotei.model.NaturalOrder;
import org.jspecify.annotations.Nullable;

/**
 * A plan that could not be graded by both versions, and so is counted nowhere else.
 *
 * @param plan its id; null where it cannot be read
 * @param by the version that cannot grade it; null where the plan cannot be read by any
 * @param defects why it is refused, the first of {@code count}; none where the rules do not end
 * @param endless what is told where the version's rules do not come to an end; null otherwise
 */
public record Ungraded(
    String source,
    @Nullable String plan,
    @Nullable Side by,
    List<Defect> defects,
    int count,
    @Nullable String endless) {

  /** Defects that are told of one plan. */
  static final int MOST_DEFECTS = 20;

  static final Comparator<Ungraded> ORDER =
      Comparator.comparing(Ungraded::source, NaturalOrder.INSTANCE)
          .thenComparing(Ungraded::by, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** One of the two versions. */
  public enum Side {
    BEFORE,
    AFTER
  }

  public Ungraded {
    defects = defects.stream().limit(MOST_DEFECTS).toList();
  }
}
