package org.hyotei.facts;

import java.math.BigDecimal;
import java.util.List;
import org.hyotei.model.Absent;
import org.hyotei.model.Amount;
import org.hyotei.model.Direction;
import org.hyotei.model.Figure;
import org.hyotei.model.Indicator;
import org.hyotei.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator went and is to go over the years. Everything is computed when asked for, so that
 * a policy pays for what its rules look at. What does not exist is null. Ratios are in percent,
 * rounded as the policy declares.
 *
 * @param direction by the input, the target's kind or the policy
 * @param directionStated whether the input or the target's own kind shows the direction
 * @param baselineFigure the latest baseline up to the year
 * @param finalFigure the target of the last year that has one
 * @param baselineYear fiscal year of the baseline
 * @param finalYear fiscal year of the final target
 * @param actualYear fiscal year of the actual: that of the plan, or the earlier one that the cell
 *     names; years that have gone by are counted up to it
 */
record Course(
    Derivation derivation,
    Indicator indicator,
    @Nullable Direction direction,
    boolean directionStated,
    @Nullable Figure actualFigure,
    @Nullable Amount previous,
    @Nullable Figure baselineFigure,
    @Nullable Figure finalFigure,
    @Nullable Integer baselineYear,
    @Nullable Integer finalYear,
    int actualYear) {

  private @Nullable Amount actual() {
    return actualFigure instanceof Amount amount ? amount : null;
  }

  @Nullable Amount baseline() {
    return baselineFigure instanceof Amount amount ? amount : null;
  }

  private @Nullable Amount finalTarget() {
    return finalFigure instanceof Amount amount ? amount : null;
  }

  /** The unit that a figure of another year is printed with, where it is not the indicator's. */
  String unit(Measure measure, String usual) {
    Amount figure =
        switch (measure) {
          case BASELINE -> baseline();
          case PREVIOUS -> previous;
          case FINAL_TARGET -> finalTarget();
          default -> null;
        };
    return figure == null || figure.unit().isEmpty() || Units.same(figure.unit(), usual)
        ? usual
        : figure.unit();
  }

  /** Whether the cell says what came out, be it no number. */
  boolean actualGiven() {
    return actualFigure != null && !(actualFigure instanceof Absent);
  }

  /** How far a stage is from that of the baseline, by the policy's order; null if not told. */
  @Nullable Movement stageMovement() {
    if (actualFigure instanceof Stage now && baselineFigure instanceof Stage before) {
      List<List<String>> order = derivation.definitions().stages();
      int from = Stages.place(order, before.words());
      int to = Stages.place(order, now.words());
      if (now.words().equals(before.words())) {
        return Movement.SAME;
      }
      return from < 0 || to < 0
          ? null
          : to > from ? Movement.BETTER : to < from ? Movement.WORSE : Movement.SAME;
    }
    return null;
  }

  private @Nullable Integer span() {
    return baselineYear == null || finalYear == null || finalYear <= baselineYear
        ? null
        : Integer.valueOf(finalYear - baselineYear);
  }

  @Nullable Integer elapsedYears() {
    return baselineYear == null ? null : Integer.valueOf(actualYear - baselineYear);
  }

  @Nullable Integer remainingYears() {
    return finalYear == null ? null : Integer.valueOf(finalYear - derivation.fiscalYear());
  }

  /** Years of the policy's plan up to this one, 1 in the first. */
  @Nullable Integer planYear() {
    return derivation.firstYear() == null
        ? null
        : Integer.valueOf(derivation.fiscalYear() - derivation.firstYear() + 1);
  }

  boolean lastPlanYear() {
    return derivation.lastYear() != null && derivation.fiscalYear() >= derivation.lastYear();
  }

  /** Share of the way to the final target ÷ share of the years. */
  @Nullable BigDecimal pace() {
    BigDecimal way = Units.difference(finalTarget(), baseline());
    BigDecimal gone = Units.difference(actual(), baseline());
    Integer span = span();
    Integer years = elapsedYears();
    return way == null
            || way.signum() == 0
            || gone == null
            || span == null
            || years == null
            || years <= 0
        ? null
        : derivation.rounded(
            Ratio.of(
                gone.multiply(BigDecimal.valueOf(span)), way.multiply(BigDecimal.valueOf(years))));
  }

  /** Baseline + way to the final target × share of the years. */
  @Nullable Amount proRataTarget() {
    Amount from = baseline();
    Amount to = finalTarget();
    BigDecimal way = Units.difference(to, from);
    Integer span = span();
    Integer years = elapsedYears();
    if (from == null || to == null || way == null || span == null || years == null || years < 0) {
      return null;
    }
    BigDecimal share =
        Ratio.of(
            from.value()
                .multiply(BigDecimal.valueOf(span))
                .add(way.multiply(BigDecimal.valueOf(Math.min(years, span)))),
            BigDecimal.valueOf(span));
    return Amount.of(share, to.unit());
  }

  @Nullable BigDecimal proRataAchievement() {
    return derivation.achievement(direction, proRataTarget(), actual(), baseline());
  }

  /** Compound growth a year from the baseline to the actual(). */
  @Nullable BigDecimal growth() {
    return rate(growth(actual(), elapsedYears()));
  }

  /** Compound growth a year from the baseline to the final target. */
  @Nullable BigDecimal requiredGrowth() {
    return rate(growth(finalTarget(), span()));
  }

  @Nullable BigDecimal growthRatio() {
    BigDecimal required = growth(finalTarget(), span());
    BigDecimal real = growth(actual(), elapsedYears());
    return required == null || real == null || required.signum() == 0
        ? null
        : rate(Ratio.of(real, required));
  }

  private @Nullable BigDecimal growth(@Nullable Amount to, @Nullable Integer years) {
    Amount from = baseline();
    return from == null
            || to == null
            || years == null
            || years <= 0
            || !Units.comparable(from, to)
            || from.value().signum() <= 0
            || to.value().signum() <= 0
        ? null
        : Root.growth(from.value(), to.value(), years);
  }

  private @Nullable BigDecimal rate(@Nullable BigDecimal ratio) {
    return derivation.rounded(ratio);
  }

  /** Change a year from the baseline to the actual(). */
  @Nullable BigDecimal step() {
    return perYear(Units.difference(actual(), baseline()), elapsedYears());
  }

  /** Change a year that leads from the baseline to the final target. */
  @Nullable BigDecimal requiredStep() {
    return perYear(Units.difference(finalTarget(), baseline()), span());
  }

  private static @Nullable BigDecimal perYear(
      @Nullable BigDecimal change, @Nullable Integer years) {
    return change == null || years == null || years <= 0
        ? null
        : Ratio.of(change, BigDecimal.valueOf(years));
  }

  private Definitions.TrendReading trend() {
    return derivation.definitions().trend();
  }

  private Series series() {
    return Series.of(indicator, derivation.fiscalYear(), trend().years());
  }

  int points() {
    return series().points().size();
  }

  /** A line is drawn only through enough points. */
  private @Nullable Series enough() {
    Series series = series();
    return series.points().size() < trend().least() ? null : series;
  }

  @Nullable BigDecimal slope() {
    Series series = enough();
    return series == null ? null : series.slope();
  }

  @Nullable BigDecimal slopeRate() {
    Series series = enough();
    return series == null ? null : rate(series.slopeRate());
  }

  /** Which way the series goes: the same where its slope is within the policy's tolerance. */
  @Nullable Movement trendMovement() {
    Series series = enough();
    BigDecimal slope = series == null ? null : series.slope();
    if (series == null || slope == null || direction == null) {
      return null;
    }
    BigDecimal slopeRate = series.slopeRate();
    boolean within =
        slope.signum() == 0
            || (slopeRate != null
                && Ratio.percent(slopeRate).abs().compareTo(trend().tolerance()) <= 0);
    if (within) {
      return Movement.SAME;
    }
    return switch (direction) {
      case HIGHER -> slope.signum() > 0 ? Movement.BETTER : Movement.WORSE;
      case LOWER -> slope.signum() < 0 ? Movement.BETTER : Movement.WORSE;
      case MAINTAIN -> Movement.WORSE;
    };
  }

  /** The actual and the slope for every year that is left from its own. */
  @Nullable Amount projected() {
    Amount now = actual();
    BigDecimal slope = slope();
    Integer left = finalYear == null ? null : Integer.valueOf(finalYear - actualYear);
    return now == null || slope == null || left == null || left < 0
        ? null
        : Amount.of(now.value().add(slope.multiply(BigDecimal.valueOf(left))), now.unit());
  }

  @Nullable BigDecimal projectedProgress() {
    BigDecimal way = Units.difference(finalTarget(), baseline());
    BigDecimal gone = Units.difference(projected(), baseline());
    return way == null || way.signum() == 0 || gone == null ? null : rate(Ratio.of(gone, way));
  }

  @Nullable BigDecimal projectedAchievement() {
    return derivation.achievement(direction, finalTarget(), projected(), baseline());
  }

  @Nullable Boolean projectedMet() {
    BigDecimal beyond = Units.difference(projected(), finalTarget());
    if (beyond == null || direction == null) {
      return null;
    }
    return switch (direction) {
      case HIGHER -> beyond.signum() >= 0;
      case LOWER -> beyond.signum() <= 0;
      case MAINTAIN -> beyond.signum() == 0;
    };
  }

  @Nullable Integer betterYears() {
    return inARow(1);
  }

  @Nullable Integer worseYears() {
    return inARow(-1);
  }

  private @Nullable Integer inARow(int better) {
    if (direction == null || direction == Direction.MAINTAIN) {
      return null;
    }
    return series().inARow(direction == Direction.HIGHER ? better : -better);
  }
}
