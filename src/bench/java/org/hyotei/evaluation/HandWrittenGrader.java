package org.hyotei.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hyotei.facts.Derivation;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Sentence;
import org.hyotei.facts.Subject;
import org.hyotei.facts.Verdicts;
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
    List<SubjectResult> results = new ArrayList<>(plan.indicators().size() + plan.groups().size());
    List<Finding> findings = new ArrayList<>();
    List<TraceStep> trace = new ArrayList<>();
    List<@Nullable String> all = new ArrayList<>(plan.indicators().size());
    Map<String, List<@Nullable String>> below = new HashMap<>();
    int year = plan.fiscalYear().fiscalYear();

    List<Indicator> indicators = new ArrayList<>(plan.indicators());
    indicators.sort(Comparator.comparing(Indicator::id, NaturalOrder.INSTANCE));
    Derivation derivation = new Derivation(policy.definition().definitions(), plan.fiscalYear());
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
              findings);
      results.add(result);
      all.add(result.grade());
      for (String up = indicator.group(); up != null; up = tree.parent(up)) {
        below.computeIfAbsent(up, id -> new ArrayList<>()).add(result.grade());
      }
    }

    GroupMeasuring measuring =
        new GroupMeasuring(policy.definition().scale(), policy.definition().groupMeasures());
    List<TraceStep> spoken = new ArrayList<>();
    List<Comment> commentary = new ArrayList<>();
    List<Summary.OfGroup> byGroup = new ArrayList<>(tree.ordered().size());
    for (Group group : tree.ordered()) {
      List<@Nullable String> grades = below.getOrDefault(group.id(), List.of());
      byGroup.add(new Summary.OfGroup(group, counts(grades), missing(grades)));
      if (!GOAL.equals(group.level())) {
        continue;
      }
      GroupFact fact = measuring.fact(group, grades, NoVerdicts.INSTANCE);
      results.add(
          Settlement.of(
              fact,
              group.parent(),
              given(goal(fact), trace),
              judgements.get(group.id()),
              published(group.publishedGrade(), group.publishedGrades(), year),
              findings));
      if (fact.graded().signum() > 0) {
        TraceStep step = commentary(fact);
        spoken.add(step);
        commentary.add(new Comment(group.id(), step.text(), step.rule()));
      }
    }
    trace.addAll(spoken);
    results.sort(Comparator.comparing(SubjectResult::id, NaturalOrder.INSTANCE));
    PlanFindings.add(policy, plan, findings);
    findings.sort(BY_SUBJECT);
    return new Evaluation(
        policy,
        plan,
        List.copyOf(results),
        List.copyOf(commentary),
        List.copyOf(findings),
        new Summary(counts(all), missing(all), List.copyOf(byGroup)),
        List.copyOf(trace));
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

  private @Nullable TraceStep goal(GroupFact fact) {
    BigDecimal mean = fact.meanPoints();
    if (mean == null) {
      return null;
    }
    String figures =
        "指標"
            + shown(Measure.GRADED, fact, "")
            + "件の評価の内訳は"
            + shown(Measure.BREAKDOWN, fact, "")
            + "、平均点は"
            + shown(Measure.MEAN_POINTS, fact, "")
            + "点で、";
    if (mean.compareTo(MEAN_S) >= 0) {
      return grade(fact, "基本目標 S: 平均点4.5以上", "S", figures + "4.5点以上であるため。");
    } else if (mean.compareTo(MEAN_A) >= 0) {
      return grade(fact, "基本目標 A: 平均点3.5以上4.5未満", "A", figures + "3.5点以上4.5点未満であるため。");
    } else if (mean.compareTo(MEAN_B) >= 0) {
      return grade(fact, "基本目標 B: 平均点2.5以上3.5未満", "B", figures + "2.5点以上3.5点未満であるため。");
    } else if (mean.compareTo(MEAN_C) >= 0) {
      return grade(fact, "基本目標 C: 平均点1.5以上2.5未満", "C", figures + "1.5点以上2.5点未満であるため。");
    }
    return grade(fact, "基本目標 D: 平均点1.5未満", "D", figures + "1.5点未満であるため。");
  }

  private TraceStep commentary(GroupFact fact) {
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
    return new TraceStep(
        source("基本目標の内訳"), fact, List.of(fact), TraceStep.Verb.COMMENT, null, text);
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
      @Nullable String grade, Map<Period, String> byYear, int year) {
    return grade != null ? grade : byYear.get(Period.ofYear(year));
  }

  private Map<String, Integer> counts(List<@Nullable String> grades) {
    return GroupMeasuring.counts(policy.definition().scale(), grades);
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
