package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.List;
import org.hyotei.facts.Subject;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * A rule that grades a subject or gives it points, as far as the analysis reads it.
 *
 * @param condition on the subject alone
 * @param score conditions on the sum of points; null where the rule does not look at it
 * @param scored whether there must be a sum of points; null where the rule does not ask
 * @param grades what it gives; empty for a rule that only gives points
 * @param points what it adds, each with the input that it is multiplied with, if any
 */
record Criterion(
    RuleSource source,
    Subject.Kind kind,
    Condition condition,
    @Nullable Condition score,
    @Nullable Boolean scored,
    List<String> grades,
    List<Points> points) {

  /** Points that a rule gives; {@code weight} is empty for none. */
  record Points(BigDecimal value, String weight) {}

  Criterion {
    grades = List.copyOf(grades);
    points = List.copyOf(points);
  }

  Criterion with(Condition other) {
    return new Criterion(source, kind, other, score, scored, grades, points);
  }

  String name() {
    return source.name();
  }
}
