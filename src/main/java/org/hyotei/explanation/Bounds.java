package org.hyotei.explanation;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hyotei.facts.Definitions;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.model.Amount;
import org.hyotei.model.Attribute;
import org.hyotei.model.Cell;
import org.hyotei.model.Direction;
import org.hyotei.model.Figure;
import org.hyotei.model.Indicator;
import org.hyotei.model.Parts;
import org.hyotei.model.Range;
import org.jspecify.annotations.Nullable;

/**
 * Between what numbers a proposal may lie: none negative where no figure of the indicator is, none
 * above 100 % where none is, none beyond the limit that the policy asks for, and none far from
 * every figure.
 *
 * @param numbers all that the indicator's cells and inputs hold, ascending
 */
record Bounds(BigDecimal least, BigDecimal most, Set<BigDecimal> numbers) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal FAR = BigDecimal.valueOf(1000);

  /**
   * The bounds of an indicator's actual.
   *
   * @param amounts numbers that rules compare figures with
   */
  static Bounds of(
      IndicatorFact fact, Lever lever, Definitions definitions, Set<BigDecimal> amounts) {
    Set<BigDecimal> numbers = numbers(fact.indicator());
    BigDecimal size =
        Stream.concat(numbers.stream(), amounts.stream())
            .map(BigDecimal::abs)
            .reduce(BigDecimal.TEN, BigDecimal::max);
    BigDecimal far = size.multiply(FAR).max(lever.step().multiply(FAR));
    boolean negative = numbers.stream().anyMatch(number -> number.signum() < 0);
    BigDecimal least = negative ? far.negate() : BigDecimal.ZERO;
    BigDecimal most = far;
    boolean share =
        (lever.amount().unit().isEmpty() ? fact.unit() : lever.amount().unit()).equals("%");
    if (share && numbers.stream().allMatch(number -> number.compareTo(HUNDRED) <= 0)) {
      most = HUNDRED;
    }
    String name = definitions.limit();
    BigDecimal given = name == null ? null : fact.number(name);
    if (given != null && fact.direction() == Direction.LOWER) {
      least = least.max(given);
    } else if (given != null && fact.direction() == Direction.HIGHER) {
      most = most.min(given);
    }
    BigDecimal now = lever.now();
    return now == null
        ? new Bounds(least, most.max(least), numbers)
        : new Bounds(least.min(now), most.max(now), numbers);
  }

  private static Set<BigDecimal> numbers(Indicator indicator) {
    Set<BigDecimal> numbers = new TreeSet<>();
    Stream.of(indicator.targets(), indicator.actuals(), indicator.baseline())
        .flatMap(cells -> cells.values().stream())
        .map(Cell::figure)
        .forEach(figure -> add(figure, numbers));
    for (Attribute attribute : indicator.attributes().values()) {
      if (attribute instanceof Attribute.Quantity quantity) {
        add(quantity.value(), numbers);
      }
    }
    return numbers;
  }

  private static void add(@Nullable Figure figure, Set<BigDecimal> numbers) {
    if (figure instanceof Amount amount) {
      numbers.add(amount.value());
    } else if (figure instanceof Range range) {
      numbers.add(range.low().value());
      numbers.add(range.high().value());
    } else if (figure instanceof Parts parts) {
      parts.parts().forEach(part -> numbers.add(part.amount().value()));
    }
  }
}
