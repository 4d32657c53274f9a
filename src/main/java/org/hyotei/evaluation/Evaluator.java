package org.hyotei.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hyotei.evaluation.GroupMeasuring.Counting;
import org.hyotei.facts.ActivityFact;
import org.hyotei.facts.Derivation;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.GroupMeasures.Of;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Member;
import org.hyotei.facts.Members;
import org.hyotei.facts.Outcome;
import org.hyotei.facts.Score;
import org.hyotei.facts.Subject;
import org.hyotei.facts.TallyFact;
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
    private final Map<String, List<Member>> own = new HashMap<>();
    private final Map<String, List<Member>> below = new HashMap<>();
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
              Comparator.comparing((Comment comment) -> comment.subject() != null)
                  .thenComparing(
                      comment -> String.valueOf(comment.subject()), NaturalOrder.INSTANCE)
                  .thenComparing(comment -> comment.rule().name(), NaturalOrder.INSTANCE)
                  .thenComparing(Comment::text)),
          sorted(findings, Run::order),
          tallied,
          summary(),
          sorted(
              trace,
              Comparator.comparing((TraceStep step) -> step.rule().phase())
                  .thenComparing(step -> step.subject().whole())
                  .thenComparing(step -> step.subject().id(), NaturalOrder.INSTANCE)
                  .thenComparing(step -> actor(step.subject()))
                  .thenComparing(step -> step.rule().name(), NaturalOrder.INSTANCE)
                  .thenComparing(TraceStep::text)));
    }

    private static String actor(Subject subject) {
      String actor = subject instanceof TallyFact tally ? tally.actor() : null;
      return actor == null ? "" : actor;
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
      Derivation derivation =
          new Derivation(
              definition.definitions(), plan.fiscalYear(), definition.from(), definition.to());
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
      score(session);
      for (SubjectResult result : settle(gradable, session.run(Phase.GRADING), session)) {
        String group = result.group() == null ? "" : result.group();
        Member member = member(result, group);
        own.computeIfAbsent(group, id -> new ArrayList<>()).add(member);
        for (Group up : member.path()) {
          below.computeIfAbsent(up.id(), id -> new ArrayList<>()).add(member);
        }
      }
    }

    /** Adds up the points of each subject, by rule. */
    private void score(RuleSession session) {
      List<TraceStep> steps = session.run(Phase.SCORING);
      said(steps);
      Map<String, List<TraceStep>> bySubject = new TreeMap<>(NaturalOrder.INSTANCE);
      for (TraceStep step : steps) {
        if (step.verb() == TraceStep.Verb.SCORE) {
          bySubject.computeIfAbsent(step.subject().id(), id -> new ArrayList<>()).add(step);
        }
      }
      bySubject.forEach(
          (id, given) -> {
            given.sort(
                Comparator.comparing((TraceStep step) -> step.rule().name(), NaturalOrder.INSTANCE)
                    .thenComparing(TraceStep::text)
                    .thenComparing(step -> String.valueOf(step.symbol())));
            session.insert(
                new Score(
                    id,
                    given.stream()
                        .map(
                            step ->
                                new Score.Award(
                                    new BigDecimal(String.valueOf(step.symbol())), step.text()))
                        .toList()));
          });
    }

    private Member member(SubjectResult result, String group) {
      return new Member(result.fact(), result.grade(), result.previousGrade(), tree.path(group));
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

    private void rollUp(RuleSession session, Tallies tallies) {
      GroupMeasuring measuring = new GroupMeasuring(definition, plan);
      for (List<Group> level : tree.deepestFirst()) {
        rollUp(
            session,
            measuring.facts(
                level.stream()
                    .map(group -> new Counting(group, counted(group), tallies.of(group)))
                    .toList(),
                session));
      }
      Counting all = new Counting(whole, countedOfWhole(), tallies.ofWhole());
      rollUp(session, measuring.facts(List.of(all), session));
    }

    private void rollUp(RuleSession session, List<GroupFact> groups) {
      List<Subject> gradable = new ArrayList<>();
      for (GroupFact fact : groups) {
        session.insert(fact);
        if (definition.graded().levels().contains(fact.level() == null ? "" : fact.level())) {
          gradable.add(fact);
        } else {
          notGraded(fact);
        }
      }
      settle(gradable, session.run(Phase.ROLLUP), session);
    }

    private List<Member> counted(Group group) {
      return switch (definition.groupMeasures(group.level()).of()) {
        case DESCENDANTS -> below.getOrDefault(group.id(), List.of());
        case OWN -> own.getOrDefault(group.id(), List.of());
        case CHILDREN -> tree.children(group.id()).stream().flatMap(this::asMember).toList();
      };
    }

    private List<Member> countedOfWhole() {
      if (definition.groupMeasures(GroupFact.WHOLE).of() == Of.CHILDREN) {
        return tree.ordered().stream()
            .filter(group -> group.parent() == null)
            .flatMap(this::asMember)
            .toList();
      }
      return own.values().stream()
          .flatMap(List::stream)
          .sorted(Comparator.comparing(member -> member.subject().id(), NaturalOrder.INSTANCE))
          .toList();
    }

    /** A group that is graded, or else those of the groups below that are. */
    private Stream<Member> asMember(Group group) {
      SubjectResult result = results.get(group.id());
      return result == null
          ? tree.children(group.id()).stream().flatMap(this::asMember)
          : Stream.of(member(result, group.id()));
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
        String group = subject instanceof GroupFact fact ? fact.group().parent() : groupOf(subject);
        SubjectResult result =
            Settlement.of(
                subject,
                group,
                grades.getOrDefault(subject.id(), List.of()),
                judgements.get(subject.id()),
                published(subject),
                earlier(subject),
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

    /** As published; an activity's is its mark of the year before. */
    private EarlierGrades earlier(Subject subject) {
      Period year = plan.fiscalYear();
      if (subject instanceof IndicatorFact fact) {
        return EarlierGrades.before(year, fact.indicator().publishedGrades());
      }
      if (subject instanceof GroupFact fact) {
        return EarlierGrades.before(year, fact.group().publishedGrades());
      }
      SortedMap<Period, String> marks = new TreeMap<>();
      String mark = subject instanceof ActivityFact fact ? fact.previousMark() : null;
      if (mark != null && definition.scale().has(mark)) {
        marks.put(Period.ofYear(year.fiscalYear() - 1), mark);
      }
      return EarlierGrades.before(year, marks);
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
        String subject = step.subject().whole() ? null : step.subject().id();
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
        List<@Nullable String> grades = new ArrayList<>();
        below.getOrDefault(group.id(), List.of()).forEach(member -> grades.add(member.grade()));
        byGroup.add(
            new Summary.OfGroup(group, Members.count(definition.scale(), grades), missing(grades)));
      }
      return new Summary(
          Members.count(definition.scale(), all), missing(all), List.copyOf(byGroup));
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
