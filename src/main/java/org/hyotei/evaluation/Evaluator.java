package org.hyotei.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.facts.ActivityFact;
import org.hyotei.facts.Derivation;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Subject;
import org.hyotei.model.Activity;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Judgement;
import org.hyotei.model.NaturalOrder;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.Phase;
import org.hyotei.policy.PolicyDefinition;
import org.hyotei.policy.PolicyDefinition.GroupMeasures.Of;
import org.jspecify.annotations.Nullable;

/**
 * The one door to an evaluation. Derives the facts, runs the phases in one session of the rule
 * engine (grading; roll-up, the deepest groups first; commentary; findings), settles one grade for
 * each subject, and sorts everything. Stateless.
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
    private final Map<String, List<@Nullable String>> below = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<TraceStep> trace = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();

    Run(CompiledPolicy policy, Plan plan) {
      this.policy = policy;
      this.definition = policy.definition();
      this.plan = plan;
      this.tree = new GroupTree(plan);
      for (Judgement judgement : plan.judgements()) {
        judgements.put(judgement.subject(), judgement);
      }
    }

    Evaluation evaluation() {
      try (RuleSession session = new RuleSession(policy)) {
        grade(session);
        rollUp(session);
        speak(session, Phase.COMMENTARY);
        speak(session, Phase.FINDINGS);
      }
      PlanFindings.add(policy, plan, findings);
      return new Evaluation(
          policy,
          plan,
          sorted(results.values(), Comparator.comparing(SubjectResult::id, NaturalOrder.INSTANCE)),
          sorted(
              comments,
              Comparator.comparing(Comment::subject, NaturalOrder.INSTANCE)
                  .thenComparing(comment -> comment.rule().name(), NaturalOrder.INSTANCE)),
          sorted(findings, Run::order),
          summary(),
          sorted(
              trace,
              Comparator.comparing((TraceStep step) -> step.rule().phase())
                  .thenComparing(step -> step.subject().id(), NaturalOrder.INSTANCE)
                  .thenComparing(step -> step.rule().name(), NaturalOrder.INSTANCE)
                  .thenComparing(TraceStep::text)));
    }

    private static int order(Finding left, Finding right) {
      String a = left.subject();
      String b = right.subject();
      int bySubject =
          a == null || b == null
              ? Boolean.compare(a != null, b != null)
              : NaturalOrder.INSTANCE.compare(a, b);
      if (bySubject != 0) {
        return bySubject;
      }
      int byCode = left.code().compareTo(right.code());
      if (byCode != 0) {
        return byCode;
      }
      int byField = left.field().compareTo(right.field());
      return byField != 0 ? byField : left.message().ja().compareTo(right.message().ja());
    }

    private static <T> List<T> sorted(Iterable<T> items, Comparator<? super T> order) {
      List<T> list = new ArrayList<>();
      items.forEach(list::add);
      list.sort(order);
      return List.copyOf(list);
    }

    private void grade(RuleSession session) {
      Derivation derivation = new Derivation(definition.definitions(), plan.fiscalYear());
      List<Subject> gradable = new ArrayList<>();
      for (Indicator indicator :
          sorted(plan.indicators(), Comparator.comparing(Indicator::id, NaturalOrder.INSTANCE))) {
        Subject fact = derivation.fact(indicator, tree.level(indicator.group()), session);
        session.insert(fact);
        if (definition.graded().indicators()) {
          gradable.add(fact);
        } else {
          notGraded(fact);
        }
      }
      for (Activity activity :
          sorted(plan.activities(), Comparator.comparing(Activity::id, NaturalOrder.INSTANCE))) {
        Subject fact = new ActivityFact(activity, session);
        session.insert(fact);
        if (definition.graded().activities()) {
          gradable.add(fact);
        } else {
          notGraded(fact);
        }
      }
      settle(gradable, session.run(Phase.GRADING));
      for (Subject subject : gradable) {
        SubjectResult result = results.get(subject.id());
        for (String up = groupOf(subject); up != null; up = tree.parent(up)) {
          below
              .computeIfAbsent(up, id -> new ArrayList<>())
              .add(result == null ? null : result.grade());
        }
      }
    }

    /** What was said of a subject that the policy does not grade goes into no result. */
    private void notGraded(Subject subject) {
      Judgement judgement = judgements.get(subject.id());
      if (judgement != null) {
        findings.add(Findings.judgementNotUsed(subject, judgement));
      }
      String published = published(subject);
      if (published != null) {
        findings.add(Findings.publishedNotComputed(subject, published));
      }
    }

    private void rollUp(RuleSession session) {
      GroupMeasuring measuring = new GroupMeasuring(definition.scale(), definition.groupMeasures());
      for (List<Group> level : tree.deepestFirst()) {
        List<Subject> gradable = new ArrayList<>();
        for (Group group : level) {
          GroupFact fact = measuring.fact(group, counted(group), session);
          session.insert(fact);
          if (definition.graded().levels().contains(group.level() == null ? "" : group.level())) {
            gradable.add(fact);
          } else {
            notGraded(fact);
          }
        }
        settle(gradable, session.run(Phase.ROLLUP));
      }
    }

    private List<@Nullable String> counted(Group group) {
      Of of = definition.groupMeasures().of();
      if (of == Of.DESCENDANTS) {
        return below.getOrDefault(group.id(), List.of());
      }
      List<@Nullable String> grades = new ArrayList<>();
      for (SubjectResult result : results.values()) {
        boolean isGroup = result.fact().kind() == Subject.Kind.GROUP;
        if (isGroup == (of == Of.CHILDREN) && group.id().equals(result.group())) {
          grades.add(result.grade());
        }
      }
      return grades;
    }

    private void settle(List<Subject> gradable, List<TraceStep> steps) {
      Map<String, List<TraceStep>> grades = new HashMap<>();
      for (TraceStep step : steps) {
        if (step.verb() == TraceStep.Verb.GRADE) {
          grades.computeIfAbsent(step.subject().id(), id -> new ArrayList<>(2)).add(step);
        }
      }
      said(steps);
      for (Subject subject : gradable) {
        String group = subject instanceof GroupFact fact ? fact.group().parent() : groupOf(subject);
        results.put(
            subject.id(),
            Settlement.of(
                subject,
                group,
                grades.getOrDefault(subject.id(), List.of()),
                judgements.get(subject.id()),
                published(subject),
                findings));
      }
    }

    private @Nullable String published(Subject subject) {
      if (subject instanceof GroupFact fact) {
        return published(fact.group().publishedGrade(), fact.group().publishedGrades());
      }
      return subject instanceof IndicatorFact fact
          ? published(fact.indicator().publishedGrade(), fact.indicator().publishedGrades())
          : null;
    }

    private @Nullable String published(@Nullable String grade, Map<Period, String> byYear) {
      return grade != null ? grade : byYear.get(Period.ofYear(plan.fiscalYear().fiscalYear()));
    }

    private static @Nullable String groupOf(Subject subject) {
      if (subject instanceof IndicatorFact fact) {
        return fact.group();
      }
      return subject instanceof ActivityFact fact ? fact.group() : null;
    }

    private void speak(RuleSession session, Phase phase) {
      said(session.run(phase));
    }

    private void said(List<TraceStep> steps) {
      trace.addAll(steps);
      for (TraceStep step : steps) {
        String subject = step.subject().id();
        if (step.verb() == TraceStep.Verb.COMMENT) {
          comments.add(new Comment(subject, step.text(), step.rule()));
        } else if (step.verb() == TraceStep.Verb.FINDING) {
          findings.add(Findings.ofRule(step));
        }
      }
    }

    private Summary summary() {
      List<@Nullable String> all = new ArrayList<>();
      for (SubjectResult result : results.values()) {
        if (result.fact().kind() != Subject.Kind.GROUP) {
          all.add(result.grade());
        }
      }
      List<Summary.OfGroup> byGroup = new ArrayList<>();
      for (Group group : tree.ordered()) {
        List<@Nullable String> grades = below.getOrDefault(group.id(), List.of());
        byGroup.add(
            new Summary.OfGroup(
                group, GroupMeasuring.counts(definition.scale(), grades), missing(grades)));
      }
      return new Summary(
          GroupMeasuring.counts(definition.scale(), all), missing(all), List.copyOf(byGroup));
    }

    private static int missing(List<@Nullable String> grades) {
      int missing = 0;
      for (String grade : grades) {
        if (grade == null) {
          missing++;
        }
      }
      return missing;
    }
  }
}
