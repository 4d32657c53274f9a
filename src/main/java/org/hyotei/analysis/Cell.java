package org.hyotei.analysis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A piece of an axis: all its values give the same answer to every comparison of the rules. */
sealed interface Cell {

  /** No value: null. */
  record Nothing() implements Cell {}

  /** One number, a constant of the rules or an end of the axis. */
  record Point(BigDecimal value) implements Cell {}

  /** The numbers between two neighbouring points; null where there is no end. */
  record Between(@Nullable BigDecimal low, @Nullable BigDecimal high) implements Cell {}

  /** One word, constant of an enum, truth value, or order of a pair. */
  record Symbol(String value) implements Cell {}

  /** Any word but those that the rules name. */
  record Other() implements Cell {}

  default boolean isNothing() {
    return this instanceof Nothing;
  }

  default boolean is(String symbol) {
    return this instanceof Symbol word && word.value().equals(symbol);
  }

  /** Whether a comparison holds for its values; none but inequality holds for nothing. */
  default boolean holds(Operator operator, Constant constant) {
    if (constant instanceof Constant.Nothing) {
      return operator == Operator.EQUAL ? isNothing() : !isNothing();
    }
    if (isNothing()) {
      return operator == Operator.UNEQUAL;
    }
    if (constant instanceof Constant.Decimal number) {
      return operator.admits(order(number.value()));
    }
    String word = ((Constant.Word) constant).value();
    if (this instanceof Symbol symbol && word.equals("EQUAL") && isOrder()) {
      return operator.admits(
          symbol.value().equals("LESS") ? -1 : symbol.value().equals("GREATER") ? 1 : 0);
    }
    return (operator == Operator.EQUAL) == is(word);
  }

  private boolean isOrder() {
    return is("LESS") || is("EQUAL") || is("GREATER");
  }

  /** How its numbers stand to a constant, which is never strictly within it. */
  private int order(BigDecimal constant) {
    if (this instanceof Point point) {
      return point.value().compareTo(constant);
    }
    Between between = (Between) this;
    return between.low() != null && between.low().compareTo(constant) >= 0 ? 1 : -1;
  }

  /** Whether its numbers are all at least this one; false for what is no number. */
  default boolean isAtLeast(BigDecimal number) {
    if (this instanceof Point point) {
      return point.value().compareTo(number) >= 0;
    }
    return this instanceof Between between
        && between.low() != null
        && between.low().compareTo(number) >= 0;
  }

  /** Whether its numbers are all at most this one; false for what is no number. */
  default boolean isAtMost(BigDecimal number) {
    if (this instanceof Point point) {
      return point.value().compareTo(number) <= 0;
    }
    return this instanceof Between between
        && between.high() != null
        && between.high().compareTo(number) <= 0;
  }

  /** Whether it holds this number and no other. */
  default boolean isPoint(long number) {
    return this instanceof Point point && point.value().compareTo(BigDecimal.valueOf(number)) == 0;
  }
}
