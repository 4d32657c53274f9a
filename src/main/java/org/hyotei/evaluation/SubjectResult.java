package org.hyotei.evaluation;

import org.hyotei.facts.Subject;
import org.hyotei.model.Judgement;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * What became of one subject.
 *
 * @param grade a judgement's grade where one stands, else the computed one; null where there is
 *     none, and a finding then says so
 * @param computedGrade what the rules gave; null where no rule decided, or two did differently
 * @param reason of {@code grade}; null where there is none
 * @param rule that gave the computed grade
 */
public record SubjectResult(
    Subject fact,
    @Nullable String group,
    @Nullable String grade,
    @Nullable String computedGrade,
    @Nullable String publishedGrade,
    EarlierGrades earlier,
    @Nullable Judgement judgement,
    @Nullable String reason,
    @Nullable RuleSource rule) {

  /** The grade of the year before, as published; null where it is not known. */
  public @Nullable String previousGrade() {
    return earlier.previous();
  }

  public String id() {
    return fact.id();
  }
}
