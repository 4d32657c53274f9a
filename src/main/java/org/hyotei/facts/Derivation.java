package org.hyotei.facts;

import java.math.BigDecimal;
import org.hyotei.model.Absent;
import org.hyotei.model.Amount;
import org.hyotei.model.Cell;
import org.hyotei.model.Direction;
import org.hyotei.model.Figure;
import org.hyotei.model.Indicator;
import org.hyotei.model.Period;
import org.hyotei.model.Trend;
import org.jspecify.annotations.Nullable;

/** Derives the facts of indicators for one fiscal year by a policy's definitions. Immutable. */
public final class Derivation {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Definitions definitions;
  private final int fiscalYear;
  private final Comparison comparison;

  public Derivation(Definitions definitions, Period fiscalYear) {
    this.definitions = definitions;
    this.fiscalYear = fiscalYear.fiscalYear();
    this.comparison = new Comparison(definitions);
  }

  /**
   * The fact of one indicator.
   *
   * @param level the level of its group
   * @param verdicts where rules put what they decide of it
   */
  public IndicatorFact fact(Indicator indicator, @Nullable String level, Verdicts verdicts) {
    Cell targetCell = indicator.target(fiscalYear);
    Cell actualCell = indicator.actual(fiscalYear);
    Figure targetFigure = figure(targetCell);
    Figure actualFigure = figure(actualCell);
    Direction direction = direction(indicator, targetFigure);

    Amount baseline = amount(latestBaseline(indicator));
    Amount finalTarget = amount(finalTarget(indicator));
    Figure previousFigure = previous(indicator);
    Amount previous = amount(previousFigure);

    Comparison.Result result =
        unreadable(targetCell, actualCell)
            ? Comparison.Result.UNREADABLE
            : comparison.compare(
                new Comparison.Sides(
                    direction, targetFigure, actualFigure, previousFigure, baseline));

    Amount target = amount(targetFigure);
    Amount actual = amount(actualFigure);
    boolean comparable = result.situation() != Situation.INCOMPARABLE;
    BigDecimal change = difference(actual, previous);
    return new IndicatorFact(
        indicator,
        level,
        direction,
        result.situation(),
        targetFigure,
        actualFigure,
        value(target),
        value(actual),
        value(baseline),
        value(previous),
        value(finalTarget),
        Boolean.FALSE.equals(result.met()) && comparable ? gap(target, actual) : null,
        change,
        rounded(result.achievement()),
        comparable ? progress(baseline, target, actual) : null,
        comparable ? progress(baseline, finalTarget, actual) : null,
        elapsed(indicator),
        changeRate(change, previous),
        result.met(),
        movement(direction, change),
        comparable && atCeiling(direction, target, actual),
        unit(indicator, actual, target),
        verdicts);
  }

  private @Nullable Direction direction(Indicator indicator, @Nullable Figure target) {
    if (indicator.direction() != null) {
      return indicator.direction();
    }
    if (target instanceof Trend trend) {
      return switch (trend.way()) {
        case INCREASE, AT_LEAST -> Direction.HIGHER;
        case DECREASE, AT_MOST -> Direction.LOWER;
        case MAINTAIN -> Direction.MAINTAIN;
      };
    }
    return definitions.directionWhenAbsent();
  }

  private static boolean unreadable(@Nullable Cell target, @Nullable Cell actual) {
    return (target != null && target.figure() == null)
        || (actual != null && actual.figure() == null);
  }

  private @Nullable Figure latestBaseline(Indicator indicator) {
    Figure found = null;
    for (var entry : indicator.baseline().entrySet()) {
      if (entry.getKey().fiscalYear() <= fiscalYear && isFigure(entry.getValue().figure())) {
        found = entry.getValue().figure();
      }
    }
    return found;
  }

  private static @Nullable Figure finalTarget(Indicator indicator) {
    return indicator.targets().isEmpty()
        ? null
        : figure(indicator.target(indicator.targets().lastKey().fiscalYear()));
  }

  private @Nullable Figure previous(Indicator indicator) {
    for (int year = fiscalYear - 1; year > fiscalYear - 100; year--) {
      Figure actual = figure(indicator.actual(year));
      if (isFigure(actual)) {
        return actual;
      }
      Figure baseline = figure(indicator.baseline(year));
      if (isFigure(baseline)) {
        return baseline;
      }
      if (definitions.previous() == Definitions.Previous.PRECEDING_YEAR) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable Figure figure(@Nullable Cell cell) {
    return cell == null ? null : cell.figure();
  }

  private static boolean isFigure(@Nullable Figure figure) {
    return figure != null && !(figure instanceof Absent);
  }

  private @Nullable BigDecimal elapsed(Indicator indicator) {
    if (indicator.baseline().isEmpty() || indicator.targets().isEmpty()) {
      return null;
    }
    int from = indicator.baseline().firstKey().fiscalYear();
    int to = indicator.targets().lastKey().fiscalYear();
    return to <= from
        ? null
        : Ratio.percent(
            Ratio.of(BigDecimal.valueOf(fiscalYear - from), BigDecimal.valueOf(to - from)));
  }

  private @Nullable BigDecimal progress(
      @Nullable Amount baseline, @Nullable Amount target, @Nullable Amount actual) {
    if (baseline == null
        || target == null
        || actual == null
        || !Units.comparable(baseline, target)
        || !Units.comparable(baseline, actual)) {
      return null;
    }
    BigDecimal way = target.value().subtract(baseline.value());
    return way.signum() == 0
        ? null
        : rounded(Ratio.of(actual.value().subtract(baseline.value()), way));
  }

  private @Nullable BigDecimal changeRate(@Nullable BigDecimal change, @Nullable Amount previous) {
    return change == null || previous == null || previous.value().signum() == 0
        ? null
        : rounded(Ratio.of(change, previous.value().abs()));
  }

  private static @Nullable Movement movement(
      @Nullable Direction direction, @Nullable BigDecimal change) {
    if (change == null || direction == null) {
      return null;
    }
    if (change.signum() == 0) {
      return Movement.SAME;
    }
    return switch (direction) {
      case HIGHER -> change.signum() > 0 ? Movement.BETTER : Movement.WORSE;
      case LOWER -> change.signum() < 0 ? Movement.BETTER : Movement.WORSE;
      case MAINTAIN -> Movement.WORSE;
    };
  }

  /** A share whose target is all of it, or a target at the limit that the indicator states. */
  private static boolean atCeiling(
      @Nullable Direction direction, @Nullable Amount target, @Nullable Amount actual) {
    return direction == Direction.HIGHER
        && target != null
        && actual != null
        && "%".equals(target.unit().isEmpty() ? actual.unit() : target.unit())
        && target.value().compareTo(HUNDRED) == 0
        && actual.value().compareTo(target.value()) >= 0;
  }

  private @Nullable BigDecimal rounded(@Nullable BigDecimal ratio) {
    if (ratio == null) {
      return null;
    }
    BigDecimal percent = Ratio.percent(ratio);
    Definitions.Rounding rounding = definitions.rounding();
    return rounding.mode() == null ? percent : percent.setScale(rounding.places(), rounding.mode());
  }

  private static @Nullable BigDecimal difference(@Nullable Amount left, @Nullable Amount right) {
    return left == null || right == null || !Units.comparable(left, right)
        ? null
        : left.value().subtract(right.value());
  }

  private static @Nullable BigDecimal gap(@Nullable Amount target, @Nullable Amount actual) {
    BigDecimal difference = difference(target, actual);
    return difference == null ? null : difference.abs();
  }

  private static String unit(
      Indicator indicator, @Nullable Amount actual, @Nullable Amount target) {
    if (actual != null && !actual.unit().isEmpty()) {
      return actual.unit();
    }
    if (target != null && !target.unit().isEmpty()) {
      return target.unit();
    }
    String unit = indicator.unit();
    return unit == null ? "" : unit;
  }

  private static @Nullable Amount amount(@Nullable Figure figure) {
    return figure instanceof Amount amount ? amount : null;
  }

  private static @Nullable BigDecimal value(@Nullable Amount amount) {
    return amount == null ? null : amount.value();
  }
}
