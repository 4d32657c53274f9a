package org.hyotei.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hyotei.facts.Derivation;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Subject;
import org.hyotei.model.Amount;
import org.hyotei.model.Cell;
import org.hyotei.model.Direction;
import org.hyotei.model.Figure;
import org.hyotei.model.Indicator;
import org.hyotei.model.Period;
import org.hyotei.model.Qualifier;
import org.hyotei.model.Range;
import org.hyotei.model.Trend;
import org.hyotei.model.Whole;
import org.hyotei.policy.CompiledPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A better actual, and nothing else, moves no measure to the worse. The search for reversals stands
 * on this: it compares an input only with those that lead it on every axis, or are equal on the
 * axes that it names as having no order.
 */
class OrderPropertyTest {

  /** Of a number in a cell; the mean of a target's parts may have more. */
  private static final int MOST_DIGITS = 15;

  private static final Map<Integer, Space> SPACES = new HashMap<>();

  @Property(tries = 3_000)
  void actual_thatIsBetter_movesEveryMeasureToTheBetterOrIsNamed(@ForAll long seed) {
    int place = Math.floorMod(seed, AnyPolicy.ALL.size());
    CompiledPolicy policy = AnyPolicy.ALL.get(place);
    Space space =
        SPACES.computeIfAbsent(
            place, key -> new AnyTerms(policy, Subject.Kind.INDICATOR).space(""));
    AnyPlan any = new AnyPlan(policy.definition(), seed);
    Indicator indicator = any.indicator("i", "g");
    IndicatorFact worse = fact(policy, indicator);
    Assume.that(worse.actual() != null && worse.direction() != null && !worse.valueJudged());
    BigDecimal from = Objects.requireNonNull(worse.actual());
    Direction direction = Objects.requireNonNull(worse.direction());
    BigDecimal step = new BigDecimal(any.number()).abs();
    Assume.that(direction != Direction.MAINTAIN || worse.target() != null);
    BigDecimal to = better(direction, from, worse.target(), step);
    Assume.that(!isShareLike(from) && !isShareLike(to) && isConsistent(worse));
    Assume.that(to.precision() <= MOST_DIGITS);
    IndicatorFact better = fact(policy, with(indicator, to));
    Order order = new Order(space, policy.definition());

    for (Axis axis : space.axes()) {
      int before = axis.cellOf(FactValues.of(worse, axis.term()));
      int after = axis.cellOf(FactValues.of(better, axis.term()));
      assertThat(
              order.leads(axis, before, after, direction.name())
                  || order.isContested(axis, direction.name())
                  || order.isBeyondRatio(worse.situation(), better.situation(), direction))
          .as(
              "%s: %s -> %s where the actual goes from %s to %s, %s of %s",
              axis.key(),
              axis.cells().get(before),
              axis.cells().get(after),
              from,
              to,
              direction,
              worse)
          .isTrue();
    }
  }

  /** A number that may stand for a share of one or for an amount. */
  private static boolean isShareLike(BigDecimal number) {
    return number.abs().compareTo(BigDecimal.ONE) <= 0;
  }

  /** Whether the target asks for what the direction says, and is no interval. */
  private static boolean isConsistent(IndicatorFact fact) {
    Figure target = fact.targetFigure();
    Set<Qualifier> said = target instanceof Amount amount ? amount.qualifiers() : Set.of();
    boolean up = said.contains(Qualifier.AT_LEAST) || said.contains(Qualifier.MORE_THAN);
    boolean down = said.contains(Qualifier.AT_MOST) || said.contains(Qualifier.LESS_THAN);
    if (target instanceof Range || target instanceof Trend) {
      return false;
    }
    return switch (String.valueOf(fact.direction())) {
      case "HIGHER" -> !down;
      case "LOWER" -> !up && !(target instanceof Whole);
      default -> !up && !down && !(target instanceof Whole);
    };
  }

  private static BigDecimal better(
      Direction direction, BigDecimal from, @Nullable BigDecimal target, BigDecimal step) {
    return switch (direction) {
      case HIGHER -> from.add(step);
      case LOWER -> from.subtract(step);
      case MAINTAIN -> {
        BigDecimal level = Objects.requireNonNull(target);
        yield from.compareTo(level) < 0
            ? from.add(step).min(level)
            : from.subtract(step).max(level);
      }
    };
  }

  /** The same unit and words around the number. */
  private static Indicator with(Indicator indicator, BigDecimal actual) {
    SortedMap<Period, Cell> actuals = new TreeMap<>(indicator.actuals());
    Period year = Period.ofYear(AnyPlan.YEAR);
    Cell old = actuals.get(year);
    String raw = old == null ? "" : old.raw();
    actuals.put(year, AnyPlan.cell(raw.replaceFirst("[-0-9.]+", actual.toPlainString())));
    return new Indicator(
        indicator.id(),
        indicator.group(),
        null,
        null,
        indicator.direction(),
        indicator.counting(),
        null,
        indicator.actor(),
        indicator.baseline(),
        indicator.targets(),
        actuals,
        null,
        indicator.publishedGrades(),
        indicator.attributes(),
        Map.of(),
        null);
  }

  private static IndicatorFact fact(CompiledPolicy policy, Indicator indicator) {
    return new Derivation(policy.definition().definitions(), Period.ofYear(AnyPlan.YEAR))
        .fact(indicator, "目標", IndicatorExamples.SILENT);
  }
}
