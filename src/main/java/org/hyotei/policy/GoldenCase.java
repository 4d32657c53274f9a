package org.hyotei.policy;

import org.hyotei.model.Place;
import org.hyotei.model.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A case that the people who own a policy wrote down: facts, and what must come of them.
 *
 * @param name a sentence that a person can read
 * @param why the arithmetic or the clause behind the expected grade
 * @param plan the facts; the subject under test has the id {@link #SUBJECT}
 */
public record GoldenCase(
    String name, @Nullable String why, Place place, Plan plan, Expected expected) {

  /** Id of the subject that a case is about. */
  public static final String SUBJECT = "case";

  /**
   * What must come of the facts. What is null is not looked at.
   *
   * @param graded whether a grade is expected; if not, there must be none
   * @param finding code of a finding that must be there
   */
  public record Expected(
      boolean graded,
      @Nullable String grade,
      @Nullable String rule,
      @Nullable String reason,
      @Nullable String comment,
      @Nullable String finding) {}
}
