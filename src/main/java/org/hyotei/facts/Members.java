package org.hyotei.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hyotei.facts.Scale.Step;
import org.jspecify.annotations.Nullable;

/**
 * What a group counts, and the measures taken of it as a policy declares. Measures of nothing are
 * null. Immutable.
 */
public final class Members {

  private final List<Member> list;
  private final Scale scale;
  private final GroupMeasures measures;
  private final Counts counts;
  private final int all;
  private final int graded;
  private final int ungraded;

  private Members(
      List<Member> list,
      Map<String, Integer> now,
      @Nullable Map<String, Integer> before,
      int all,
      Scale scale,
      GroupMeasures measures) {
    this.list = List.copyOf(list);
    this.scale = scale;
    this.measures = measures;
    this.all = all;
    int inOrder = 0;
    int outside = 0;
    for (Map.Entry<String, Integer> entry : now.entrySet()) {
      if (scale.isOrdered(entry.getKey())) {
        inOrder += entry.getValue();
      } else {
        outside += entry.getValue();
      }
    }
    this.graded = inOrder;
    this.ungraded = outside;
    int base =
        switch (measures.shareOf()) {
          case GRADED -> inOrder;
          case TOTAL -> all - outside;
          case ALL -> all;
        };
    this.counts = new Counts(now, before, base);
  }

  /** Subjects, with the grades they got. */
  public static Members of(List<Member> members, Scale scale, GroupMeasures measures) {
    List<@Nullable String> now = new ArrayList<>(members.size());
    List<@Nullable String> earlier = new ArrayList<>(members.size());
    boolean known = false;
    for (Member member : members) {
      now.add(member.grade());
      earlier.add(member.previousGrade());
      known |= member.previousGrade() != null;
    }
    return new Members(
        members,
        count(scale, now),
        known ? count(scale, earlier) : null,
        members.size(),
        scale,
        measures);
  }

  /** Marks that were counted without saying of what. */
  public static Members of(Counts marks, Scale scale, GroupMeasures measures) {
    return new Members(List.of(), marks.now(), marks.before(), marks.all(), scale, measures);
  }

  /** Symbols of a scale by how often they were given, in its order; only those given. */
  public static Map<String, Integer> count(Scale scale, List<@Nullable String> symbols) {
    int[] counts = new int[scale.steps().size()];
    for (String symbol : symbols) {
      int place = symbol == null ? -1 : scale.place(symbol);
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

  /** In the order given; empty where marks were only counted. */
  public List<Member> list() {
    return list;
  }

  public Scale scale() {
    return scale;
  }

  public Counts counts() {
    return counts;
  }

  /** All that count, those with an ungraded symbol included. */
  int all() {
    return all;
  }

  /** Those that could have a grade of the order. */
  int total() {
    return all - ungraded;
  }

  int graded() {
    return graded;
  }

  /** Share of {@link #total} without a grade, in percent. */
  @Nullable BigDecimal missingPercent() {
    return total() == 0 ? null : Ratio.percent(Ratio.of(whole(total() - graded), whole(total())));
  }

  /** Symbols at least as good as this one. */
  List<String> fromBest(String symbol) {
    List<String> ordered = scale.ordered();
    return ordered.subList(0, ordered.indexOf(symbol) + 1);
  }

  /** Symbols at most as good as this one. */
  List<String> toWorst(String symbol) {
    List<String> ordered = scale.ordered();
    int from = ordered.indexOf(symbol);
    return from < 0 ? List.of() : ordered.subList(from, ordered.size());
  }

  @Nullable String best() {
    return graded == 0 ? null : steps(false).get(0).symbol();
  }

  @Nullable String worst() {
    return graded == 0 ? null : steps(true).get(0).symbol();
  }

  /** The second of the grades counted from the worst; null with fewer than two. */
  @Nullable String secondWorst() {
    return graded < 2 ? null : steps(true).get(1).symbol();
  }

  /** The grade given most often; null where several share that place. */
  @Nullable String mode() {
    List<String> modes = modes();
    return modes.size() == 1 ? modes.get(0) : null;
  }

  /** Whether several grades were given most often. */
  boolean isModeTied() {
    return modes().size() > 1;
  }

  private List<String> modes() {
    int most = 0;
    List<String> modes = new ArrayList<>();
    for (String symbol : scale.ordered()) {
      int count = counts.of(List.of(symbol));
      if (count > most) {
        modes.clear();
        most = count;
      }
      if (count > 0 && count == most) {
        modes.add(symbol);
      }
    }
    return modes;
  }

  /** Steps of the graded, one for each, from the best or from the worst. */
  private List<Step> steps(boolean worstFirst) {
    List<Step> steps = new ArrayList<>(graded);
    for (Step step : scale.steps()) {
      if (!step.ungraded()) {
        for (int i = counts.of(List.of(step.symbol())); i > 0; i--) {
          steps.add(worstFirst ? 0 : steps.size(), step);
        }
      }
    }
    return steps;
  }

  /** Sum of the grades' points; null where there are none or a grade has no points. */
  @Nullable BigDecimal points() {
    return points(steps(false));
  }

  /** Mean of the grades' points, rounded as declared. */
  @Nullable BigDecimal meanPoints() {
    return mean(points(), graded);
  }

  /** Mean of the points of the two worst grades, rounded as declared; null with fewer than two. */
  @Nullable BigDecimal worstTwoMean() {
    return graded < 2 ? null : mean(points(steps(true).subList(0, 2)), 2);
  }

  /** Sum of points over the most that could be had, in percent. */
  @Nullable BigDecimal pointsPercent() {
    BigDecimal most = null;
    for (Step step : scale.steps()) {
      if (step.points() != null && !step.ungraded()) {
        most = most == null ? step.points() : most.max(step.points());
      }
    }
    BigDecimal points = points();
    return points == null || most == null || most.signum() <= 0
        ? null
        : Ratio.percent(Ratio.of(points, most.multiply(whole(graded))));
  }

  private static @Nullable BigDecimal points(List<Step> steps) {
    BigDecimal sum = steps.isEmpty() ? null : BigDecimal.ZERO;
    for (Step step : steps) {
      if (step.points() == null || sum == null) {
        return null;
      }
      sum = sum.add(step.points());
    }
    return sum;
  }

  /** Sum of points, each times the indicator's weight; null where one of the graded has none. */
  @Nullable BigDecimal weightedPoints() {
    Weighted weighted = weighted();
    return weighted == null ? null : weighted.points();
  }

  /** Sum of weighted points over the sum of weights, rounded as declared. */
  @Nullable BigDecimal weightedMean() {
    Weighted weighted = weighted();
    return weighted == null || weighted.weights().signum() <= 0
        ? null
        : rounded(Ratio.of(weighted.points(), weighted.weights()));
  }

  private record Weighted(BigDecimal points, BigDecimal weights) {}

  private @Nullable Weighted weighted() {
    BigDecimal points = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    int counted = 0;
    for (Member member : list) {
      Step step = member.grade() == null ? null : scale.step(member.grade());
      if (step == null || step.ungraded()) {
        continue;
      }
      BigDecimal weight = weight(member);
      if (step.points() == null || weight == null) {
        return null;
      }
      points = points.add(step.points().multiply(weight));
      weights = weights.add(weight);
      counted++;
    }
    return counted == 0 ? null : new Weighted(points, weights);
  }

  private @Nullable BigDecimal weight(Member member) {
    return measures.weight() != null && member.subject() instanceof IndicatorFact indicator
        ? indicator.number(measures.weight())
        : null;
  }

  /** How many are so; those that cannot be told are not. */
  int matching(Predicate<Member> filter) {
    return (int) list.stream().filter(filter).count();
  }

  int met() {
    return matching(member -> Boolean.TRUE.equals(targetMet(member)));
  }

  int unmet() {
    return matching(member -> Boolean.FALSE.equals(targetMet(member)));
  }

  /** Share of the indicators that met their target among those where it can be told, in percent. */
  @Nullable BigDecimal metPercent() {
    int told = met() + unmet();
    return told == 0 ? null : Ratio.percent(Ratio.of(whole(met()), whole(told)));
  }

  static @Nullable Boolean targetMet(Member member) {
    return member.subject() instanceof IndicatorFact indicator ? indicator.targetMet() : null;
  }

  @Nullable Movement gradeMovement(Member member) {
    return Outcome.movement(scale, member.previousGrade(), member.grade());
  }

  int moved(Movement movement) {
    return matching(member -> gradeMovement(member) == movement);
  }

  /**
   * The mean of points and the mean of the assessments' points, weighed as declared and rounded
   * like a mean; null where one of the two is missing.
   */
  @Nullable BigDecimal combined(@Nullable BigDecimal assessed) {
    BigDecimal own = points();
    if (own == null || assessed == null) {
      return null;
    }
    BigDecimal figures = whole(measures.figuresWeight());
    BigDecimal assessments = whole(measures.assessmentsWeight());
    BigDecimal count = whole(graded);
    return rounded(
        Ratio.of(
            own.multiply(figures).add(assessed.multiply(assessments).multiply(count)),
            figures.add(assessments).multiply(count)));
  }

  @Nullable BigDecimal mean(@Nullable BigDecimal sum, int count) {
    return sum == null || count == 0 ? null : rounded(Ratio.of(sum, whole(count)));
  }

  private BigDecimal rounded(BigDecimal value) {
    return value.setScale(measures.meanPlaces(), measures.meanRounding());
  }

  private static BigDecimal whole(int count) {
    return BigDecimal.valueOf(count);
  }
}
