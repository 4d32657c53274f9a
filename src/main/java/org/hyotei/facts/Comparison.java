package org.hyotei.facts;

import java.math.BigDecimal;
import java.util.List;
import org.hyotei.model.Absent;
import org.hyotei.model.Amount;
import org.hyotei.model.Direction;
import org.hyotei.model.Figure;
import org.hyotei.model.Parts;
import org.hyotei.model.Qualifier;
import org.hyotei.model.Range;
import org.hyotei.model.Stage;
import org.hyotei.model.Trend;
import org.hyotei.model.Whole;
import org.jspecify.annotations.Nullable;

/**
 * Sets an actual against a target: in which situation that is, the achievement, and whether it is
 * met.
 */
final class Comparison {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Definitions definitions;

  Comparison(Definitions definitions) {
    this.definitions = definitions;
  }

  /** What is compared; {@code previous} may be of any kind, {@code baseline} is a number. */
  record Sides(
      @Nullable Direction direction,
      @Nullable Figure target,
      @Nullable Figure actual,
      @Nullable Figure previous,
      @Nullable Amount baseline) {}

  /**
   * The outcome.
   *
   * @param achievement as a ratio; null where there is none
   * @param met null where it cannot be told
   */
  record Result(Situation situation, @Nullable BigDecimal achievement, @Nullable Boolean met) {
    static final Result UNREADABLE = only(Situation.UNREADABLE);

    static Result only(Situation situation) {
      return new Result(situation, null, null);
    }
  }

  Result compare(Sides sides) {
    Figure target = sides.target();
    Figure actual = sides.actual();
    if (actual instanceof Amount amount && amount.qualifiers().contains(Qualifier.CANCELLED)) {
      return Result.only(Situation.SUSPENDED);
    }
    if (actual instanceof Absent absent && absent.why() == Absent.Why.CANCELLED) {
      return Result.only(Situation.SUSPENDED);
    }
    if (actual instanceof Absent absent && absent.why() == Absent.Why.NOT_CONDUCTED) {
      return Result.only(Situation.NOT_CONDUCTED);
    }
    if (target == null || target instanceof Absent) {
      return Result.only(Situation.NO_TARGET);
    }
    if (actual == null || actual instanceof Absent) {
      return Result.only(Situation.NO_ACTUAL);
    }
    if (target instanceof Amount wanted) {
      return actual instanceof Amount got ? amounts(sides, wanted, got) : incomparable();
    } else if (target instanceof Range range) {
      return actual instanceof Amount got ? range(range, got) : incomparable();
    } else if (target instanceof Trend trend) {
      return trend(trend, sides);
    } else if (target instanceof Stage stage) {
      return actual instanceof Stage reached
          ? new Result(
              Situation.STAGE_TARGET,
              null,
              Stages.reached(definitions.stages(), stage.words(), reached.words()))
          : incomparable();
    } else if (target instanceof Whole) {
      return whole(actual);
    } else if (target instanceof Parts wanted) {
      return actual instanceof Parts got ? parts(sides, wanted, got) : incomparable();
    }
    return incomparable();
  }

  private static Result incomparable() {
    return Result.only(Situation.INCOMPARABLE);
  }

  private Result amounts(Sides sides, Amount target, Amount actual) {
    if (!Units.comparable(target, actual)) {
      return incomparable();
    }
    Boolean met = met(sides.direction(), target, actual);
    if (target.value().signum() == 0) {
      return new Result(Situation.ZERO_TARGET, null, met);
    }
    BigDecimal achievement = achievement(sides, target, actual.value());
    return new Result(
        achievement == null ? Situation.NO_RATIO : Situation.MEASURED, achievement, met);
  }

  private static @Nullable Boolean met(
      @Nullable Direction direction, Amount target, Amount actual) {
    int order = actual.value().compareTo(target.value());
    if (target.qualifiers().contains(Qualifier.LESS_THAN)) {
      return order < 0;
    } else if (target.qualifiers().contains(Qualifier.MORE_THAN)) {
      return order > 0;
    } else if (target.qualifiers().contains(Qualifier.AT_MOST)) {
      return order <= 0;
    } else if (target.qualifiers().contains(Qualifier.AT_LEAST)) {
      return order >= 0;
    } else if (direction == null) {
      return null;
    }
    return switch (direction) {
      case HIGHER -> order >= 0;
      case LOWER -> order <= 0;
      case MAINTAIN -> order == 0;
    };
  }

  private @Nullable BigDecimal achievement(Sides sides, Amount wanted, BigDecimal actual) {
    BigDecimal target = wanted.value();
    if (sides.direction() == null || target.signum() < 0) {
      return null;
    }
    if (sides.direction() == Direction.MAINTAIN) {
      BigDecimal greater = actual.max(target);
      return actual.signum() < 0 || greater.signum() == 0
          ? null
          : Ratio.of(actual.min(target), greater);
    }
    if (sides.direction() == Direction.HIGHER) {
      return Ratio.of(actual, target);
    }
    return switch (definitions.lower()) {
      case TARGET_OVER_ACTUAL -> actual.signum() <= 0 ? null : Ratio.of(target, actual);
      case TWO_MINUS_ACTUAL_OVER_TARGET -> Ratio.of(TWO.multiply(target).subtract(actual), target);
      case SHARE_OF_REDUCTION -> reduction(sides.baseline(), wanted, actual);
    };
  }

  private static @Nullable BigDecimal reduction(
      @Nullable Amount baseline, Amount target, BigDecimal actual) {
    if (baseline == null
        || !Units.comparable(baseline, target)
        || baseline.value().compareTo(target.value()) <= 0) {
      return null;
    }
    return Ratio.of(baseline.value().subtract(actual), baseline.value().subtract(target.value()));
  }

  private static Result range(Range range, Amount actual) {
    if (!Units.comparable(range.low(), actual) || !Units.comparable(range.high(), actual)) {
      return incomparable();
    }
    boolean within =
        range.low().value().compareTo(actual.value()) <= 0
            && actual.value().compareTo(range.high().value()) <= 0;
    return new Result(Situation.RANGE_TARGET, null, within);
  }

  private static Result trend(Trend trend, Sides sides) {
    Figure reference =
        trend.against() == Trend.Against.BASELINE ? sides.baseline() : sides.previous();
    if (sides.actual() instanceof Amount actual) {
      Boolean met =
          reference instanceof Amount before
              ? follows(trend, sides.direction(), before, actual)
              : null;
      return new Result(Situation.TREND_TARGET, null, met);
    }
    if (sides.actual() instanceof Parts actual) {
      Boolean met =
          reference instanceof Parts before
              ? allFollow(trend, sides.direction(), before, actual)
              : null;
      return new Result(Situation.TREND_TARGET, null, met);
    }
    return incomparable();
  }

  private static @Nullable Boolean follows(
      Trend trend, @Nullable Direction direction, Amount before, Amount actual) {
    if (!Units.comparable(before, actual)) {
      return null;
    }
    int order = actual.value().compareTo(before.value());
    return switch (trend.way()) {
      case INCREASE -> order > 0;
      case DECREASE -> order < 0;
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
      case MAINTAIN ->
          direction == Direction.HIGHER
              ? order >= 0
              : direction == Direction.LOWER ? order <= 0 : order == 0;
    };
  }

  private static @Nullable Boolean allFollow(
      Trend trend, @Nullable Direction direction, Parts before, Parts actual) {
    if (!labels(before).equals(labels(actual))) {
      return null;
    }
    boolean all = true;
    for (int i = 0; i < actual.parts().size(); i++) {
      Boolean one =
          follows(trend, direction, before.parts().get(i).amount(), actual.parts().get(i).amount());
      if (one == null) {
        return null;
      }
      all &= one;
    }
    return all;
  }

  private static Result whole(Figure actual) {
    if (actual instanceof Whole) {
      return new Result(Situation.WHOLE_TARGET, BigDecimal.ONE, true);
    }
    if (actual instanceof Amount amount && amount.unit().equals("%")) {
      return new Result(
          Situation.WHOLE_TARGET,
          Ratio.of(amount.value(), HUNDRED),
          amount.value().compareTo(HUNDRED) >= 0);
    }
    return incomparable();
  }

  private Result parts(Sides sides, Parts target, Parts actual) {
    if (definitions.parts() == Definitions.PartsReading.NONE
        || !labels(target).equals(labels(actual))) {
      return incomparable();
    }
    Result weakest = null;
    Boolean allMet = true;
    for (int i = 0; i < target.parts().size(); i++) {
      Result one = amounts(sides, target.parts().get(i).amount(), actual.parts().get(i).amount());
      if (one.achievement() == null) {
        return incomparable();
      }
      allMet = (allMet == null || one.met() == null) ? null : (allMet && one.met());
      if (weakest == null
          || weakest.achievement() == null
          || one.achievement().compareTo(weakest.achievement()) < 0) {
        weakest = one;
      }
    }
    return weakest == null
        ? incomparable()
        : new Result(Situation.MEASURED, weakest.achievement(), allMet);
  }

  private static List<String> labels(Parts parts) {
    return parts.parts().stream().map(Parts.Part::label).toList();
  }
}
