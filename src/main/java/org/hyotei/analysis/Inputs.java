package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hyotei.model.Attribute;
import org.hyotei.policy.PolicyDefinition;
import org.jspecify.annotations.Nullable;

/** Values for cells: what may be written into a plan so that a property lies there. */
final class Inputs {

  /** A word that no rule names. */
  private static final String OTHER = "その他";

  private Inputs() {}

  /** The word of a cell; null for nothing. */
  static @Nullable String word(Cell cell) {
    return cell instanceof Cell.Symbol symbol
        ? symbol.value()
        : cell instanceof Cell.Other ? OTHER : null;
  }

  /** Numbers in a cell, the roundest first; empty where it holds none. */
  static List<BigDecimal> numbers(Cell cell) {
    if (cell instanceof Cell.Point point) {
      return List.of(point.value());
    }
    if (!(cell instanceof Cell.Between between)) {
      return List.of();
    }
    BigDecimal low = between.low();
    BigDecimal high = between.high();
    if (low == null || high == null) {
      BigDecimal end = low != null ? low : high != null ? high : BigDecimal.ZERO;
      BigDecimal way = low == null && high != null ? BigDecimal.ONE.negate() : BigDecimal.ONE;
      return List.of(
          end.add(way.multiply(BigDecimal.TEN)),
          end.add(way),
          end.add(way.multiply(BigDecimal.valueOf(100))));
    }
    BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2));
    BigDecimal floor = middle.setScale(0, java.math.RoundingMode.FLOOR);
    return floor.compareTo(low) > 0 ? List.of(floor, middle) : List.of(middle);
  }

  /** Writes the input that a cell of one of its properties asks for. */
  static void dress(
      String property,
      String name,
      Cell cell,
      PolicyDefinition policy,
      Map<String, Attribute> attributes) {
    PolicyDefinition.Input input = policy.inputs().get(name);
    if (input == null) {
      return;
    }
    switch (property) {
      case "number" ->
          numbers(cell).stream()
              .findFirst()
              .ifPresent(number -> attributes.put(name, Sketch.quantity(number)));
      case "words" -> {
        String word = word(cell);
        if (word != null) {
          attributes.put(name, new Attribute.Words(word));
        }
      }
      case "flag" -> {
        if (cell.is("true")) {
          attributes.put(name, new Attribute.Flag(true));
        }
      }
      case "given" -> {
        if (cell.is("true")) {
          attributes.putIfAbsent(
              name,
              switch (input.type()) {
                case QUANTITY -> Sketch.quantity(BigDecimal.ONE);
                case WORDS -> new Attribute.Words(OTHER);
                case FLAG -> new Attribute.Flag(true);
              });
        }
      }
      default -> {}
    }
  }
}
