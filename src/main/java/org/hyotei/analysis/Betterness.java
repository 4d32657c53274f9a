package org.hyotei.analysis;

import java.util.List;
import java.util.Set;
import org.hyotei.facts.Scale;

/**
 * Which way each measure goes as its subject gets better and nothing else changes. An indicator
 * gets better as its actual goes in its direction. Left out are plans that contradict themselves
 * (higher is better, and yet the target is 以下), intervals, which both ends bound, and numbers up to
 * one without a unit, which may or may not be shares.
 */
record Betterness(Scale scale) {

  enum Way {
    UP,
    DOWN,
    /** It stays as it is. */
    FIXED,
    /** It may go either way. */
    EITHER
  }

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
      Set.of("gap", "worseYears", "unmet", "fell", "countAtMost", "shareAtMostPercent");

  /** How far the actual is from the target on either side. */
  private static final Set<String> OFF_TARGET = Set.of("distance", "distanceRatePercent");

  private static final Set<String> BY_DIRECTION =
      Set.of(
          "actual",
          "change",
          "changeRatePercent",
          "baselineChange",
          "slope",
          "step",
          "growthPercent",
          "projected");

  /** Moved by the actual, or by grades below, in no order that is known. */
  private static final Set<String> UNORDERED =
      Set.of(
          "changeSize",
          "baselineChangeSize",
          "slopeRatePercent",
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

  /**
   * They go the way told above, but for inputs where they turn or vanish: the target is worse than
   * the baseline, or an amount is nothing or less.
   */
  private static final Set<String> NOT_ALWAYS =
      Set.of(
          "progressPercent",
          "finalProgressPercent",
          "pacePercent",
          "projectedProgressPercent",
          "proRataAchievementPercent",
          "projectedAchievementPercent",
          "projectedMet",
          "growthPercent");

  /**
   * The way of a measure.
   *
   * @param direction of the indicator: HIGHER, LOWER, MAINTAIN, or empty
   */
  Way of(Term term, String direction) {
    if (term instanceof Term.Pair pair) {
      return ofPair(of(pair.left(), direction), of(pair.right(), direction));
    }
    Term.Property property = (Term.Property) term;
    String name = property.name();
    if (BY_DIRECTION.contains(name)) {
      return switch (direction) {
        case "HIGHER" -> Way.UP;
        case "LOWER" -> Way.DOWN;
        default -> direction.isEmpty() ? Way.FIXED : Way.EITHER;
      };
    } else if (OFF_TARGET.contains(name)) {
      return direction.equals("MAINTAIN") ? Way.DOWN : Way.EITHER;
    } else if (name.equals("trendMovement")) {
      return direction.equals("MAINTAIN") ? Way.EITHER : Way.UP;
    } else if (HIGHER_IS_BETTER.contains(name)) {
      return Way.UP;
    } else if (LOWER_IS_BETTER.contains(name)) {
      return Way.DOWN;
    }
    return UNORDERED.contains(name) ? extreme(property) : Way.FIXED;
  }

  private static Way ofPair(Way left, Way right) {
    if (right == Way.FIXED) {
      return left;
    } else if (left == Way.FIXED) {
      return right == Way.UP ? Way.DOWN : right == Way.DOWN ? Way.UP : Way.EITHER;
    }
    return Way.EITHER;
  }

  /** Of the best grade more are better, of the worst fewer; of others it cannot be told. */
  private Way extreme(Term.Property property) {
    List<String> ordered = scale.ordered();
    if (!property.name().matches("count|sharePercent") || ordered.isEmpty()) {
      return Way.EITHER;
    } else if (ordered.get(0).equals(property.argument())) {
      return Way.UP;
    }
    return ordered.get(ordered.size() - 1).equals(property.argument()) ? Way.DOWN : Way.EITHER;
  }

  /** Whether there are inputs for which it does not go its way. */
  static boolean isNotAlways(Term term) {
    return term instanceof Term.Pair pair
        ? isNotAlways(pair.left()) || isNotAlways(pair.right())
        : NOT_ALWAYS.contains(((Term.Property) term).name());
  }
}
