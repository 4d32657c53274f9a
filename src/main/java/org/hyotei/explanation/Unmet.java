package org.hyotei.explanation;

import java.util.Comparator;
import java.util.List;
import org.hyotei.analysis.Conditions;
import org.hyotei.analysis.Conditions.Failing;
import org.hyotei.facts.Subject;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/** The conditions that stand between a subject and a grade. */
record Unmet(Conditions conditions) {

  /** Conditions that one on a measure that is not there weighs as much as. */
  private static final int LACKING = 3;

  /** A condition without the dash that it is listed with. */
  static String bare(Failing condition) {
    return condition.text().replaceFirst("^[-－‐−・][ 　]*", "");
  }

  /** The conditions of a rule that a subject fails; empty for no rule. */
  List<Failing> of(@Nullable RuleSource rule, Subject fact) {
    return rule == null ? List.of() : conditions.failing(rule, fact);
  }

  /** The first that it fails, as written; the rule's name where none is told. */
  @Nullable String condition(@Nullable RuleSource rule, Subject fact) {
    List<Failing> failing = of(rule, fact);
    return !failing.isEmpty() ? bare(failing.get(0)) : rule == null ? null : rule.name();
  }

  /** The first that fails of the rule that is nearest to giving a grade; null if no rule does. */
  @Nullable String nearest(Subject fact, String grade) {
    return conditions.giving(fact.kind(), grade).stream()
        .map(rule -> conditions.failing(rule, fact))
        .filter(failing -> !failing.isEmpty())
        .min(Comparator.comparingInt(failing -> farness(failing, fact)))
        .map(failing -> bare(failing.get(0)))
        .orElse(null);
  }

  private static int farness(List<Failing> failing, Subject fact) {
    int far = 0;
    for (Failing one : failing) {
      boolean lacks =
          one.measures().stream()
              .anyMatch(measure -> measure.isNumeric() && fact.measure(measure) == null);
      far += lacks ? LACKING : 1;
    }
    return far;
  }
}
