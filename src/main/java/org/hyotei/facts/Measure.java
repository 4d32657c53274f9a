package org.hyotei.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hyotei.facts.Subject.Kind;

/**
 * What can be measured of a subject: the one list behind the names in rule sentences, the braces in
 * reasons, the properties of facts and the measures of results.
 */
public enum Measure {
  NAME("名称", "name", Form.WORDS, Set.of(Kind.INDICATOR, Kind.ACTIVITY, Kind.GROUP, Kind.TALLY)),
  ACTOR("担当", "actor", Form.WORDS, Set.of(Kind.INDICATOR, Kind.ACTIVITY, Kind.TALLY)),

  TARGET("目標", "target", Form.FIGURE, Set.of(Kind.INDICATOR)),
  ACTUAL("実績", "actual", Form.FIGURE, Set.of(Kind.INDICATOR)),
  BASELINE("基準値", "baseline", Form.AMOUNT, Set.of(Kind.INDICATOR)),
  PREVIOUS("前回の実績", "previous", Form.AMOUNT, Set.of(Kind.INDICATOR)),
  FINAL_TARGET("最終目標", "finalTarget", Form.AMOUNT, Set.of(Kind.INDICATOR)),
  GAP("目標との差", "gap", Form.AMOUNT, Set.of(Kind.INDICATOR)),
  CHANGE("前回との差", "change", Form.AMOUNT, Set.of(Kind.INDICATOR)),

  ACHIEVEMENT("達成率", "achievement", Form.RATIO, Set.of(Kind.INDICATOR)),
  PROGRESS("進捗率", "progress", Form.RATIO, Set.of(Kind.INDICATOR)),
  FINAL_PROGRESS("最終目標への進捗率", "finalProgress", Form.RATIO, Set.of(Kind.INDICATOR)),
  ELAPSED("経過率", "elapsed", Form.RATIO, Set.of(Kind.INDICATOR)),
  CHANGE_RATE("前回からの増減率", "changeRate", Form.RATIO, Set.of(Kind.INDICATOR)),

  SITUATION("比較の状況", "situation", Form.WORDS, Set.of(Kind.INDICATOR)),
  MOVEMENT("前回からの動き", "movement", Form.WORDS, Set.of(Kind.INDICATOR)),
  TARGET_MET("目標の達否", "targetMet", Form.WORDS, Set.of(Kind.INDICATOR)),
  AT_CEILING("上限への到達", "atCeiling", Form.WORDS, Set.of(Kind.INDICATOR)),
  DIRECTION("方向", "direction", Form.WORDS, Set.of(Kind.INDICATOR)),

  IMPROVEMENT("前回からの改善", "improvement", Form.AMOUNT, Set.of(Kind.INDICATOR)),
  IMPROVEMENT_RATE("前回からの改善率", "improvementRate", Form.RATIO, Set.of(Kind.INDICATOR)),
  CHANGE_SIZE("前回からの変化の大きさ", "changeSize", Form.AMOUNT, Set.of(Kind.INDICATOR)),
  BASELINE_CHANGE("基準値との差", "baselineChange", Form.AMOUNT, Set.of(Kind.INDICATOR)),
  BASELINE_CHANGE_SIZE("基準値からの変化の大きさ", "baselineChangeSize", Form.AMOUNT, Set.of(Kind.INDICATOR)),
  BASELINE_IMPROVEMENT("基準値からの改善", "baselineImprovement", Form.AMOUNT, Set.of(Kind.INDICATOR)),
  BASELINE_IMPROVEMENT_RATE(
      "基準値からの改善率", "baselineImprovementRate", Form.RATIO, Set.of(Kind.INDICATOR)),
  DISTANCE("目標からのずれ", "distance", Form.AMOUNT, Set.of(Kind.INDICATOR)),
  DISTANCE_RATE("目標からのずれの割合", "distanceRate", Form.RATIO, Set.of(Kind.INDICATOR)),
  TARGET_CHANGE_RATE("目標の変化率", "targetChangeRate", Form.RATIO, Set.of(Kind.INDICATOR)),
  TARGET_MOVE("目標の変化の大きさ", "targetMove", Form.RATIO, Set.of(Kind.INDICATOR)),
  PACE("経過に対する進捗", "pace", Form.RATIO, Set.of(Kind.INDICATOR)),
  PRO_RATA_TARGET("按分した目標", "proRataTarget", Form.AMOUNT, Set.of(Kind.INDICATOR)),
  PRO_RATA_ACHIEVEMENT("按分した目標への達成率", "proRataAchievement", Form.RATIO, Set.of(Kind.INDICATOR)),
  ELAPSED_YEARS("経過年数", "elapsedYears", Form.NUMBER, Set.of(Kind.INDICATOR)),
  REMAINING_YEARS("残り年数", "remainingYears", Form.NUMBER, Set.of(Kind.INDICATOR)),
  PLAN_YEAR("計画の年次", "planYear", Form.NUMBER, Set.of(Kind.INDICATOR)),
  GROWTH("年平均の伸び率", "growth", Form.RATIO, Set.of(Kind.INDICATOR)),
  REQUIRED_GROWTH("必要な年平均の伸び率", "requiredGrowth", Form.RATIO, Set.of(Kind.INDICATOR)),
  GROWTH_RATIO("必要な伸びに対する割合", "growthRatio", Form.RATIO, Set.of(Kind.INDICATOR)),
  STEP("年平均の増減", "step", Form.AMOUNT, Set.of(Kind.INDICATOR)),
  REQUIRED_STEP("必要な年平均の増減", "requiredStep", Form.AMOUNT, Set.of(Kind.INDICATOR)),
  POINTS("系列の点数", "points", Form.NUMBER, Set.of(Kind.INDICATOR)),
  SLOPE("傾向の年変化", "slope", Form.AMOUNT, Set.of(Kind.INDICATOR)),
  SLOPE_RATE("傾向の年変化率", "slopeRate", Form.RATIO, Set.of(Kind.INDICATOR)),
  PROJECTED("見込値", "projected", Form.AMOUNT, Set.of(Kind.INDICATOR)),
  PROJECTED_PROGRESS("見込みの進捗率", "projectedProgress", Form.RATIO, Set.of(Kind.INDICATOR)),
  PROJECTED_ACHIEVEMENT("見込みの達成率", "projectedAchievement", Form.RATIO, Set.of(Kind.INDICATOR)),
  BETTER_YEARS("改善が続いた年数", "betterYears", Form.NUMBER, Set.of(Kind.INDICATOR)),
  WORSE_YEARS("悪化が続いた年数", "worseYears", Form.NUMBER, Set.of(Kind.INDICATOR)),
  TARGET_SOURCE("目標の出所", "targetSource", Form.WORDS, Set.of(Kind.INDICATOR)),
  ACTUAL_SOURCE("実績の出所", "actualSource", Form.WORDS, Set.of(Kind.INDICATOR)),
  BASELINE_FIGURE("基準値の記載", "baselineFigure", Form.CELL, Set.of(Kind.INDICATOR)),
  FINAL_FIGURE("最終目標の記載", "finalFigure", Form.CELL, Set.of(Kind.INDICATOR)),
  BASELINE_MOVEMENT("基準値からの動き", "baselineMovement", Form.WORDS, Set.of(Kind.INDICATOR)),
  TREND_MOVEMENT("傾向", "trendMovement", Form.WORDS, Set.of(Kind.INDICATOR)),

  MARK("自己評価", "mark", Form.WORDS, Set.of(Kind.ACTIVITY)),
  PREVIOUS_MARK("前年度の自己評価", "previousMark", Form.WORDS, Set.of(Kind.ACTIVITY)),

  LEVEL("区分", "level", Form.WORDS, Set.of(Kind.GROUP, Kind.TALLY)),
  ALL("総数", "all", Form.COUNT, Set.of(Kind.GROUP, Kind.TALLY)),
  TOTAL("対象の数", "total", Form.COUNT, Set.of(Kind.GROUP)),
  GRADED("評価した数", "graded", Form.COUNT, Set.of(Kind.GROUP)),
  MEAN_POINTS("平均点", "meanPoints", Form.NUMBER, Set.of(Kind.GROUP)),
  WEIGHTED_MEAN("加重平均点", "weightedMean", Form.NUMBER, Set.of(Kind.GROUP)),
  SUM_POINTS("合計点", "sumPoints", Form.NUMBER, Set.of(Kind.GROUP)),
  WEIGHTED_SUM("加重合計点", "weightedSum", Form.NUMBER, Set.of(Kind.GROUP)),
  POINTS_SHARE("得点率", "pointsShare", Form.RATIO, Set.of(Kind.GROUP)),
  WORST_TWO_MEAN("低い2つの平均点", "worstTwoMean", Form.NUMBER, Set.of(Kind.GROUP)),
  MISSING("評価のない割合", "missing", Form.RATIO, Set.of(Kind.GROUP)),
  WORST("最も低い評価", "worst", Form.WORDS, Set.of(Kind.GROUP)),
  SECOND_WORST("2番目に低い評価", "secondWorst", Form.WORDS, Set.of(Kind.GROUP)),
  BEST("最も高い評価", "best", Form.WORDS, Set.of(Kind.GROUP)),
  MODE("最も多い評価", "mode", Form.WORDS, Set.of(Kind.GROUP)),
  MET("目標に達した数", "met", Form.COUNT, Set.of(Kind.GROUP)),
  UNMET("目標に達していない数", "unmet", Form.COUNT, Set.of(Kind.GROUP)),
  MET_SHARE("目標に達した割合", "metShare", Form.RATIO, Set.of(Kind.GROUP)),
  ROSE("上昇した評価の数", "rose", Form.COUNT, Set.of(Kind.GROUP)),
  FELL("低下した評価の数", "fell", Form.COUNT, Set.of(Kind.GROUP)),
  UNMOVED("変わらない評価の数", "unmoved", Form.COUNT, Set.of(Kind.GROUP)),
  ASSESSMENTS("所見の数", "assessments", Form.COUNT, Set.of(Kind.GROUP)),
  ASSESSED_POINTS("所見の平均点", "assessedPoints", Form.NUMBER, Set.of(Kind.GROUP)),
  ASSESSED_BREAKDOWN("所見の内訳", "assessedBreakdown", Form.WORDS, Set.of(Kind.GROUP)),
  COMBINED_POINTS("総合点", "combinedPoints", Form.NUMBER, Set.of(Kind.GROUP)),
  BREAKDOWN("評価の内訳", "breakdown", Form.WORDS, Set.of(Kind.GROUP, Kind.TALLY));

  /** What kind of value a measure has, and so how it is written and compared. */
  public enum Form {
    /** A quotient; rules compare it in percent. */
    RATIO,
    /** A number in the subject's unit. */
    AMOUNT,
    /** A cell's figure of any kind; rules compare it where it is a number. */
    FIGURE,
    /** A cell's figure of any kind, for sentences alone. */
    CELL,
    /** A number without a unit. */
    NUMBER,
    /** How many; a whole number. */
    COUNT,
    /** Words or a fixed set of them. */
    WORDS
  }

  private static final Map<String, Measure> BY_LABEL =
      Arrays.stream(values()).collect(Collectors.toMap(Measure::label, Function.identity()));

  private final String label;
  private final String property;
  private final Form form;

  // made by Set.of, which the checker cannot see is immutable
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Kind> kinds;

  Measure(String label, String property, Form form, Set<Kind> kinds) {
    this.label = label;
    this.property = property;
    this.form = form;
    this.kinds = kinds;
  }

  /** The Japanese name, as rule files write it. */
  public String label() {
    return label;
  }

  /** The name in results. */
  public String property() {
    return property;
  }

  /** The property of the fact that rules compare: a ratio's is in percent. */
  public String comparedProperty() {
    return form == Form.RATIO ? property + "Percent" : property;
  }

  public Form form() {
    return form;
  }

  /** Whether rules may compare it with a number. */
  public boolean isNumeric() {
    return form != Form.WORDS && form != Form.CELL;
  }

  public boolean appliesTo(Kind kind) {
    return kinds.contains(kind);
  }

  public static Optional<Measure> labelled(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }

  /** The Japanese names, in the order declared. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Measure::label).toList();
  }
}
