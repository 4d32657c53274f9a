package org.hyotei.explanation;

import java.math.BigDecimal;
import java.util.List;
import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a subject and a grade that it did not get.
 *
 * @param grade that it did not get
 * @param condition the condition that failed, as written, of the rule that would give the grade;
 *     null where no rule gives it to such a subject
 * @param actual the nearest actual that gives exactly this grade, in the form of the printed cell;
 *     null where no change of one actual does
 * @param change from the present actual to that one, with its sign; null without either
 * @param unit of the change: ポイント between percentages; empty where the indicator has none
 * @param moves for a group: the indicators that would have to move together; else empty
 */
public record WhyNot(
    String grade,
    @Nullable String condition,
    @Nullable String actual,
    @Nullable BigDecimal change,
    String unit,
    Message text,
    List<Move> moves) {

  /**
   * An indicator that moves to another grade.
   *
   * @param from its grade now; null where it has none
   * @param change null where there is no actual to change from
   */
  public record Move(
      String indicator,
      String name,
      @Nullable String from,
      String grade,
      String actual,
      @Nullable BigDecimal change,
      String unit) {}

  public WhyNot {
    moves = List.copyOf(moves);
  }

  /** Whether there is a way to the grade. */
  public boolean isReached() {
    return actual != null || !moves.isEmpty();
  }
}
