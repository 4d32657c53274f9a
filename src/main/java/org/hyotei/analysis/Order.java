package org.hyotei.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Map<String, List<List<BitSet>>> leading = new HashMap<>();

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
   * every axis: within one situation, and where a better actual leads to another; empty if there is
   * none.
   */
  List<Pair> pairs(List<BitSet> worse, List<BitSet> better, String direction) {
    List<Pair> pairs = new ArrayList<>();
    if (mayLead(worse, better, direction)) {
      between(worse, better, direction, false).ifPresent(pairs::add);
    }
    int a = space.axis("situation");
    for (Situation from : List.of(Situation.MEASURED, Situation.NO_RATIO)) {
      Situation to = from == Situation.MEASURED ? Situation.NO_RATIO : Situation.MEASURED;
      if (a >= 0
          && !direction.isEmpty()
          && isBeyondRatio(from, to, Direction.valueOf(direction))
          && worse.get(a).get(cell(a, from))
          && better.get(a).get(cell(a, to))) {
        between(only(worse, a, cell(a, from)), only(better, a, cell(a, to)), direction, true)
            .ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  private int cell(int axis, Situation situation) {
    return space.axes().get(axis).cellOf(situation.name());
  }

  private static List<BitSet> only(List<BitSet> region, int axis, int cell) {
    BitSet one = new BitSet();
    one.set(cell);
    List<BitSet> only = new ArrayList<>(region);
    only.set(axis, one);
    return only;
  }

  private Optional<Pair> between(
      List<BitSet> worse, List<BitSet> better, String direction, boolean beyondRatio) {
    List<List<BitSet>> leads = leading(direction);
    List<BitSet> from = new ArrayList<>(worse.size());
    List<BitSet> to = new ArrayList<>(worse.size());
    for (int a = 0; a < space.axes().size(); a++) {
      if (beyondRatio && space.axes().get(a).key().matches("situation|achievementPercent")) {
        from.add(worse.get(a));
        to.add(better.get(a));
        continue;
      }
      BitSet left = new BitSet();
      BitSet right = new BitSet();
      for (int i = worse.get(a).nextSetBit(0); i >= 0; i = worse.get(a).nextSetBit(i + 1)) {
        BitSet best = leads.get(a).get(i);
        if (best.intersects(better.get(a))) {
          left.set(i);
          right.or(best);
        }
      }
      if (left.isEmpty()) {
        return Optional.empty();
      }
      right.and(better.get(a));
      from.add(left);
      to.add(right);
    }
    return Optional.of(new Pair(from, to));
  }

  /** Numbers come last among the axes, and part most regions. */
  private boolean mayLead(List<BitSet> worse, List<BitSet> better, String direction) {
    List<List<BitSet>> leads = leading(direction);
    for (int a = worse.size() - 1; a >= 0; a--) {
      boolean any = false;
      BitSet from = worse.get(a);
      for (int i = from.nextSetBit(0); i >= 0 && !any; i = from.nextSetBit(i + 1)) {
        any = leads.get(a).get(i).intersects(better.get(a));
      }
      if (!any) {
        return false;
      }
    }
    return true;
  }

  private List<List<BitSet>> leading(String direction) {
    return leading.computeIfAbsent(
        direction, key -> space.axes().stream().map(axis -> leading(axis, key)).toList());
  }

  /** For each cell of an axis those that lead it. */
  private List<BitSet> leading(Axis axis, String direction) {
    List<BitSet> leading = new ArrayList<>();
    for (int from = 0; from < axis.cells().size(); from++) {
      BitSet leads = new BitSet();
      for (int to = 0; to < axis.cells().size(); to++) {
        leads.set(to, leads(axis, from, to, direction));
      }
      leading.add(leads);
    }
    return leading;
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
