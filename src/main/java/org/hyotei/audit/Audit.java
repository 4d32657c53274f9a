package org.hyotei.audit;

import java.util.List;
import java.util.Map;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.facts.Subject;

/**
 * Published grades against computed ones, of one plan.
 *
 * @param byKind agreement by kind of subject; only kinds with a published grade
 * @param matrix how often a published grade (first key) met a computed one (second key, {@link
 *     #NONE} for none); only what occurs
 * @param differences by subject in natural order
 */
public record Audit(
    Evaluation evaluation,
    Agreement agreement,
    Map<Subject.Kind, Agreement> byKind,
    Map<String, Map<String, Integer>> matrix,
    List<Difference> differences) {

  /** In place of a computed grade: there is none. */
  public static final String NONE = "";
}
