package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.Set;
import org.hyotei.facts.Definitions;
import org.hyotei.facts.GroupMeasures;
import org.hyotei.facts.Scale;
import org.hyotei.facts.Subject;
import org.hyotei.policy.PolicyDefinition;
import org.jspecify.annotations.Nullable;

/** What numbers each measure can take, by the definitions of a policy. */
final class Domains {

  private static final Set<String> COUNTS =
      Set.of(
          "count",
          "countAtLeast",
          "countAtMost",
          "all",
          "total",
          "graded",
          "met",
          "unmet",
          "rose",
          "fell",
          "unmoved",
          "assessments",
          "marked",
          "marks",
          "listed",
          "points",
          "betterYears",
          "worseYears");
  private static final Set<String> WHOLE =
      Set.of("rise", "elapsedYears", "remainingYears", "planYear");
  private static final Set<String> SHARES =
      Set.of(
          "sharePercent",
          "shareAtLeastPercent",
          "shareAtMostPercent",
          "missingPercent",
          "metSharePercent");
  private static final Set<String> MEANS =
      Set.of("meanPoints", "worstTwoMean", "assessedPoints", "combinedPoints");
  private static final Set<String> SIZES =
      Set.of("gap", "distance", "distanceRatePercent", "changeSize", "baselineChangeSize");

  private Domains() {}

  static Domain of(
      Subject.Kind kind, @Nullable String level, Term.Property property, PolicyDefinition policy) {
    boolean nullable = FactValues.isNullable(kind, property);
    String name = property.name();
    if (COUNTS.contains(name)) {
      return new Domain(nullable, BigDecimal.ZERO, null, BigDecimal.ONE);
    } else if (WHOLE.contains(name)) {
      return new Domain(nullable, null, null, BigDecimal.ONE);
    } else if (name.equals("sharePercent") && !isOfBase(kind, level, property, policy)) {
      return new Domain(nullable, BigDecimal.ZERO, null, null);
    } else if (SHARES.contains(name)) {
      return new Domain(nullable, BigDecimal.ZERO, BigDecimal.valueOf(100), null);
    } else if (MEANS.contains(name) && kind == Subject.Kind.GROUP) {
      return mean(nullable, policy.scale(), policy.groupMeasures(level));
    } else if (SIZES.contains(name)) {
      return new Domain(nullable, BigDecimal.ZERO, null, null);
    }
    Definitions.Rounding rounding = policy.definitions().rounding();
    boolean rounded = kind == Subject.Kind.INDICATOR && name.endsWith("Percent");
    return rounded && rounding.mode() != null
        ? new Domain(nullable, null, null, BigDecimal.ONE.movePointLeft(rounding.places()))
        : Domain.anywhere(nullable);
  }

  /** Whether what has a symbol is among what its share is of. */
  private static boolean isOfBase(
      Subject.Kind kind, @Nullable String level, Term.Property share, PolicyDefinition policy) {
    return kind == Subject.Kind.GROUP
        && (policy.groupMeasures(level).shareOf() == GroupMeasures.ShareOf.ALL
            || policy.scale().isOrdered(String.valueOf(share.argument())));
  }

  /** Between the fewest and the most points, in the places that means are rounded to. */
  private static Domain mean(boolean nullable, Scale scale, GroupMeasures measures) {
    BigDecimal least = null;
    BigDecimal most = null;
    for (Scale.Step step : scale.steps()) {
      if (!step.ungraded() && step.points() != null) {
        least = least == null ? step.points() : least.min(step.points());
        most = most == null ? step.points() : most.max(step.points());
      }
    }
    return new Domain(nullable, least, most, BigDecimal.ONE.movePointLeft(measures.meanPlaces()));
  }
}
