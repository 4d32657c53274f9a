package org.hyotei.facts;

/**
 * Where a rule's consequence puts what it decided. Lives as long as one evaluation; calls belong to
 * the rule that is firing.
 */
public interface Verdicts {

  /**
   * A rule grades a subject.
   *
   * @param grade symbol of the policy's scale
   * @param reason template of the sentence, with measures in braces
   */
  void grade(Subject subject, String grade, String reason);

  /**
   * A rule gives a subject points.
   *
   * @param points a decimal number
   * @param weight name of the input that they are multiplied with; empty for none
   * @param reason template of the sentence, with measures in braces
   */
  void score(Subject subject, String points, String weight, String reason);

  /** A rule says a sentence about a subject. */
  void comment(Subject subject, String sentence);

  /** A rule points out something that a person should look at. */
  void finding(Subject subject, String code, String sentence);
}
