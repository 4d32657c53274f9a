package org.hyotei.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hyotei.facts.Definitions;
import org.hyotei.facts.Situation;
import org.hyotei.facts.Subject;
import org.hyotei.model.Direction;
import org.hyotei.policy.PolicyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a measure are better. Values without an order are better or worse than none; they
 * are held equal when inputs are compared.
 */
final class Order {

  private static final List<String> MOVEMENTS = List.of("WORSE", "SAME", "BETTER");

  private final Space space;
  private final PolicyDefinition policy;
  private final Betterness betterness;

  Order(Space space, PolicyDefinition policy) {
    this.space = space;
    this.policy = policy;
    this.betterness = new Betterness(policy.scale());
  }

  /** Whether a better input may move a measure in an order that is not known. */
  boolean isContested(Axis axis, String direction) {
    return betterness.of(axis.term(), direction) == Betterness.Way.EITHER
        || Betterness.isNotAlways(axis.term());
  }

  /**
   * Place of a cell in the order of its axis, the better the higher; null where it has none.
   *
   * @param direction of the indicator: HIGHER, LOWER, MAINTAIN, or empty
   */
  private @Nullable Integer rank(Axis axis, int place, String direction) {
    Cell cell = axis.cells().get(place);
    if (cell.isNothing()) {
      return axis.key().equals("gap") ? Integer.MAX_VALUE : null;
    }
    if (!axis.isNumeric() && axis.term() instanceof Term.Property property) {
      return cell instanceof Cell.Symbol symbol
              && betterness.of(property, direction) != Betterness.Way.EITHER
          ? word(property.name(), symbol.value())
          : null;
    }
    int order = axis.isNumeric() ? place : cell.is("LESS") ? -1 : cell.is("GREATER") ? 1 : 0;
    return switch (betterness.of(axis.term(), direction)) {
      case UP -> order;
      case DOWN -> -order;
      case FIXED, EITHER -> null;
    };
  }

  private @Nullable Integer word(String name, String value) {
    return switch (name) {
      case "targetMet", "atCeiling", "projectedMet", "worstAtLeast" -> value.equals("true") ? 1 : 0;
      case "worstAtMost", "worstTwoAtMost" -> value.equals("true") ? 0 : 1;
      case "movement", "baselineMovement", "stageMovement", "trendMovement" ->
          MOVEMENTS.indexOf(value);
      case "mark", "worst", "secondWorst", "best" ->
          policy.scale().isOrdered(value) ? Integer.valueOf(-policy.scale().place(value)) : null;
      default -> null;
    };
  }

  /**
   * Keeps of two regions what lies in the one and has something better, or equal, in the other on
   * every axis; null if there is none.
   */
  @Nullable Pair between(List<BitSet> worse, List<BitSet> better, String direction) {
    List<BitSet> from = new ArrayList<>();
    List<BitSet> to = new ArrayList<>();
    boolean outOfRatio = isBeyondRatio(worse, better, direction);
    for (int a = 0; a < space.axes().size(); a++) {
      Axis axis = space.axes().get(a);
      BitSet left = new BitSet();
      BitSet right = new BitSet();
      for (int i = worse.get(a).nextSetBit(0); i >= 0; i = worse.get(a).nextSetBit(i + 1)) {
        for (int j = better.get(a).nextSetBit(0); j >= 0; j = better.get(a).nextSetBit(j + 1)) {
          if (leads(axis, i, j, direction)
              || (outOfRatio && axis.key().matches("situation|achievementPercent"))) {
            left.set(i);
            right.set(j);
          }
        }
      }
      if (left.isEmpty()) {
        return null;
      }
      from.add(left);
      to.add(right);
    }
    return new Pair(from, to);
  }

  /** Two regions, each with what matches in the other. */
  record Pair(List<BitSet> worse, List<BitSet> better) {}

  /** Whether a cell of an axis is the same as another, or a better one. */
  boolean leads(Axis axis, int from, int to, String direction) {
    if (axis.key().equals("direction")) {
      return from == to && is(axis, from, direction);
    }
    if (from == to) {
      return true;
    }
    Integer left = rank(axis, from, direction);
    Integer right = rank(axis, to, direction);
    return left != null && right != null && left <= right;
  }

  private static boolean is(Axis axis, int cell, String direction) {
    return direction.isEmpty()
        ? axis.cells().get(cell).isNothing()
        : axis.cells().get(cell).is(direction);
  }

  /** Whether a better actual leads out of what can be divided, or into it. */
  private boolean isBeyondRatio(List<BitSet> worse, List<BitSet> better, String direction) {
    int a = space.axis("situation");
    if (a < 0 || direction.isEmpty()) {
      return false;
    }
    for (Situation from : List.of(Situation.MEASURED, Situation.NO_RATIO)) {
      Situation to = from == Situation.MEASURED ? Situation.NO_RATIO : Situation.MEASURED;
      if (isBeyondRatio(from, to, Direction.valueOf(direction))
          && only(space.axes().get(a), worse.get(a), from.name())
          && only(space.axes().get(a), better.get(a), to.name())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the situation changes for the better: where lower is better there is no ratio to an
   * actual of nothing, which is the best there is; where a level is kept there is none of less than
   * nothing.
   */
  boolean isBeyondRatio(Situation worse, Situation better, Direction direction) {
    return switch (direction) {
      case LOWER ->
          policy.definitions().lower() == Definitions.Lower.TARGET_OVER_ACTUAL
              && worse == Situation.MEASURED
              && better == Situation.NO_RATIO;
      case MAINTAIN -> worse == Situation.NO_RATIO && better == Situation.MEASURED;
      case HIGHER -> false;
    };
  }

  private static boolean only(Axis axis, BitSet cells, String symbol) {
    return cells.cardinality() == 1 && axis.cells().get(cells.nextSetBit(0)).is(symbol);
  }

  /** Whether one fact is at least as good as another wherever there is an order, else equal. */
  boolean isNoWorse(Subject better, Subject worse, String direction) {
    for (Axis axis : space.axes()) {
      int from = axis.cellOf(FactValues.of(worse, axis.term()));
      int to = axis.cellOf(FactValues.of(better, axis.term()));
      boolean ratio = axis.key().matches("situation|achievementPercent");
      if (from < 0 || to < 0 || (!ratio && !leads(axis, from, to, direction))) {
        return false;
      }
    }
    return true;
  }
}
