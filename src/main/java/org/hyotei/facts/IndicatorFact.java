package org.hyotei.facts;

import java.math.BigDecimal;
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
 * @param elapsedPercent years from the baseline to this one ÷ years from it to the final target
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
    @Nullable Movement baselineMovement,
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
      case MOVEMENT -> movement == null ? null : movement.label();
      case TARGET_MET -> targetMet == null ? null : targetMet ? "達成" : "未達成";
      case AT_CEILING -> atCeiling ? "到達" : null;
      case DIRECTION -> direction == null ? null : direction.label();
      default -> null;
    };
  }

  private static @Nullable BigDecimal ratio(@Nullable BigDecimal percent) {
    return percent == null ? null : percent.movePointLeft(2);
  }
}
