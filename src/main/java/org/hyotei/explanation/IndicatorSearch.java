package org.hyotei.explanation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hyotei.analysis.Conditions;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.Definitions;
import org.hyotei.facts.Derivation;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Subject;
import org.hyotei.model.Direction;
import org.hyotei.model.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * Finds for an indicator the actual nearest to its own that gives each grade: cuts the numbers into
 * stretches that the rules cannot tell apart and lets the engine grade one number of each. Where an
 * indicator has no actual, the one that is easiest to reach. Not thread-safe.
 */
final class IndicatorSearch {

  /** Stretches of one number that are graded; more are the work of rules beyond a scale's. */
  private static final int MOST_STRETCHES = 300;

  private final Evaluation evaluation;
  private final Conditions conditions;
  private final Regrading regrading;
  private final Derivation derivation;
  private final Set<BigDecimal> amounts;

  IndicatorSearch(Evaluation evaluation, Conditions conditions, Regrading regrading) {
    this.evaluation = evaluation;
    this.conditions = conditions;
    this.regrading = regrading;
    var policy = evaluation.policy().definition();
    this.derivation =
        new Derivation(
            policy.definitions(), evaluation.plan().fiscalYear(), policy.from(), policy.to());
    this.amounts = conditions.amounts(Subject.Kind.INDICATOR);
  }

  /** A run of neighbouring numbers with one grade. */
  private record Run(Stretch stretch, String grade) {}

  /** One way to a grade. */
  private record Way(Lever lever, BigInteger steps, String grade, BigDecimal distance) {
    BigDecimal value() {
      return lever.step().multiply(new BigDecimal(steps));
    }
  }

  /** The nearest proposal for each grade that there is one for, not yet graded within the plan. */
  Map<String, Proposal> proposals(IndicatorFact fact) {
    Definitions definitions = evaluation.policy().definition().definitions();
    Map<String, Way> ways = new LinkedHashMap<>();
    for (Lever lever : Lever.of(fact, definitions, evaluation.plan().fiscalYear())) {
      Bounds bounds = Bounds.of(fact, lever, definitions, amounts);
      List<Run> runs = runs(fact, lever, bounds);
      for (Way way : ways(fact, lever, runs)) {
        ways.merge(way.grade(), way, IndicatorSearch::nearer);
      }
    }
    return graded(List.copyOf(ways.values()));
  }

  private static Way nearer(Way one, Way other) {
    return other.distance().compareTo(one.distance()) < 0 ? other : one;
  }

  private List<Run> runs(IndicatorFact fact, Lever lever, Bounds bounds) {
    Set<BigDecimal> numbers = new TreeSet<>(bounds.numbers());
    numbers.addAll(amounts);
    BigDecimal proRata = fact.proRataTarget();
    if (proRata != null) {
      numbers.add(proRata);
    }
    List<Stretch> stretches =
        Stretches.of(
            lever.step(), bounds, numbers, number -> conditions.places(fact(fact, lever, number)));
    if (stretches.size() > MOST_STRETCHES) {
      stretches = nearest(stretches, lever);
    }
    List<Indicator> candidates =
        stretches.stream()
            .map(one -> lever.with(lever.step().multiply(new BigDecimal(one.from()))))
            .toList();
    List<@Nullable String> grades = grades(candidates);
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < grades.size(); i++) {
      String grade = grades.get(i);
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (grade == null) {
        continue;
      }
      if (last != null && last.grade().equals(grade) && follows(last.stretch(), stretches.get(i))) {
        runs.set(runs.size() - 1, new Run(last.stretch().and(stretches.get(i)), grade));
      } else {
        runs.add(new Run(stretches.get(i), grade));
      }
    }
    return runs;
  }

  private static boolean follows(Stretch one, Stretch next) {
    return one.to().add(BigInteger.ONE).equals(next.from());
  }

  private static List<Stretch> nearest(List<Stretch> stretches, Lever lever) {
    BigInteger now = lever.now() == null ? BigInteger.ZERO : steps(lever, lever.now());
    List<Stretch> near = new ArrayList<>(stretches);
    near.sort(Comparator.comparing(one -> one.nearest(now).subtract(now).abs()));
    near = near.subList(0, MOST_STRETCHES);
    near.sort(Comparator.comparing(Stretch::from));
    return near;
  }

  private static BigInteger steps(Lever lever, BigDecimal number) {
    return Stretches.steps(number, lever.step(), RoundingMode.HALF_UP);
  }

  private IndicatorFact fact(IndicatorFact fact, Lever lever, BigDecimal number) {
    return derivation.fact(lever.with(number), fact.level(), fact.verdicts());
  }

  /** What the engine gives candidates: alone where that decides it, else within the plan. */
  private List<@Nullable String> grades(List<Indicator> candidates) {
    List<@Nullable String> grades = new ArrayList<>(candidates.size());
    if (conditions.readsIndicators()) {
      regrading.alone(candidates).forEach(one -> grades.add(computed(one)));
    } else {
      candidates.forEach(one -> grades.add(computed(regrading.whole(one))));
    }
    return grades;
  }

  private static @Nullable String computed(@Nullable SubjectResult result) {
    return result == null ? null : result.computedGrade();
  }

  /** A way to each run; of two as near as each other the one that is better comes first. */
  private static List<Way> ways(IndicatorFact fact, Lever lever, List<Run> runs) {
    List<Way> ways = new ArrayList<>();
    BigDecimal now = lever.now();
    boolean down = fact.direction() == Direction.LOWER;
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(down ? i : runs.size() - 1 - i);
      Stretch stretch = run.stretch();
      BigInteger steps =
          now == null ? easiest(stretch, fact, lever, runs) : stretch.nearest(steps(lever, now));
      BigDecimal from = now == null ? anchor(fact) : now;
      BigDecimal distance = lever.step().multiply(new BigDecimal(steps)).subtract(from).abs();
      ways.add(new Way(lever, steps, run.grade(), distance));
    }
    return ways;
  }

  private static BigDecimal anchor(IndicatorFact fact) {
    BigDecimal anchor = fact.target() != null ? fact.target() : fact.previous();
    return anchor == null ? BigDecimal.ZERO : anchor;
  }

  /** The end of a stretch that is reached first; the other where that one is only a bound. */
  private static BigInteger easiest(
      Stretch stretch, IndicatorFact fact, Lever lever, List<Run> runs) {
    if (fact.direction() == Direction.MAINTAIN) {
      return stretch.nearest(steps(lever, anchor(fact)));
    }
    boolean down = fact.direction() == Direction.LOWER;
    BigInteger easy = down ? stretch.to() : stretch.from();
    BigInteger bound =
        down ? runs.get(runs.size() - 1).stretch().to() : runs.get(0).stretch().from();
    return !easy.equals(bound) || runs.size() == 1 ? easy : down ? stretch.from() : stretch.to();
  }

  /** The ways as the engine grades them once their cells are printed and read again. */
  private Map<String, Proposal> graded(List<Way> ways) {
    List<Indicator> printed = ways.stream().map(way -> way.lever().printed(way.value())).toList();
    List<@Nullable SubjectResult> results = new ArrayList<>();
    if (conditions.readsIndicators()) {
      results.addAll(regrading.alone(printed));
    } else {
      printed.forEach(one -> results.add(regrading.whole(one)));
    }
    Map<String, Proposal> proposals = new LinkedHashMap<>();
    for (int i = 0; i < ways.size(); i++) {
      Way way = ways.get(i);
      SubjectResult result = results.get(i);
      if (result != null
          && way.grade().equals(result.computedGrade())
          && result.fact() instanceof IndicatorFact seen) {
        proposals.put(
            way.grade(),
            new Proposal(
                way.grade(), way.lever(), way.value(), printed.get(i), seen, result.rule()));
      }
    }
    return proposals;
  }
}
