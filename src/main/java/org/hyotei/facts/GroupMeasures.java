package org.hyotei.facts;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How a policy takes the measures of groups; written under {@code groupMeasures} in {@code
 * policy.yaml}.
 *
 * @param of which subjects are counted
 * @param meanPlaces fraction digits of a mean of points
 * @param meanRounding how a mean is rounded to them
 * @param shareOf what a share of grades is a share of
 * @param weight name of the input that weighs an indicator; null where all weigh the same
 * @param figuresWeight weight of the mean of points where it is combined with the assessments'
 * @param assessmentsWeight weight of the mean of the assessments' points
 */
public record GroupMeasures(
    Of of,
    int meanPlaces,
    RoundingMode meanRounding,
    ShareOf shareOf,
    @Nullable String weight,
    int figuresWeight,
    int assessmentsWeight) {

  public static final GroupMeasures DEFAULT =
      new GroupMeasures(Of.DESCENDANTS, 2, RoundingMode.HALF_UP, ShareOf.GRADED, null, 1, 1);

  /** Which subjects a group's measures count. */
  public enum Of {
    /** Indicators and activities of the group and of all groups below. */
    DESCENDANTS,
    /** Indicators and activities of the group itself. */
    OWN,
    /** The nearest groups below that are graded. */
    CHILDREN
  }

  /** What a share of grades is a share of. */
  public enum ShareOf {
    /** Those with a grade of the scale's order. */
    GRADED,
    /** Those and the ones that no rule graded. */
    TOTAL,
    /** All, those with an ungraded symbol included. */
    ALL
  }
}
