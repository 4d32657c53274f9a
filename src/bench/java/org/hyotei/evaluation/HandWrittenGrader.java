package org.hyotei.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.facts.ActivityFact;
import org.hyotei.facts.Derivation;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Subject;
import org.hyotei.facts.Verdicts;
import org.hyotei.model.Activity;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Judgement;
import org.hyotei.model.NaturalOrder;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The policy of {@code rules/kawaguchi} as a programmer would write it who knows that policy and no
 * other: no rule engine, and {@link HandWrittenRules} for the rule files. Makes the same evaluation
 * as {@link Evaluator}, trace and all. Derivation, group measures, settlement, findings and orders
 * are the service's own, since they are no part of the engine. Immutable.
 */
public final class HandWrittenGrader {

  private static final String GOAL = "基本目標";
  private static final String MEASURE = "施策";

  private final CompiledPolicy policy;
  private final HandWrittenRules rules;

  /**
   * A grader for one version of Kawaguchi's policy.
   *
   * @param policy where the rules' names and lines for the trace come from
   */
  public HandWrittenGrader(CompiledPolicy policy) {
    this.policy = policy;
    this.rules = new HandWrittenRules(policy);
  }

  /** Grades a plan. The plan must have passed {@link PlanCheck} for the same policy. */
  public Evaluation evaluate(Plan plan) {
    return new Run(plan).evaluation();
  }

  /** One evaluation under way. */
  private final class Run {

    private final Plan plan;
    private final int year;
    private final GroupTree tree;
    private final GradedMembers members;
    private final Map<String, Judgement> judgements = new HashMap<>();
    private final List<SubjectResult> results;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Comment> commentary = new ArrayList<>();
    private final List<TraceStep> trace;

    Run(Plan plan) {
      this.plan = plan;
      this.year = plan.fiscalYear().fiscalYear();
      this.tree = new GroupTree(plan);
      this.members = new GradedMembers(policy.definition(), tree);
      for (Judgement judgement : plan.judgements()) {
        judgements.put(judgement.subject(), judgement);
      }
      int subjects = plan.indicators().size() + plan.activities().size() + plan.groups().size();
      this.results = new ArrayList<>(subjects);
      this.trace = new ArrayList<>(subjects * 2);
    }

    Evaluation evaluation() {
      indicators();
      activities();
      groups();
      PlanFindings.add(policy, plan, findings);
      findings.sort(ResultOrder.FINDINGS);
      results.sort(ResultOrder.SUBJECTS);
      trace.sort(ResultOrder.TRACE);
      return new Evaluation(
          policy,
          plan,
          List.copyOf(results),
          List.copyOf(commentary),
          List.copyOf(findings),
          List.of(),
          Summary.of(policy.definition().scale(), results, tree.ordered(), members::below),
          List.copyOf(trace));
    }

    private void indicators() {
      List<Indicator> indicators = new ArrayList<>(plan.indicators());
      indicators.sort(Comparator.comparing(Indicator::id, NaturalOrder.INSTANCE));
      Derivation derivation =
          new Derivation(
              policy.definition().definitions(),
              plan.fiscalYear(),
              policy.definition().from(),
              policy.definition().to());
      for (Indicator indicator : indicators) {
        IndicatorFact fact =
            derivation.fact(indicator, tree.level(indicator.group()), NoVerdicts.INSTANCE);
        SubjectResult result =
            settle(fact, indicator.group(), rules.indicator(fact), indicator.publishedGrade(year));
        members.add(result);
        for (TraceStep issue : rules.issues(fact, result.grade())) {
          trace.add(issue);
          findings.add(Findings.ofRule(issue));
        }
      }
    }

    private void activities() {
      List<Activity> activities = new ArrayList<>(plan.activities());
      activities.sort(Comparator.comparing(Activity::id, NaturalOrder.INSTANCE));
      for (Activity activity : activities) {
        members.add(
            settle(new ActivityFact(activity, NoVerdicts.INSTANCE), activity.group(), null, null));
      }
    }

    private void groups() {
      List<GroupMeasuring.Counting> graded = new ArrayList<>();
      for (Group group : tree.ordered()) {
        if (GOAL.equals(group.level()) || MEASURE.equals(group.level())) {
          graded.add(new GroupMeasuring.Counting(group, members.below(group), null));
        }
      }
      GroupMeasuring measuring = new GroupMeasuring(policy.definition(), plan);
      for (GroupFact fact : measuring.facts(graded, NoVerdicts.INSTANCE)) {
        Group group = fact.group();
        settle(fact, group.parent(), rules.group(fact), group.publishedGrade(year));
        if (GOAL.equals(group.level())) {
          for (TraceStep comment : rules.commentary(fact)) {
            trace.add(comment);
            commentary.add(new Comment(fact.id(), comment.text(), comment.rule()));
          }
        }
      }
    }

    private SubjectResult settle(
        Subject fact,
        @Nullable String group,
        @Nullable TraceStep step,
        @Nullable String published) {
      if (step != null) {
        trace.add(step);
      }
      SubjectResult result =
          Settlement.of(
              fact,
              group,
              step == null ? List.of() : List.of(step),
              judgements.get(fact.id()),
              published,
              EarlierGrades.of(fact, plan.fiscalYear(), policy.definition().scale()),
              findings);
      results.add(result);
      return result;
    }
  }

  /** What facts hold who are never graded by a rule. */
  private enum NoVerdicts implements Verdicts {
    INSTANCE;

    @Override
    public void grade(Subject subject, String grade, String reason) {
      throw new UnsupportedOperationException("no rule acts on these facts");
    }

    @Override
    public void score(Subject subject, String points, String weight, String reason) {
      throw new UnsupportedOperationException("no rule acts on these facts");
    }

    @Override
    public void comment(Subject subject, String sentence) {
      throw new UnsupportedOperationException("no rule acts on these facts");
    }

    @Override
    public void finding(Subject subject, String code, String sentence) {
      throw new UnsupportedOperationException("no rule acts on these facts");
    }
  }
}
