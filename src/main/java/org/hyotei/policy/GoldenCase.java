package org.hyotei.policy;

import java.util.List;
import java.util.Map;
import org.hyotei.model.Place;
import org.hyotei.model.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A case that the people who own a policy wrote down: facts, and what must come of them.
 *
 * @param name a sentence that a person can read
 * @param why the arithmetic or the clause behind the expected grade
 * @param plan the facts
 * @param subject id of the subject that the expected grade is about; {@link #SUBJECT} unless the
 *     case brings a whole plan
 */
public record GoldenCase(
    String name, @Nullable String why, Place place, Plan plan, String subject, Expected expected) {

  /** Id of the subject of a case that brings no plan of its own. */
  public static final String SUBJECT = "case";

  /**
   * What must come of the facts. What is null is not looked at.
   *
   * @param graded whether a grade is expected; if not, there must be none
   * @param grades of other subjects, by id; 「なし」 for none
   * @param comments sentences of the commentary that must be there
   * @param findings codes of findings that must be there
   * @param noFindings codes of findings that must not
   */
  public record Expected(
      boolean graded,
      @Nullable String grade,
      @Nullable String rule,
      @Nullable String reason,
      Map<String, String> grades,
      List<String> comments,
      List<String> findings,
      List<String> noFindings) {

    static final Expected NOTHING =
        new Expected(false, null, null, null, Map.of(), List.of(), List.of(), List.of());

    /** Whether anything but the subject's own grade is looked at. */
    public boolean looksElsewhere() {
      return !comments.isEmpty() || !grades.isEmpty() || !noFindings.isEmpty();
    }
  }
}
