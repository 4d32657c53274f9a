package org.hyotei.facts;

import java.math.BigDecimal;
import java.util.Set;
import java.util.SortedMap;
import org.hyotei.model.Absent;
import org.hyotei.model.Amount;
import org.hyotei.model.Attribute;
import org.hyotei.model.Cell;
import org.hyotei.model.Direction;
import org.hyotei.model.Figure;
import org.hyotei.model.Indicator;
import org.hyotei.model.Period;
import org.hyotei.model.Qualifier;
import org.hyotei.model.Trend;
import org.jspecify.annotations.Nullable;

/** Derives the facts of indicators for one fiscal year by a policy's definitions. Immutable. */
public final class Derivation {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Definitions definitions;
  private final int fiscalYear;
  private final @Nullable Integer firstYear;
  private final @Nullable Integer lastYear;
  private final Comparison comparison;

  public Derivation(Definitions definitions, Period fiscalYear) {
    this(definitions, fiscalYear, null, null);
  }

  /**
   * Derives facts within a plan.
   *
   * @param first the plan's first fiscal year; null where it is not known
   * @param last the plan's last fiscal year; null where it is not known
   */
  public Derivation(
      Definitions definitions, Period fiscalYear, @Nullable Period first, @Nullable Period last) {
    this.firstYear = first == null ? null : first.fiscalYear();
    this.lastYear = last == null ? null : last.fiscalYear();
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
    Figure targetFigure = targetCell == null ? null : targetCell.figure();
    Figure judged = judgedValue(indicator);
    Figure actualFigure = judged != null ? judged : actualCell == null ? null : actualCell.figure();

    SortedMap<Period, Cell> baselines = baselines(indicator);
    Integer baselineYear = lastYear(baselines);
    Integer finalYear = lastYear(indicator.targets());
    Figure baselineFigure = baselineYear == null ? null : figureOf(baselines, baselineYear);
    Figure finalFigure = finalYear == null ? null : figureOf(indicator.targets(), finalYear);
    Amount baseline = amount(baselineFigure);
    Amount finalTarget = amount(finalFigure);
    Direction ofYear = direction(indicator, targetFigure);
    Direction shown = ofYear == null ? direction(indicator, finalFigure) : ofYear;
    Direction direction = shown == null ? definitions.directionWhenAbsent() : shown;
    Figure previousFigure = previous(indicator, targetFigure);
    Amount previous = amount(previousFigure);
    Course course =
        new Course(
            this,
            indicator,
            direction,
            shown != null,
            actualFigure,
            previous,
            baselineFigure,
            finalFigure,
            baselineYear,
            finalYear,
            yearOf(actualFigure));
    Definitions.Reference source = reference(targetFigure, course);
    targetFigure = source == null ? targetFigure : figure(source, targetFigure, course);

    Comparison.Result result =
        unreadable(
                source == null || source == Definitions.Reference.YEAR ? targetCell : null,
                judged == null ? actualCell : null)
            ? Comparison.Result.UNREADABLE
            : comparison.compare(
                new Comparison.Sides(
                    direction, targetFigure, actualFigure, previousFigure, baseline));

    Amount target = amount(targetFigure);
    Amount actual = amount(actualFigure);
    boolean comparable = result.situation() != Situation.INCOMPARABLE;
    BigDecimal change = Units.difference(actual, previous);
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
        elapsed(baselineYear, finalYear, course.actualYear()),
        changeRate(change, previous),
        result.met(),
        new Development(this, direction, targetFigure, actual, previous, baseline).movement(),
        comparable && (atCeiling(indicator, direction, target, actual) || isWhole(result)),
        course,
        source,
        judged != null,
        unit(indicator, actual, target, baseline, finalTarget),
        verdicts);
  }

  /**
   * The direction that the input states; else what the target's own kind says (nothing is to rise
   * to zero); null where neither does.
   */
  private static @Nullable Direction direction(Indicator indicator, @Nullable Figure target) {
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
    if (target instanceof Amount amount) {
      Set<Qualifier> qualifiers = amount.qualifiers();
      if (qualifiers.contains(Qualifier.AT_MOST) || qualifiers.contains(Qualifier.LESS_THAN)) {
        return Direction.LOWER;
      }
      if (qualifiers.contains(Qualifier.AT_LEAST) || qualifiers.contains(Qualifier.MORE_THAN)) {
        return Direction.HIGHER;
      }
    }
    if (target instanceof Amount amount && amount.value().signum() == 0) {
      return Direction.LOWER;
    }
    return null;
  }

  private static boolean unreadable(@Nullable Cell target, @Nullable Cell actual) {
    return (target != null && target.figure() == null)
        || (actual != null && actual.figure() == null);
  }

  /** The value that the policy grades instead of the printed actual; null for none. */
  private @Nullable Figure judgedValue(Indicator indicator) {
    return input(indicator, definitions.judgedValue());
  }

  private static @Nullable Amount input(Indicator indicator, @Nullable String name) {
    return name != null && indicator.attributes().get(name) instanceof Attribute.Quantity quantity
        ? quantity.value()
        : null;
  }

  /** The first of the policy's references that there is; null if there is none. */
  private Definitions.@Nullable Reference reference(@Nullable Figure target, Course course) {
    for (Definitions.Reference reference : definitions.references()) {
      Figure figure = figure(reference, target, course);
      if (figure != null && !(figure instanceof Absent)) {
        return reference;
      }
    }
    return null;
  }

  private static @Nullable Figure figure(
      Definitions.Reference reference, @Nullable Figure target, Course course) {
    return switch (reference) {
      case YEAR -> target;
      case PRO_RATA -> course.proRataTarget();
      case FINAL -> course.finalFigure();
      case PREVIOUS -> course.previous();
      case BASELINE -> course.baselineFigure();
    };
  }

  /** The baselines that count: those up to the year that is graded. */
  private SortedMap<Period, Cell> baselines(Indicator indicator) {
    return indicator.baseline().headMap(Period.ofYear(fiscalYear + 1));
  }

  /** The last fiscal year with an entry other than "nothing"; null if there is none. */
  private static @Nullable Integer lastYear(SortedMap<Period, Cell> cells) {
    Integer last = null;
    for (Period period : cells.keySet()) {
      Cell cell = Cell.ofYear(cells, period.fiscalYear());
      if (cell != null && hasEntry(cell)) {
        last = period.fiscalYear();
      }
    }
    return last;
  }

  /**
   * The previous actual by the policy's definition; the latest there is where the target itself
   * names the previous survey, which need not be of the year before.
   */
  private @Nullable Figure previous(Indicator indicator, @Nullable Figure target) {
    boolean latest =
        definitions.previous() == Definitions.Previous.LATEST
            || (target instanceof Trend trend && trend.against() == Trend.Against.PREVIOUS_SURVEY);
    for (int year = fiscalYear - 1; year > fiscalYear - 100; year--) {
      Cell actual = indicator.actual(year);
      if (actual != null && hasEntry(actual)) {
        return actual.figure();
      }
      Cell baseline = indicator.baseline(year);
      if (baseline != null && hasEntry(baseline)) {
        return baseline.figure();
      }
      if (!latest) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable Figure figureOf(SortedMap<Period, Cell> cells, int year) {
    Cell cell = Cell.ofYear(cells, year);
    return cell == null ? null : cell.figure();
  }

  /** Whether a cell has something, be it unreadable; an older one then does not stand for it. */
  private static boolean hasEntry(Cell cell) {
    return !(cell.figure() instanceof Absent);
  }

  private @Nullable BigDecimal elapsed(@Nullable Integer from, @Nullable Integer to, int now) {
    return from == null || to == null || to <= from
        ? null
        : rounded(Ratio.of(BigDecimal.valueOf(now - from), BigDecimal.valueOf(to - from)));
  }

  /** The fiscal year of an actual: the earlier one that it names, or else the one graded. */
  private int yearOf(@Nullable Figure actual) {
    Period named = actual instanceof Amount amount ? amount.period() : null;
    return named == null ? fiscalYear : Math.min(fiscalYear, named.fiscalYear());
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

  /** All there are was the target, and was reached. */
  private static boolean isWhole(Comparison.Result result) {
    return result.situation() == Situation.WHOLE_TARGET && Boolean.TRUE.equals(result.met());
  }

  /** A share whose target is all of it, reached. */
  private boolean atCeiling(
      Indicator indicator,
      @Nullable Direction direction,
      @Nullable Amount target,
      @Nullable Amount actual) {
    Amount limit = input(indicator, definitions.limit());
    if (limit != null && actual != null && Units.comparable(limit, actual)) {
      int order = actual.value().compareTo(limit.value());
      return (direction == Direction.HIGHER && order >= 0)
          || (direction == Direction.LOWER && order <= 0);
    }
    return direction == Direction.HIGHER
        && target != null
        && actual != null
        && "%".equals(target.unit().isEmpty() ? actual.unit() : target.unit())
        && target.value().compareTo(HUNDRED) == 0
        && actual.value().compareTo(target.value()) >= 0;
  }

  Definitions definitions() {
    return definitions;
  }

  int fiscalYear() {
    return fiscalYear;
  }

  @Nullable Integer firstYear() {
    return firstYear;
  }

  @Nullable Integer lastYear() {
    return lastYear;
  }

  /** Achievement of a target other than the year's own, by the same formula; in percent. */
  @Nullable BigDecimal achievement(
      @Nullable Direction direction,
      @Nullable Amount target,
      @Nullable Amount actual,
      @Nullable Amount baseline) {
    return rounded(
        comparison
            .compare(new Comparison.Sides(direction, target, actual, null, baseline))
            .achievement());
  }

  /** A ratio in percent, rounded as the policy declares. */
  @Nullable BigDecimal rounded(@Nullable BigDecimal ratio) {
    if (ratio == null) {
      return null;
    }
    BigDecimal percent = Ratio.percent(ratio);
    Definitions.Rounding rounding = definitions.rounding();
    return rounding.mode() == null ? percent : percent.setScale(rounding.places(), rounding.mode());
  }

  private static @Nullable BigDecimal gap(@Nullable Amount target, @Nullable Amount actual) {
    BigDecimal difference = Units.difference(target, actual);
    return difference == null ? null : difference.abs();
  }

  /** The unit that the first of these figures is printed with, or else that of their column. */
  private static String unit(Indicator indicator, @Nullable Amount... figures) {
    for (Amount figure : figures) {
      if (figure != null && !figure.unit().isEmpty()) {
        return figure.unit();
      }
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
