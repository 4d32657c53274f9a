package org.hyotei.facts;

import org.jspecify.annotations.Nullable;

/** A fact that can be graded or spoken of. The verbs are what consequences of rules call. */
public sealed interface Subject permits IndicatorFact, ActivityFact, GroupFact, TallyFact {

  String id();

  /** What the subject is called; its id where it has no name. */
  String name();

  Kind kind();

  /** Whether it stands for the plan as a whole. */
  default boolean whole() {
    return false;
  }

  /** The value of a measure; null where the subject has none. */
  @Nullable Object measure(Measure measure);

  Verdicts verdicts();

  default void grade(String grade, String reason) {
    verdicts().grade(this, grade, reason);
  }

  default void score(String points, String weight, String reason) {
    verdicts().score(this, points, weight, reason);
  }

  default void comment(String sentence) {
    verdicts().comment(this, sentence);
  }

  default void finding(String code, String sentence) {
    verdicts().finding(this, code, sentence);
  }

  /** The kinds of subject, as results name them. */
  enum Kind {
    INDICATOR,
    ACTIVITY,
    GROUP,
    TALLY
  }
}
