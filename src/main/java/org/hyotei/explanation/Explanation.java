package org.hyotei.explanation;

import java.util.List;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.evaluation.TraceStep;

/**
 * Why one subject has its grade and no other.
 *
 * @param result with the rule that decided, and the judgement that stands above it if there is one
 * @param why what rules did to grade the subject, points before grades; the conditions of each,
 *     with the values they saw, are in its steps
 * @param whyNot better grades, the nearest first, then the next worse one; empty where no rule
 *     grades such a subject
 */
public record Explanation(
    Evaluation evaluation, SubjectResult result, List<TraceStep> why, List<WhyNot> whyNot) {
  public Explanation {
    why = List.copyOf(why);
    whyNot = List.copyOf(whyNot);
  }
}
