package org.hyotei.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hyotei.facts.ActivityFact;
import org.hyotei.facts.Derivation;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Member;
import org.hyotei.facts.Members;
import org.hyotei.facts.Movement;
import org.hyotei.facts.Sentence;
import org.hyotei.facts.Subject;
import org.hyotei.facts.Verdicts;
import org.hyotei.model.Activity;
import org.hyotei.model.Direction;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Judgement;
import org.hyotei.model.NaturalOrder;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * The policy of {@code rules/kawaguchi} as a programmer would write it who knows that policy and no
 * other: conditions in plain Java, reasons put together from strings, no rule engine. Makes the
 * same evaluation as {@link Evaluator}, trace and all. Derivation, group measures, settlement and
 * findings are the service's own, since they are no part of the engine. Immutable.
 */
public final class HandWrittenGrader {

  private static final String GOAL = "基本目標";
  private static final String MEASURE = "施策";
  private static final Set<String> WELL_GRADED = Set.of("S", "A", "B");

  private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
  private static final BigDecimal EIGHTY = BigDecimal.valueOf(80);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HUNDRED_TWENTY = BigDecimal.valueOf(120);

  private static final BigDecimal MEAN_S = new BigDecimal("4.5");
  private static final BigDecimal MEAN_A = new BigDecimal("3.5");
  private static final BigDecimal MEAN_B = new BigDecimal("2.5");
  private static final BigDecimal MEAN_C = new BigDecimal("1.5");

  private static final Comparator<Finding> BY_SUBJECT =
      Comparator.comparing(Finding::subject, Comparator.nullsFirst(NaturalOrder.INSTANCE))
          .thenComparing(Finding::code)
          .thenComparing(Finding::field)
          .thenComparing(finding -> finding.message().ja());

  private static final Comparator<TraceStep> BY_PHASE =
      Comparator.comparing((TraceStep step) -> step.rule().phase())
          .thenComparing(step -> step.subject().id(), NaturalOrder.INSTANCE)
          .thenComparing(step -> step.rule().name(), NaturalOrder.INSTANCE);

  private final CompiledPolicy policy;

  /**
   * A grader for one version of Kawaguchi's policy.
   *
   * @param policy where the rules' names and lines for the trace come from
   */
  public HandWrittenGrader(CompiledPolicy policy) {
    this.policy = policy;
  }

  /** Grades a plan. The plan must have passed {@link PlanCheck} for the same policy. */
  public Evaluation evaluate(Plan plan) {
    GroupTree tree = new GroupTree(plan);
    Map<String, Judgement> judgements = new HashMap<>();
    for (Judgement judgement : plan.judgements()) {
      judgements.put(judgement.subject(), judgement);
    }
    int subjects = plan.indicators().size() + plan.activities().size() + plan.groups().size();
    List<SubjectResult> results = new ArrayList<>(subjects);
    List<Finding> findings = new ArrayList<>();
    List<TraceStep> trace = new ArrayList<>(subjects * 2);
    List<@Nullable String> all = new ArrayList<>(subjects);
    Map<String, List<Member>> below = new HashMap<>();
    Period year = plan.fiscalYear();

    List<Indicator> indicators = new ArrayList<>(plan.indicators());
    indicators.sort(Comparator.comparing(Indicator::id, NaturalOrder.INSTANCE));
    Derivation derivation =
        new Derivation(
            policy.definition().definitions(),
            year,
            policy.definition().from(),
            policy.definition().to());
    for (Indicator indicator : indicators) {
      IndicatorFact fact =
          derivation.fact(indicator, tree.level(indicator.group()), NoVerdicts.INSTANCE);
      SubjectResult result =
          Settlement.of(
              fact,
              indicator.group(),
              given(indicator(fact), trace),
              judgements.get(indicator.id()),
              published(indicator.publishedGrade(), indicator.publishedGrades(), year),
              EarlierGrades.before(year, indicator.publishedGrades()),
              findings);
      results.add(result);
      count(result, indicator.group(), tree, below, all);
      issues(fact, result.grade(), trace, findings);
    }
    List<Activity> activities = new ArrayList<>(plan.activities());
    activities.sort(Comparator.comparing(Activity::id, NaturalOrder.INSTANCE));
    for (Activity activity : activities) {
      ActivityFact fact = new ActivityFact(activity, NoVerdicts.INSTANCE);
      SubjectResult result =
          Settlement.of(
              fact,
              activity.group(),
              List.of(),
              judgements.get(activity.id()),
              null,
              new EarlierGrades(Collections.emptySortedMap(), null),
              findings);
      results.add(result);
      count(result, activity.group(), tree, below, all);
    }

    GroupMeasuring measuring = new GroupMeasuring(policy.definition(), plan);
    List<Comment> commentary = new ArrayList<>();
    List<Summary.OfGroup> byGroup = new ArrayList<>(tree.ordered().size());
    List<GroupMeasuring.Counting> groups = new ArrayList<>();
    for (Group group : tree.ordered()) {
      List<Member> members = below.getOrDefault(group.id(), List.of());
      List<@Nullable String> grades = new ArrayList<>(members.size());
      members.forEach(member -> grades.add(member.grade()));
      byGroup.add(new Summary.OfGroup(group, counts(grades), missing(grades)));
      if (GOAL.equals(group.level()) || MEASURE.equals(group.level())) {
        groups.add(new GroupMeasuring.Counting(group, members, null));
      }
    }
    for (GroupFact fact : measuring.facts(groups, NoVerdicts.INSTANCE)) {
      Group group = fact.group();
      results.add(
          Settlement.of(
              fact,
              group.parent(),
              given(group(fact), trace),
              judgements.get(group.id()),
              published(group.publishedGrade(), group.publishedGrades(), year),
              EarlierGrades.before(year, group.publishedGrades()),
              findings));
      if (GOAL.equals(group.level())) {
        speak(fact, trace, commentary);
      }
    }
    results.sort(Comparator.comparing(SubjectResult::id, NaturalOrder.INSTANCE));
    PlanFindings.add(policy, plan, findings);
    findings.sort(BY_SUBJECT);
    trace.sort(BY_PHASE);
    return new Evaluation(
        policy,
        plan,
        List.copyOf(results),
        List.copyOf(commentary),
        List.copyOf(findings),
        List.of(),
        new Summary(counts(all), missing(all), List.copyOf(byGroup)),
        List.copyOf(trace));
  }

  private static void count(
      SubjectResult result,
      String group,
      GroupTree tree,
      Map<String, List<Member>> below,
      List<@Nullable String> all) {
    all.add(result.grade());
    Member member =
        new Member(result.fact(), result.grade(), result.previousGrade(), tree.path(group));
    for (Group up : member.path()) {
      below.computeIfAbsent(up.id(), id -> new ArrayList<>()).add(member);
    }
  }

  /** Candidates for issues: below the target, worse than the baseline, graded well all the same. */
  private void issues(
      IndicatorFact fact, @Nullable String grade, List<TraceStep> trace, List<Finding> findings) {
    if (Boolean.FALSE.equals(fact.targetMet())) {
      find(
          fact,
          "課題: 目標に達していない",
          "issue-below-target",
          "「" + fact.name() + "」は" + figures(fact) + "で、目標に達していない。",
          trace,
          findings);
    }
    if (fact.baselineMovement() == Movement.WORSE) {
      String actual =
          "「"
              + fact.name()
              + "」は実績"
              + shown(Measure.ACTUAL, fact, fact.unit())
              + "が基準値"
              + shown(Measure.BASELINE, fact, fact.unit())
              + "より悪い";
      find(fact, "課題: 基準値より悪化した", "issue-worse-than-baseline", actual + "。", trace, findings);
      if (grade != null && WELL_GRADED.contains(grade)) {
        find(
            fact,
            "課題: 動きと評価が合わない",
            "issue-against-trend",
            actual + "が、目標との比較では低い評価になっていない。",
            trace,
            findings);
      }
    }
  }

  private void find(
      IndicatorFact fact,
      String rule,
      String code,
      String text,
      List<TraceStep> trace,
      List<Finding> findings) {
    TraceStep step =
        new TraceStep(source(rule), fact, List.of(fact), TraceStep.Verb.FINDING, code, text);
    trace.add(step);
    findings.add(Findings.ofRule(step));
  }

  private @Nullable TraceStep indicator(IndicatorFact fact) {
    BigDecimal achievement = fact.achievementPercent();
    if (achievement != null) {
      return byAchievement(fact, achievement);
    }
    boolean met = Boolean.TRUE.equals(fact.targetMet());
    boolean missed = Boolean.FALSE.equals(fact.targetMet());
    return switch (fact.situation()) {
      case ZERO_TARGET -> met ? zeroReached(fact) : missed ? zeroMissed(fact) : null;
      case NO_RATIO ->
          met && fact.direction() == Direction.LOWER && isAboveZero(fact.target())
              ? loweredAway(fact)
              : null;
      case TREND_TARGET -> met || missed ? trend(fact, met) : null;
      case STAGE_TARGET -> met || missed ? stage(fact, met) : null;
      default -> null;
    };
  }

  private static boolean isAboveZero(@Nullable BigDecimal target) {
    return target != null && target.signum() > 0;
  }

  private TraceStep byAchievement(IndicatorFact fact, BigDecimal achievement) {
    String figures = figures(fact) + "（達成率" + shown(Measure.ACHIEVEMENT, fact, fact.unit()) + "）で、";
    if (achievement.compareTo(HUNDRED_TWENTY) > 0) {
      return grade(fact, "S: 目標の120%を超えた", "S", figures + "目標の120％を超えたため。");
    } else if (achievement.compareTo(HUNDRED) >= 0) {
      return grade(fact, "A: 目標を達成した", "A", figures + "目標を達成したため。");
    } else if (achievement.compareTo(EIGHTY) >= 0) {
      return grade(fact, "B: 目標の80%以上", "B", figures + "目標には届かないが80％以上であるため。");
    } else if (achievement.compareTo(FIFTY) >= 0) {
      return grade(fact, "C: 目標の50%以上80%未満", "C", figures + "目標の50％以上80％未満であるため。");
    }
    return grade(fact, "D: 目標の50%未満", "D", figures + "目標の50％に届かないため。");
  }

  private TraceStep zeroReached(IndicatorFact fact) {
    return grade(fact, "A: 0の目標を達成した", "A", figures(fact) + "で、目標を達成したため。");
  }

  private @Nullable TraceStep zeroMissed(IndicatorFact fact) {
    if (fact.movement() == null) {
      return null;
    }
    return switch (fact.movement()) {
      case BETTER ->
          grade(
              fact,
              "B: 0の目標に近づいた",
              "B",
              figures(fact) + "で目標には届かないが、前回の" + previous(fact) + "から改善したため。");
      case SAME ->
          grade(
              fact,
              "C: 0の目標に届かず横ばい",
              "C",
              figures(fact) + "で目標に届かず、前回の" + previous(fact) + "から変わらないため。");
      case WORSE ->
          grade(
              fact,
              "D: 0の目標から遠ざかった",
              "D",
              figures(fact) + "で目標に届かず、前回の" + previous(fact) + "から悪化したため。");
    };
  }

  private TraceStep loweredAway(IndicatorFact fact) {
    return grade(fact, "S: これ以上ないところまで下がった", "S", figures(fact) + "で、目標を大きく下回るところまで下がったため。");
  }

  private TraceStep trend(IndicatorFact fact, boolean met) {
    String figures =
        "目標"
            + shown(Measure.TARGET, fact, fact.unit())
            + "に対し、前回の"
            + previous(fact)
            + "から実績"
            + shown(Measure.ACTUAL, fact, fact.unit())
            + "となり、";
    return met
        ? grade(fact, "A: 増減の目標を満たした", "A", figures + "目標を満たしたため。")
        : grade(fact, "C: 増減の目標を満たさない", "C", figures + "目標を満たさないため。");
  }

  private TraceStep stage(IndicatorFact fact, boolean met) {
    return met
        ? grade(fact, "A: 目標の段階に達した", "A", figures(fact) + "で、計画した段階に達したため。")
        : grade(fact, "C: 目標の段階に達していない", "C", figures(fact) + "で、計画した段階に達していないため。");
  }

  private @Nullable TraceStep group(GroupFact fact) {
    BigDecimal mean = fact.meanPoints();
    if (mean == null) {
      return null;
    }
    String level = fact.level() + " ";
    String figures =
        list("目標に達していない指標", fact)
            + list("目標に達した指標", fact)
            + "指標"
            + shown(Measure.GRADED, fact, "")
            + "件の評価の内訳は"
            + shown(Measure.BREAKDOWN, fact, "")
            + "、平均点は"
            + shown(Measure.MEAN_POINTS, fact, "")
            + "点で、";
    if (mean.compareTo(MEAN_S) >= 0) {
      return grade(fact, level + "S: 平均点4.5以上", "S", figures + "4.5点以上であるため。");
    } else if (mean.compareTo(MEAN_A) >= 0) {
      return grade(fact, level + "A: 平均点3.5以上4.5未満", "A", figures + "3.5点以上4.5点未満であるため。");
    } else if (mean.compareTo(MEAN_B) >= 0) {
      return grade(fact, level + "B: 平均点2.5以上3.5未満", "B", figures + "2.5点以上3.5点未満であるため。");
    } else if (mean.compareTo(MEAN_C) >= 0) {
      return grade(fact, level + "C: 平均点1.5以上2.5未満", "C", figures + "1.5点以上2.5点未満であるため。");
    }
    return grade(fact, level + "D: 平均点1.5未満", "D", figures + "1.5点未満であるため。");
  }

  private String list(String name, GroupFact fact) {
    return Objects.requireNonNull(policy.definition().lists().get(name), name).text(fact.members());
  }

  private void speak(GroupFact fact, List<TraceStep> trace, List<Comment> commentary) {
    if (fact.graded().signum() > 0) {
      String text =
          "「"
              + shown(Measure.NAME, fact, "")
              + "」は、評価した指標"
              + shown(Measure.GRADED, fact, "")
              + "件の内訳が"
              + shown(Measure.BREAKDOWN, fact, "")
              + "、平均点は"
              + shown(Measure.MEAN_POINTS, fact, "")
              + "点であった。";
      say("基本目標の内訳", text, fact, trace, commentary);
    }
    if (fact.listed("基準値より悪化した指標").signum() > 0) {
      String text =
          "「"
              + shown(Measure.NAME, fact, "")
              + "」の課題の候補として、基準値より悪化した"
              + list("基準値より悪化した指標", fact)
              + "がある。";
      say("基本目標の課題: 基準値より悪化した指標", text, fact, trace, commentary);
    }
    if (fact.listed("目標を下回る指標").signum() > 0) {
      String text =
          "「"
              + shown(Measure.NAME, fact, "")
              + "」の課題の候補として、目標を下回った"
              + list("目標を下回る指標", fact)
              + "がある。";
      say("基本目標の課題: 目標を下回る指標", text, fact, trace, commentary);
    }
  }

  private void say(
      String rule, String text, GroupFact fact, List<TraceStep> trace, List<Comment> commentary) {
    RuleSource source = source(rule);
    trace.add(new TraceStep(source, fact, List.of(fact), TraceStep.Verb.COMMENT, null, text));
    commentary.add(new Comment(fact.id(), text, source));
  }

  private TraceStep grade(Subject fact, String rule, String grade, String reason) {
    return new TraceStep(source(rule), fact, List.of(fact), TraceStep.Verb.GRADE, grade, reason);
  }

  private RuleSource source(String rule) {
    return Objects.requireNonNull(policy.source(rule), rule);
  }

  private static String figures(IndicatorFact fact) {
    return "目標"
        + shown(Measure.TARGET, fact, fact.unit())
        + "に対し実績"
        + shown(Measure.ACTUAL, fact, fact.unit());
  }

  private static String previous(IndicatorFact fact) {
    return shown(Measure.PREVIOUS, fact, fact.unit());
  }

  private static String shown(Measure measure, Subject subject, String unit) {
    return Sentence.shown(measure, subject.measure(measure), unit).replace('%', '％');
  }

  private static List<TraceStep> given(@Nullable TraceStep step, List<TraceStep> trace) {
    if (step == null) {
      return List.of();
    }
    trace.add(step);
    return List.of(step);
  }

  private static @Nullable String published(
      @Nullable String grade, Map<Period, String> byYear, Period year) {
    return grade != null ? grade : byYear.get(Period.ofYear(year.fiscalYear()));
  }

  private Map<String, Integer> counts(List<@Nullable String> grades) {
    return Members.count(policy.definition().scale(), grades);
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
