package org.hyotei.facts;

import java.math.BigDecimal;
import org.hyotei.model.Amount;
import org.hyotei.model.Attribute;
import org.hyotei.model.Direction;
import org.hyotei.model.Figure;
import org.hyotei.model.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as rules see it. A measure that does not exist is null, and no comparison with it
 * holds. Percentages stand on the right side of every threshold (see {@link Ratio}) or are rounded
 * as the policy declares. Published grades are not here: no rule may look at them.
 *
 * @param level the level of the indicator's group, in the plan's words
 * @param target the year's target as a number; null where it is none
 * @param actual the year's actual as a number; null where it is none
 * @param baseline the latest baseline up to the year, as a number
 * @param previous the previous actual, by the policy's definition
 * @param finalTarget the target of the last year that has one
 * @param gap how far the actual is from the target, never negative; null where the target is met
 * @param change actual − previous
 * @param achievementPercent achievement by the policy's formula
 * @param progressPercent (actual − baseline) ÷ (target − baseline)
 * @param finalProgressPercent (actual − baseline) ÷ (final target − baseline)
 * @param elapsedPercent years from the baseline to the actual's ÷ years from it to the final target
 * @param changeRatePercent (actual − previous) ÷ |previous|
 * @param targetMet whether the target is met, whatever its kind; null where that cannot be told
 * @param movement against the previous actual, in the indicator's direction
 * @param atCeiling the target is the most there can be, and the actual has reached it
 */
public record IndicatorFact(
    Indicator indicator,
    @Nullable String level,
    @Nullable Direction direction,
    Situation situation,
    @Nullable Figure targetFigure,
    @Nullable Figure actualFigure,
    @Nullable BigDecimal target,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal baseline,
    @Nullable BigDecimal previous,
    @Nullable BigDecimal finalTarget,
    @Nullable BigDecimal gap,
    @Nullable BigDecimal change,
    @Nullable BigDecimal achievementPercent,
    @Nullable BigDecimal progressPercent,
    @Nullable BigDecimal finalProgressPercent,
    @Nullable BigDecimal elapsedPercent,
    @Nullable BigDecimal changeRatePercent,
    @Nullable Boolean targetMet,
    @Nullable Movement movement,
    boolean atCeiling,
    Course course,
    Definitions.@Nullable Reference reference,
    boolean valueJudged,
    String unit,
    Verdicts verdicts)
    implements Subject {

  @Override
  public String id() {
    return indicator.id();
  }

  @Override
  public String name() {
    String name = indicator.name();
    return name == null ? indicator.id() : name;
  }

  public String group() {
    return indicator.group();
  }

  /** Whether the policy asked for something under this name and it was given. */
  public boolean given(String name) {
    return indicator.attributes().containsKey(name);
  }

  /** A number that the policy asked for under {@code inputs}; null where it was not given. */
  public @Nullable BigDecimal number(String name) {
    return indicator.attributes().get(name) instanceof Attribute.Quantity quantity
        ? quantity.value().value()
        : null;
  }

  /** Words that the policy asked for under {@code inputs}; null where they were not given. */
  public @Nullable String words(String name) {
    return indicator.attributes().get(name) instanceof Attribute.Words words ? words.value() : null;
  }

  /** Whether a flag that the policy asked for under {@code inputs} is set. */
  public boolean flag(String name) {
    return indicator.attributes().get(name) instanceof Attribute.Flag flag && flag.value();
  }

  /** What the policy asked for under this name, as written for people; null where not given. */
  @Nullable String inputText(String name) {
    Attribute given = indicator.attributes().get(name);
    if (given instanceof Attribute.Quantity quantity) {
      return Display.amount(quantity.value());
    } else if (given instanceof Attribute.Words words) {
      return words.value();
    }
    return given instanceof Attribute.Flag flag ? (flag.value() ? "あり" : "なし") : null;
  }

  public @Nullable String actor() {
    return indicator.actor();
  }

  public @Nullable String counting() {
    return indicator.counting();
  }

  /** Which of the policy's references the target is; null if there is none. */
  public @Nullable String targetSource() {
    return reference == null ? null : reference.label();
  }

  /** The unit that a measure's number is written with. */
  public String unit(Measure measure) {
    return course.unit(measure, unit);
  }

  // what is computed when asked for

  private Development development() {
    return new Development(
        course.derivation(),
        direction,
        targetFigure,
        actualFigure instanceof Amount amount ? amount : null,
        course.previous(),
        course.baseline());
  }

  private Ambition ambition() {
    return new Ambition(
        course.derivation(), direction, course.baselineFigure(), course.finalFigure());
  }

  public boolean actualGiven() {
    return course.actualGiven();
  }

  public @Nullable Movement stageMovement() {
    return course.stageMovement();
  }

  public @Nullable BigDecimal improvement() {
    return development().improvement();
  }

  public @Nullable BigDecimal improvementRatePercent() {
    return development().improvementRate();
  }

  public @Nullable BigDecimal changeSize() {
    return development().changeSize();
  }

  public @Nullable BigDecimal baselineChange() {
    return development().baselineChange();
  }

  public @Nullable BigDecimal baselineChangeSize() {
    return development().baselineChangeSize();
  }

  public @Nullable BigDecimal baselineImprovement() {
    return development().baselineImprovement();
  }

  public @Nullable BigDecimal baselineImprovementRatePercent() {
    return development().baselineImprovementRate();
  }

  public @Nullable BigDecimal distance() {
    return development().distance();
  }

  public @Nullable BigDecimal distanceRatePercent() {
    return development().distanceRate();
  }

  public @Nullable BigDecimal targetChangeRatePercent() {
    return ambition().targetChangeRate();
  }

  public @Nullable BigDecimal targetMovePercent() {
    return ambition().targetMove();
  }

  public @Nullable BigDecimal pacePercent() {
    return course.pace();
  }

  public @Nullable BigDecimal proRataTarget() {
    return value(course.proRataTarget());
  }

  public @Nullable BigDecimal proRataAchievementPercent() {
    return course.proRataAchievement();
  }

  public @Nullable BigDecimal elapsedYears() {
    return whole(course.elapsedYears());
  }

  public @Nullable BigDecimal remainingYears() {
    return whole(course.remainingYears());
  }

  public @Nullable BigDecimal planYear() {
    return whole(course.planYear());
  }

  public @Nullable BigDecimal growthPercent() {
    return course.growth();
  }

  public @Nullable BigDecimal requiredGrowthPercent() {
    return course.requiredGrowth();
  }

  public @Nullable BigDecimal growthRatioPercent() {
    return course.growthRatio();
  }

  public @Nullable BigDecimal step() {
    return course.step();
  }

  public @Nullable BigDecimal requiredStep() {
    return course.requiredStep();
  }

  public @Nullable BigDecimal points() {
    return whole(course.points());
  }

  public @Nullable BigDecimal slope() {
    return course.slope();
  }

  public @Nullable BigDecimal slopeRatePercent() {
    return course.slopeRate();
  }

  public @Nullable BigDecimal projected() {
    return value(course.projected());
  }

  public @Nullable BigDecimal projectedProgressPercent() {
    return course.projectedProgress();
  }

  public @Nullable BigDecimal projectedAchievementPercent() {
    return course.projectedAchievement();
  }

  public @Nullable BigDecimal betterYears() {
    return whole(course.betterYears());
  }

  public @Nullable BigDecimal worseYears() {
    return whole(course.worseYears());
  }

  public @Nullable Movement baselineMovement() {
    return development().baselineMovement();
  }

  public @Nullable Movement targetWay() {
    return ambition().targetWay();
  }

  public @Nullable Movement trendMovement() {
    return course.trendMovement();
  }

  public @Nullable Boolean projectedMet() {
    return course.projectedMet();
  }

  public boolean countedUnlike() {
    return ambition().countedUnlike();
  }

  public boolean unitsUnlike() {
    return ambition().unitsUnlike();
  }

  public boolean directionStated() {
    return course.directionStated();
  }

  public boolean lastPlanYear() {
    return course.lastPlanYear();
  }

  public @Nullable Figure baselineFigure() {
    return course.baselineFigure();
  }

  public @Nullable Figure finalFigure() {
    return course.finalFigure();
  }

  private static @Nullable BigDecimal whole(@Nullable Integer number) {
    return number == null ? null : BigDecimal.valueOf(number);
  }

  private static @Nullable BigDecimal value(@Nullable Amount amount) {
    return amount == null ? null : amount.value();
  }

  @Override
  public Kind kind() {
    return Kind.INDICATOR;
  }

  @Override
  public @Nullable Object measure(Measure measure) {
    return switch (measure) {
      case NAME -> name();
      case ACTOR -> actor();
      case TARGET -> targetFigure;
      case ACTUAL -> actualFigure;
      case BASELINE -> baseline;
      case PREVIOUS -> previous;
      case FINAL_TARGET -> finalTarget;
      case GAP -> gap;
      case CHANGE -> change;
      case ACHIEVEMENT -> ratio(achievementPercent);
      case PROGRESS -> ratio(progressPercent);
      case FINAL_PROGRESS -> ratio(finalProgressPercent);
      case ELAPSED -> ratio(elapsedPercent);
      case CHANGE_RATE -> ratio(changeRatePercent);
      case SITUATION -> situation.label();
      case MOVEMENT -> label(movement);
      case TARGET_MET -> targetMet == null ? null : targetMet ? "達成" : "未達成";
      case AT_CEILING -> atCeiling ? "到達" : null;
      case DIRECTION -> direction == null ? null : direction.label();
      case TARGET_SOURCE -> targetSource();
      case ACTUAL_SOURCE -> valueJudged ? "判定用の値" : "印字の値";
      case BASELINE_FIGURE -> baselineFigure();
      case FINAL_FIGURE -> finalFigure();
      case BASELINE_MOVEMENT -> label(baselineMovement());
      case TREND_MOVEMENT -> label(trendMovement());
      case IMPROVEMENT -> improvement();
      case IMPROVEMENT_RATE -> ratio(improvementRatePercent());
      case CHANGE_SIZE -> changeSize();
      case BASELINE_CHANGE -> baselineChange();
      case BASELINE_CHANGE_SIZE -> baselineChangeSize();
      case BASELINE_IMPROVEMENT -> baselineImprovement();
      case BASELINE_IMPROVEMENT_RATE -> ratio(baselineImprovementRatePercent());
      case DISTANCE -> distance();
      case DISTANCE_RATE -> ratio(distanceRatePercent());
      case TARGET_CHANGE_RATE -> ratio(targetChangeRatePercent());
      case TARGET_MOVE -> ratio(targetMovePercent());
      case PACE -> ratio(pacePercent());
      case PRO_RATA_TARGET -> proRataTarget();
      case PRO_RATA_ACHIEVEMENT -> ratio(proRataAchievementPercent());
      case ELAPSED_YEARS -> elapsedYears();
      case REMAINING_YEARS -> remainingYears();
      case PLAN_YEAR -> planYear();
      case GROWTH -> ratio(growthPercent());
      case REQUIRED_GROWTH -> ratio(requiredGrowthPercent());
      case GROWTH_RATIO -> ratio(growthRatioPercent());
      case STEP -> step();
      case REQUIRED_STEP -> requiredStep();
      case POINTS -> points();
      case SLOPE -> slope();
      case SLOPE_RATE -> ratio(slopeRatePercent());
      case PROJECTED -> projected();
      case PROJECTED_PROGRESS -> ratio(projectedProgressPercent());
      case PROJECTED_ACHIEVEMENT -> ratio(projectedAchievementPercent());
      case BETTER_YEARS -> betterYears();
      case WORSE_YEARS -> worseYears();
      default -> null;
    };
  }

  private static @Nullable String label(@Nullable Movement movement) {
    return movement == null ? null : movement.label();
  }

  private static @Nullable BigDecimal ratio(@Nullable BigDecimal percent) {
    return percent == null ? null : percent.movePointLeft(2);
  }
}
