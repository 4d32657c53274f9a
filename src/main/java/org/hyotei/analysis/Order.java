package org.hyotei.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.hyotei.facts.Definitions;
import org.hyotei.facts.Subject;
import org.hyotei.policy.PolicyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a measure are better. Values without an order are better or worse than none; they
 * are held equal when inputs are compared.
 */
final class Order {

  private static final Set<String> HIGHER_IS_BETTER =
      Set.of(
          "achievementPercent",
          "progressPercent",
          "finalProgressPercent",
          "pacePercent",
          "proRataAchievementPercent",
          "projectedProgressPercent",
          "projectedAchievementPercent",
          "improvement",
          "improvementRatePercent",
          "baselineImprovement",
          "baselineImprovementRatePercent",
          "betterYears",
          "meanPoints",
          "weightedMean",
          "sumPoints",
          "weightedSum",
          "pointsSharePercent",
          "worstTwoMean",
          "assessedPoints",
          "combinedPoints",
          "met",
          "metSharePercent",
          "rose",
          "countAtLeast",
          "shareAtLeastPercent");
  private static final Set<String> LOWER_IS_BETTER =
      Set.of(
          "gap",
          "distance",
          "distanceRatePercent",
          "worseYears",
          "unmet",
          "fell",
          "countAtMost",
          "shareAtMostPercent");
  private static final Set<String> BY_DIRECTION =
      Set.of(
          "actual",
          "change",
          "changeRatePercent",
          "baselineChange",
          "slope",
          "slopeRatePercent",
          "step",
          "growthPercent",
          "projected");

  /** Moved by the actual, or by grades below, in no order that is known. */
  private static final Set<String> UNORDERED =
      Set.of(
          "changeSize",
          "baselineChangeSize",
          "growthRatioPercent",
          "count",
          "sharePercent",
          "rise",
          "mode",
          "modeTied",
          "listed",
          "unmoved",
          "hasMost",
          "hasFewest",
          "roseMost",
          "fellMost");

  private static final List<String> MOVEMENTS = List.of("WORSE", "SAME", "BETTER");

  private final Space space;
  private final PolicyDefinition policy;

  Order(Space space, PolicyDefinition policy) {
    this.space = space;
    this.policy = policy;
  }

  /** Axes that a better input may move in an order that is not known. */
  List<Axis> unordered() {
    return space.axes().stream()
        .filter(
            axis ->
                axis.term() instanceof Term.Property property
                    && UNORDERED.contains(property.name())
                    && extreme(property) == 0)
        .toList();
  }

  /** 1 for the best grade's count or share, −1 for the worst one's, 0 for others. */
  private int extreme(Term.Property property) {
    List<String> ordered = policy.scale().ordered();
    if (!property.name().matches("count|sharePercent") || ordered.isEmpty()) {
      return 0;
    }
    return ordered.get(0).equals(property.argument())
        ? 1
        : ordered.get(ordered.size() - 1).equals(property.argument()) ? -1 : 0;
  }

  /**
   * Place of a cell in the order of its axis, the better the higher; null where it has none.
   *
   * @param direction of the indicator: HIGHER, LOWER, MAINTAIN, or empty
   */
  @Nullable Integer rank(Axis axis, int cell, String direction) {
    if (axis.cells().get(cell).isNothing()) {
      return null;
    }
    if (axis.term() instanceof Term.Pair pair) {
      return pair(pair, axis.cells().get(cell), direction);
    }
    Term.Property property = (Term.Property) axis.term();
    String name = property.name();
    int way =
        HIGHER_IS_BETTER.contains(name)
            ? 1
            : LOWER_IS_BETTER.contains(name)
                ? -1
                : BY_DIRECTION.contains(name) ? way(direction) : extreme(property);
    if (axis.isNumeric()) {
      return way == 0 ? null : Integer.valueOf(way * cell);
    }
    return axis.cells().get(cell) instanceof Cell.Symbol symbol ? word(name, symbol.value()) : null;
  }

  private static int way(String direction) {
    return direction.equals("HIGHER") ? 1 : direction.equals("LOWER") ? -1 : 0;
  }

  /** An actual against something that it does not move. */
  private static @Nullable Integer pair(Term.Pair pair, Cell cell, String direction) {
    String left = pair.left().name();
    String right = pair.right().name();
    int way = 0;
    if (moves(left) != moves(right)) {
      way = moves(left) ? wayOf(left, direction) : -wayOf(right, direction);
    }
    int order = cell.is("LESS") ? -1 : cell.is("GREATER") ? 1 : 0;
    return way == 0 ? null : Integer.valueOf(way * order);
  }

  private static boolean moves(String name) {
    return BY_DIRECTION.contains(name)
        || HIGHER_IS_BETTER.contains(name)
        || LOWER_IS_BETTER.contains(name);
  }

  private static int wayOf(String name, String direction) {
    return HIGHER_IS_BETTER.contains(name)
        ? 1
        : LOWER_IS_BETTER.contains(name) ? -1 : way(direction);
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
    boolean outOfRatio = leavesRatio(worse, better, direction);
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

  private boolean leads(Axis axis, int from, int to, String direction) {
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

  /** Where lower is better, an actual of nothing is the best there is, and has no ratio. */
  private boolean leavesRatio(List<BitSet> worse, List<BitSet> better, String direction) {
    int a = space.axis("situation");
    return a >= 0
        && direction.equals("LOWER")
        && policy.definitions().lower() == Definitions.Lower.TARGET_OVER_ACTUAL
        && only(space.axes().get(a), worse.get(a), "MEASURED")
        && only(space.axes().get(a), better.get(a), "NO_RATIO");
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
