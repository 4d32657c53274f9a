package org.hyotei.evaluation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.Ratio;
import org.hyotei.facts.Verdicts;
import org.hyotei.model.Group;
import org.hyotei.policy.PolicyDefinition.GroupMeasures;
import org.hyotei.policy.Scale;
import org.jspecify.annotations.Nullable;

/** Takes the measures of a group from the grades of what lies in it. */
final class GroupMeasuring {

  private final Scale scale;
  private final GroupMeasures measures;

  GroupMeasuring(Scale scale, GroupMeasures measures) {
    this.scale = scale;
    this.measures = measures;
  }

  /**
   * The fact of a group.
   *
   * @param grades of the subjects that count, null where a subject has none
   */
  GroupFact fact(Group group, List<@Nullable String> grades, Verdicts verdicts) {
    Map<String, Integer> counts = counts(scale, grades);
    int graded = 0;
    int ungraded = 0;
    BigDecimal points = BigDecimal.ZERO;
    boolean allPoints = true;
    String best = null;
    String worst = null;
    for (Scale.Step step : scale.steps()) {
      int count = counts.getOrDefault(step.symbol(), 0);
      if (count == 0) {
        continue;
      }
      if (step.ungraded()) {
        ungraded += count;
        continue;
      }
      graded += count;
      best = best == null ? step.symbol() : best;
      worst = step.symbol();
      if (step.points() == null) {
        allPoints = false;
      } else {
        points = points.add(step.points().multiply(BigDecimal.valueOf(count)));
      }
    }
    int total = grades.size() - ungraded;
    return new GroupFact(
        group,
        BigDecimal.valueOf(total),
        BigDecimal.valueOf(graded),
        counts,
        graded == 0 || !allPoints ? null : mean(points, graded),
        total == 0 ? null : Ratio.percent(Ratio.of(whole(total - graded), whole(total))),
        worst,
        best,
        verdicts);
  }

  private BigDecimal mean(BigDecimal points, int count) {
    return Ratio.of(points, whole(count)).setScale(measures.meanPlaces(), measures.meanRounding());
  }

  private static BigDecimal whole(int count) {
    return BigDecimal.valueOf(count);
  }

  /** Grades by symbol, in the scale's order; only those given. */
  static Map<String, Integer> counts(Scale scale, List<@Nullable String> grades) {
    int[] counts = new int[scale.steps().size()];
    for (String grade : grades) {
      int place = grade == null ? -1 : scale.place(grade);
      if (place >= 0) {
        counts[place]++;
      }
    }
    Map<String, Integer> bySymbol = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        bySymbol.put(scale.steps().get(i).symbol(), counts[i]);
      }
    }
    return bySymbol;
  }
}
