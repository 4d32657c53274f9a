package org.hyotei.analysis;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Evaluator;
import org.hyotei.evaluation.PlanCheck;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.evaluation.TraceStep;
import org.hyotei.facts.Subject;
import org.hyotei.model.Defects;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was made up to show something, and the subject in it that shows it.
 *
 * @param subject its id
 */
record Example(Plan plan, String subject) {

  /**
   * What the engine makes of the subject.
   *
   * @param grades every grade that a rule gave
   * @param rules names of the rules that did
   */
  record Seen(Subject fact, Set<String> grades, Set<String> rules) {}

  /** Grades the plan; null if the policy refuses it or does not grade the subject. */
  @Nullable Seen graded(CompiledPolicy policy) {
    Defects defects = new Defects();
    PlanCheck.check(policy.definition(), plan, "", defects);
    if (!defects.isEmpty()) {
      return null;
    }
    Evaluation evaluation = Evaluator.evaluate(policy, plan);
    SubjectResult result =
        evaluation.subjects().stream()
            .filter(one -> one.id().equals(subject))
            .findFirst()
            .orElse(null);
    if (result == null) {
      return null;
    }
    List<TraceStep> given =
        evaluation.trace().stream()
            .filter(step -> step.verb() == TraceStep.Verb.GRADE)
            .filter(step -> step.subject().id().equals(subject))
            .toList();
    Set<String> grades = new TreeSet<>();
    Set<String> rules = new TreeSet<>();
    given.forEach(step -> grades.add(String.valueOf(step.symbol())));
    given.forEach(step -> rules.add(step.rule().name()));
    return new Seen(result.fact(), grades, rules);
  }
}
