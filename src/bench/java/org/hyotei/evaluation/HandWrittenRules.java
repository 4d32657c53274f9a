package org.hyotei.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Movement;
import org.hyotei.facts.Sentence;
import org.hyotei.facts.Subject;
import org.hyotei.model.Direction;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * The rule files of {@code rules/kawaguchi} in plain Java: what they say of an indicator and of a
 * group, with reasons put together from strings. Immutable.
 */
final class HandWrittenRules {

  private static final Set<String> WELL_GRADED = Set.of("S", "A", "B");

  private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
  private static final BigDecimal EIGHTY = BigDecimal.valueOf(80);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HUNDRED_TWENTY = BigDecimal.valueOf(120);

  private static final BigDecimal MEAN_S = new BigDecimal("4.5");
  private static final BigDecimal MEAN_A = new BigDecimal("3.5");
  private static final BigDecimal MEAN_B = new BigDecimal("2.5");
  private static final BigDecimal MEAN_C = new BigDecimal("1.5");

  private final CompiledPolicy policy;

  /**
   * The rules of one version of Kawaguchi's policy.
   *
   * @param policy where the rules' names and lines for the trace come from
   */
  HandWrittenRules(CompiledPolicy policy) {
    this.policy = policy;
  }

  /** The rule that grades an indicator; null if none does. */
  @Nullable TraceStep indicator(IndicatorFact fact) {
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

  /** The rule that grades a measure or a goal; null if none does. */
  @Nullable TraceStep group(GroupFact fact) {
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

  /** Candidates for issues: below the target, worse than the baseline, graded well all the same. */
  List<TraceStep> issues(IndicatorFact fact, @Nullable String grade) {
    List<TraceStep> issues = new ArrayList<>(3);
    if (Boolean.FALSE.equals(fact.targetMet())) {
      issues.add(
          finding(
              fact,
              "課題: 目標に達していない",
              "issue-below-target",
              "「" + fact.name() + "」は" + figures(fact) + "で、目標に達していない。"));
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
      issues.add(finding(fact, "課題: 基準値より悪化した", "issue-worse-than-baseline", actual + "。"));
      if (grade != null && WELL_GRADED.contains(grade)) {
        issues.add(
            finding(
                fact, "課題: 動きと評価が合わない", "issue-against-trend", actual + "が、目標との比較では低い評価になっていない。"));
      }
    }
    return issues;
  }

  /** The sentences of the commentary on a goal. */
  List<TraceStep> commentary(GroupFact fact) {
    List<TraceStep> comments = new ArrayList<>(3);
    String name = "「" + shown(Measure.NAME, fact, "") + "」";
    if (fact.graded().signum() > 0) {
      comments.add(
          comment(
              fact,
              "基本目標の内訳",
              name
                  + "は、評価した指標"
                  + shown(Measure.GRADED, fact, "")
                  + "件の内訳が"
                  + shown(Measure.BREAKDOWN, fact, "")
                  + "、平均点は"
                  + shown(Measure.MEAN_POINTS, fact, "")
                  + "点であった。"));
    }
    candidates(fact, name, "基準値より悪化した指標", "基準値より悪化した").ifPresent(comments::add);
    candidates(fact, name, "目標を下回る指標", "目標を下回った").ifPresent(comments::add);
    return comments;
  }

  /** Names the indicators of a list as candidates for issues; empty if there is none. */
  private Optional<TraceStep> candidates(GroupFact fact, String name, String list, String so) {
    return fact.listed(list).signum() > 0
        ? Optional.of(
            comment(fact, "基本目標の課題: " + list, name + "の課題の候補として、" + so + list(list, fact) + "がある。"))
        : Optional.empty();
  }

  private String list(String name, GroupFact fact) {
    return Objects.requireNonNull(policy.definition().lists().get(name), name).text(fact.members());
  }

  private TraceStep finding(IndicatorFact fact, String rule, String code, String text) {
    return new TraceStep(source(rule), fact, List.of(fact), TraceStep.Verb.FINDING, code, text);
  }

  private TraceStep comment(GroupFact fact, String rule, String text) {
    return new TraceStep(source(rule), fact, List.of(fact), TraceStep.Verb.COMMENT, null, text);
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
}
