package org.hyotei.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.evaluation.GroupMeasuring.Counting;
import org.hyotei.facts.ActivityFact;
import org.hyotei.facts.Derivation;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Outcome;
import org.hyotei.facts.Subject;
import org.hyotei.facts.TallyFact;
import org.hyotei.model.Activity;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Judgement;
import org.hyotei.model.NaturalOrder;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.Phase;
import org.hyotei.policy.PolicyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The one door to an evaluation. Derives the facts, runs the phases in one session of the rule
 * engine (scoring; grading; roll-up, the deepest groups first; commentary; findings), settles one
 * grade for each subject, and sorts everything. Stateless.
 */
public final class Evaluator {

  private Evaluator() {}

  /**
   * Grades a plan. The plan must have passed {@link PlanCheck} for the same policy.
   *
   * @throws EvaluationFailure if the policy's rules do not come to an end
   */
  public static Evaluation evaluate(CompiledPolicy policy, Plan plan) {
    return new Run(policy, plan).evaluation();
  }

  /** One evaluation under way. */
  private static final class Run {

    private final CompiledPolicy policy;
    private final PolicyDefinition definition;
    private final Plan plan;
    private final GroupTree tree;
    private final Map<String, Judgement> judgements = new HashMap<>();
    private final Map<String, SubjectResult> results = new HashMap<>();
    private final GradedMembers members;
    private final List<IndicatorFact> facts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<TraceStep> trace = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final Group whole;
    private List<TallyFact> tallied = List.of();

    Run(CompiledPolicy policy, Plan plan) {
      this.policy = policy;
      this.definition = policy.definition();
      this.plan = plan;
      this.tree = new GroupTree(plan);
      this.members = new GradedMembers(definition, tree);
      this.whole = Tallies.whole(plan);
      for (Judgement judgement : plan.judgements()) {
        judgements.put(judgement.subject(), judgement);
      }
    }

    Evaluation evaluation() {
      if (definition.judgementsNeedReasons()) {
        plan.judgements().stream()
            .filter(one -> one.reason() == null || one.reason().isBlank())
            .forEach(one -> findings.add(Findings.judgementWithoutReason(one)));
      }
      try (RuleSession session = new RuleSession(policy, findings)) {
        grade(session);
        Tallies tallies = new Tallies(plan, definition, tree, findings);
        rollUp(session, tallies);
        tallied = tallies.facts(whole, session);
        tallied.forEach(session::insert);
        said(session.run(Phase.COMMENTARY));
        said(session.run(Phase.FINDINGS));
      }
      if (definition.graded().indicators()) {
        DirectionFindings.add(facts, findings);
      }
      PlanFindings.add(policy, plan, findings);
      return new Evaluation(
          policy,
          plan,
          ResultOrder.sorted(results.values(), ResultOrder.SUBJECTS),
          ResultOrder.sorted(comments, ResultOrder.COMMENTARY),
          ResultOrder.sorted(findings, ResultOrder.FINDINGS),
          tallied,
          Summary.of(definition.scale(), results.values(), tree.ordered(), members::below),
          ResultOrder.sorted(trace, ResultOrder.TRACE));
    }

    private void grade(RuleSession session) {
      Derivation derivation =
          new Derivation(
              definition.definitions(), plan.fiscalYear(), definition.from(), definition.to());
      List<Subject> gradable = new ArrayList<>();
      for (Indicator one :
          ResultOrder.sorted(
              plan.indicators(), Comparator.comparing(Indicator::id, NaturalOrder.INSTANCE))) {
        IndicatorFact fact = derivation.fact(one, tree.level(one.group()), session);
        session.insert(fact);
        facts.add(fact);
        consider(fact, definition.graded().indicators(), gradable);
      }
      for (Activity one :
          ResultOrder.sorted(
              plan.activities(), Comparator.comparing(Activity::id, NaturalOrder.INSTANCE))) {
        Subject fact = new ActivityFact(one, session);
        session.insert(fact);
        consider(fact, definition.graded().activities(), gradable);
      }
      List<TraceStep> points = session.run(Phase.SCORING);
      said(points);
      Scoring.scores(points).forEach(session::insert);
      settle(gradable, session.run(Phase.GRADING), session).forEach(members::add);
    }

    /** What was said of a subject that the policy does not grade goes into no result. */
    private void consider(Subject subject, boolean isGraded, List<Subject> gradable) {
      if (isGraded) {
        gradable.add(subject);
        return;
      }
      Judgement judgement = judgements.get(subject.id());
      if (judgement != null) {
        findings.add(Findings.judgementNotUsed(subject, judgement));
      }
      String published = published(subject);
      if (published != null) {
        findings.add(Findings.publishedNotComputed(subject, published));
      }
    }

    private void rollUp(RuleSession session, Tallies tallies) {
      GroupMeasuring measuring = new GroupMeasuring(definition, plan);
      for (List<Group> level : tree.deepestFirst()) {
        rollUp(
            session,
            measuring.facts(
                level.stream()
                    .map(group -> new Counting(group, members.counted(group), tallies.of(group)))
                    .toList(),
                session));
      }
      Counting all = new Counting(whole, members.countedOfWhole(), tallies.ofWhole());
      rollUp(session, measuring.facts(List.of(all), session));
    }

    private void rollUp(RuleSession session, List<GroupFact> groups) {
      List<Subject> gradable = new ArrayList<>();
      for (GroupFact fact : groups) {
        session.insert(fact);
        String level = fact.level() == null ? "" : fact.level();
        consider(fact, definition.graded().levels().contains(level), gradable);
      }
      settle(gradable, session.run(Phase.ROLLUP), session).forEach(members::addGroup);
    }

    private List<SubjectResult> settle(
        List<Subject> gradable, List<TraceStep> steps, RuleSession session) {
      Map<String, List<TraceStep>> grades = new HashMap<>();
      for (TraceStep step : steps) {
        if (step.verb() == TraceStep.Verb.GRADE) {
          grades.computeIfAbsent(step.subject().id(), id -> new ArrayList<>(2)).add(step);
        }
      }
      said(steps);
      List<SubjectResult> settled = new ArrayList<>(gradable.size());
      for (Subject subject : gradable) {
        SubjectResult result =
            Settlement.of(
                subject,
                groupOf(subject),
                grades.getOrDefault(subject.id(), List.of()),
                judgements.get(subject.id()),
                published(subject),
                EarlierGrades.of(subject, plan.fiscalYear(), definition.scale()),
                findings);
        results.put(subject.id(), result);
        settled.add(result);
        if (policy.looksAtOutcomes()) {
          session.insert(
              new Outcome(
                  subject.id(), result.grade(), result.previousGrade(), definition.scale()));
        }
      }
      return settled;
    }

    private @Nullable String published(Subject subject) {
      int year = plan.fiscalYear().fiscalYear();
      if (subject instanceof GroupFact fact) {
        return fact.group().publishedGrade(year);
      }
      return subject instanceof IndicatorFact fact ? fact.indicator().publishedGrade(year) : null;
    }

    private static @Nullable String groupOf(Subject subject) {
      if (subject instanceof GroupFact fact) {
        return fact.group().parent();
      }
      if (subject instanceof IndicatorFact fact) {
        return fact.group();
      }
      return subject instanceof ActivityFact fact ? fact.group() : null;
    }

    /** Takes what rules said into the trace; sentences and findings are results of their own. */
    private void said(List<TraceStep> steps) {
      trace.addAll(steps);
      for (TraceStep step : steps) {
        String subject = step.subject().whole() ? null : step.subject().id();
        if (step.verb() == TraceStep.Verb.COMMENT) {
          comments.add(new Comment(subject, step.text(), step.rule()));
        } else if (step.verb() == TraceStep.Verb.FINDING) {
          findings.add(Findings.ofRule(step));
        }
      }
    }
  }
}
