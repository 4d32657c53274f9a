package org.hyotei.impact;

import java.util.Comparator;
import java.util.Objects;
import org.hyotei.facts.Movement;
import org.hyotei.facts.Subject;
import org.hyotei.model.NaturalOrder;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * A subject that the two versions grade differently.
 *
 * @param level of a group; null for other kinds
 * @param group that it lies in; null for none
 * @param movement of the grade by the newer scale's order; null where one of the grades has no
 *     place in it
 */
public record Move(
    From from,
    String subject,
    Subject.Kind kind,
    @Nullable String level,
    @Nullable String group,
    String name,
    Graded before,
    Graded after,
    @Nullable Movement movement) {

  static final Comparator<Move> ORDER =
      Comparator.comparing(Move::from, From.ORDER)
          .thenComparing(Move::subject, NaturalOrder.INSTANCE);

  /**
   * The plan that something was found in.
   *
   * @param source see {@link PastPlan}
   * @param fiscalYear as R6
   */
  public record From(String source, String plan, String fiscalYear) {

    static final Comparator<From> ORDER =
        Comparator.comparing(From::source, NaturalOrder.INSTANCE)
            .thenComparing(From::plan, NaturalOrder.INSTANCE)
            .thenComparing(From::fiscalYear, NaturalOrder.INSTANCE);
  }

  /**
   * What one version gave.
   *
   * @param grade a judgement's where one stands, else the computed one; null for none
   * @param computed what the rules gave; null for none
   * @param rule that gave it; null for none
   */
  public record Graded(
      @Nullable String grade,
      @Nullable String computed,
      @Nullable String reason,
      @Nullable RuleSource rule) {

    /** Of a subject that a version does not grade at all. */
    static final Graded NOT = new Graded(null, null, null, null);
  }

  /** Whether a judgement keeps the grade where it is, so that the computed one moves alone. */
  public boolean held() {
    return Objects.equals(before.grade(), after.grade());
  }
}
