package org.hyotei.explanation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.hyotei.analysis.Conditions;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.evaluation.TraceStep;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.policy.CompiledPolicy;

/**
 * Explains grades. Grades the plan again, some ten times for a subject, with the rules of the
 * evaluation's own version.
 */
public final class Explaining {

  /** What was read of the rules of policies that are in use. */
  private static final Map<CompiledPolicy, Conditions> READ =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final Evaluation evaluation;
  private final Proposals proposals;
  private final GroupSearch groups;
  private final Unmet unmet;

  private Explaining(Evaluation evaluation) {
    this.evaluation = evaluation;
    Conditions conditions = READ.computeIfAbsent(evaluation.policy(), Conditions::of);
    Regrading regrading = new Regrading(evaluation);
    this.proposals = new Proposals(evaluation, conditions, regrading);
    this.groups = new GroupSearch(evaluation, regrading, proposals);
    this.unmet = new Unmet(conditions);
  }

  /** Why a subject has its grade and no other; empty if the evaluation has no such subject. */
  public static Optional<Explanation> of(Evaluation evaluation, String subject) {
    return evaluation.subjects().stream()
        .filter(one -> one.id().equals(subject))
        .findFirst()
        .map(one -> new Explaining(evaluation).explanation(one));
  }

  /** What each subject of an evaluation did not get, and why not, by id. */
  public static WhyNots all(Evaluation evaluation) {
    return all(evaluation, () -> {});
  }

  /**
   * The same, which takes some milliseconds for each subject.
   *
   * @param looked run once for each subject as the work goes on
   */
  public static WhyNots all(Evaluation evaluation, Runnable looked) {
    Explaining explaining = new Explaining(evaluation);
    explaining.proposals.find(evaluation.subjects(), looked);
    Map<String, List<WhyNot>> all = new LinkedHashMap<>();
    for (SubjectResult one : evaluation.subjects()) {
      all.put(one.id(), explaining.whyNot(one));
      if (!(one.fact() instanceof IndicatorFact)) {
        looked.run();
      }
    }
    return new WhyNots(all);
  }

  private Explanation explanation(SubjectResult result) {
    List<TraceStep> why = new ArrayList<>();
    for (TraceStep step : evaluation.trace()) {
      if (step.subject().id().equals(result.id())
          && (step.verb() == TraceStep.Verb.SCORE || step.verb() == TraceStep.Verb.GRADE)) {
        why.add(step);
      }
    }
    return new Explanation(evaluation, result, why, whyNot(result));
  }

  private List<WhyNot> whyNot(SubjectResult result) {
    if (result.fact() instanceof IndicatorFact fact) {
      return new IndicatorWords(evaluation, unmet).of(result, fact, proposals.of(result));
    }
    return result.fact() instanceof GroupFact
        ? new GroupWords(unmet).of(result, groups.of(result))
        : List.of();
  }
}
