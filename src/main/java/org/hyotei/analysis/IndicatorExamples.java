package org.hyotei.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hyotei.analysis.Sketch.Slot;
import org.hyotei.facts.Derivation;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Subject;
import org.hyotei.facts.Verdicts;
import org.hyotei.model.Period;
import org.hyotei.policy.CompiledPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Finds indicators for regions: takes the sketches that come nearest and moves their numbers, one
 * at a time, until every property lies where it should. Not thread-safe.
 */
final class IndicatorExamples implements Examples {

  /** Sketches kept of those that lie in the same cells. */
  private static final int KEPT = 2;

  /** Sketches that are moved, for one region. */
  private static final int MOST_STARTS = 60;

  /** Derivations for one region. */
  private static final int MOST_TRIES = 6_000;

  private static final MathContext DIGITS = new MathContext(40);
  private static final BigDecimal TEN = BigDecimal.TEN;

  private final CompiledPolicy policy;
  private final Space space;
  private @Nullable List<Placed> usual;
  private @Nullable List<Placed> placed;
  private int tries;

  /** A sketch and the cells it lies in. */
  @SuppressWarnings("ArrayRecordComponent") // compared by identity
  private record Placed(Sketch sketch, int[] cells) {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  IndicatorExamples(CompiledPolicy policy, Space space) {
    this.policy = policy;
    this.space = space;
  }

  /** Among the usual kinds of figures first, then among all. */
  @Override
  public @Nullable Example find(List<BitSet> within, Predicate<Example.Seen> shows) {
    Example usual = find(placed(true), within, shows);
    return usual != null ? usual : find(placed(false), within, shows);
  }

  private @Nullable Example find(
      List<Placed> all, List<BitSet> within, Predicate<Example.Seen> shows) {
    tries = 0;
    List<Placed> starts = new ArrayList<>(all);
    Map<Placed, Integer> misses = new LinkedHashMap<>();
    for (Placed start : starts) {
      misses.put(start, misses(start.cells(), within));
    }
    starts.sort(Comparator.comparingInt(misses::get));
    for (Placed start : starts.subList(0, Math.min(MOST_STARTS, starts.size()))) {
      Sketch dressed = dressed(start.sketch(), within);
      Sketch found = moved(dressed, within, missesOf(dressed, within), 0);
      if (found != null) {
        Example example = new Example(found.plan(), Sketch.ID);
        Example.Seen seen = example.graded(policy);
        if (seen != null && Examples.misses(space, seen.fact(), within) == 0 && shows.test(seen)) {
          return example;
        }
      }
      if (tries > MOST_TRIES) {
        break;
      }
    }
    return null;
  }

  /** Only the actual differs between the two. */
  @Override
  public @Nullable ExamplePair pair(Order.Pair regions, Order order, String direction) {
    ExamplePair usual = pair(placed(true), regions, order, direction);
    return usual != null ? usual : pair(placed(false), regions, order, direction);
  }

  private @Nullable ExamplePair pair(
      List<Placed> all, Order.Pair regions, Order order, String direction) {
    tries = 0;
    List<Placed> starts = new ArrayList<>(all);
    starts.removeIf(start -> start.sketch().number(Slot.ACTUAL) == null);
    Map<Placed, Integer> misses = new LinkedHashMap<>();
    starts.forEach(start -> misses.put(start, misses(start.cells(), regions.worse())));
    starts.sort(Comparator.comparingInt(misses::get));
    for (Placed start : starts.subList(0, Math.min(MOST_STARTS, starts.size()))) {
      Sketch dressed = dressed(start.sketch(), regions.worse());
      Sketch worse = moved(dressed, regions.worse(), missesOf(dressed, regions.worse()), 0);
      if (worse == null) {
        continue;
      }
      for (Sketch better : others(worse, regions.better())) {
        ExamplePair pair = pair(worse, better);
        if (isBetter(better, worse)
            && order.isNoWorse(fact(better), fact(worse), direction)
            && Examples.isReversed(policy, pair)) {
          return pair;
        }
      }
    }
    return null;
  }

  /** The sketch with other actuals, where they bring it into a region. */
  private List<Sketch> others(Sketch sketch, List<BitSet> within) {
    Set<BigDecimal> numbers = new LinkedHashSet<>();
    BigDecimal now = sketch.number(Slot.ACTUAL);
    if (now == null) {
      return List.of();
    }
    for (int a = 0; a < space.axes().size(); a++) {
      Axis axis = space.axes().get(a);
      if (axis.isNumeric()) {
        for (BigDecimal goal : goals(axis, within.get(a))) {
          numbers.addAll(solved(sketch, Slot.ACTUAL, now, axis.term(), goal));
        }
      }
    }
    numbers.addAll(neighbours(sketch, Slot.ACTUAL, now));
    return numbers.stream()
        .map(number -> sketch.with(Slot.ACTUAL, number))
        .filter(other -> missesOf(other, within) == 0)
        .toList();
  }

  private boolean isBetter(Sketch better, Sketch worse) {
    IndicatorFact fact = fact(worse);
    BigDecimal from = worse.number(Slot.ACTUAL);
    BigDecimal to = better.number(Slot.ACTUAL);
    if (from == null || to == null || fact.direction() == null) {
      return false;
    }
    return switch (fact.direction()) {
      case HIGHER -> to.compareTo(from) > 0;
      case LOWER -> to.compareTo(from) < 0;
      case MAINTAIN ->
          fact.target() != null
              && to.subtract(fact.target()).abs().compareTo(from.subtract(fact.target()).abs()) < 0;
    };
  }

  private static ExamplePair pair(Sketch worse, Sketch better) {
    return new ExamplePair(
        worse.plan(List.of(worse.indicator(Sketch.ID), better.indicator("y"))), Sketch.ID, "y");
  }

  private List<Placed> placed(boolean brief) {
    List<Placed> all = brief ? usual : placed;
    if (all == null) {
      Map<List<Integer>, Integer> kept = new LinkedHashMap<>();
      all = new ArrayList<>();
      for (Sketch sketch : SketchBook.of(policy.definition(), space, brief)) {
        int[] cells = cells(sketch);
        List<Integer> key = java.util.Arrays.stream(cells).boxed().toList();
        if (kept.merge(key, 1, Integer::sum) <= KEPT) {
          all.add(new Placed(sketch, cells));
        }
      }
      if (brief) {
        usual = all;
      } else {
        placed = all;
      }
    }
    return all;
  }

  private int[] cells(Sketch sketch) {
    IndicatorFact fact = fact(sketch);
    return space.axes().stream()
        .mapToInt(axis -> axis.cellOf(FactValues.of(fact, axis.term())))
        .toArray();
  }

  private IndicatorFact fact(Sketch sketch) {
    tries++;
    return new Derivation(
            policy.definition().definitions(),
            Period.ofYear(sketch.year()),
            policy.definition().from(),
            policy.definition().to())
        .fact(sketch.indicator(Sketch.ID), sketch.words().get("level"), SILENT);
  }

  static final Verdicts SILENT =
      new Verdicts() {
        @Override
        public void grade(Subject subject, String grade, String reason) {}

        @Override
        public void score(Subject subject, String points, String weight, String reason) {}

        @Override
        public void comment(Subject subject, String sentence) {}

        @Override
        public void finding(Subject subject, String code, String sentence) {}
      };

  private static int misses(int[] cells, List<BitSet> within) {
    int misses = 0;
    for (int a = 0; a < cells.length; a++) {
      misses += cells[a] >= 0 && within.get(a).get(cells[a]) ? 0 : 1;
    }
    return misses;
  }

  private int missesOf(Sketch sketch, List<BitSet> within) {
    return misses(cells(sketch), within);
  }

  /** The sketch with inputs and words as the region asks, which nothing else depends on. */
  private Sketch dressed(Sketch sketch, List<BitSet> within) {
    Map<String, org.hyotei.model.Attribute> attributes = new LinkedHashMap<>();
    Map<String, String> words = new LinkedHashMap<>();
    for (int a = 0; a < space.axes().size(); a++) {
      Axis axis = space.axes().get(a);
      if (!(axis.term() instanceof Term.Property property)) {
        continue;
      }
      Cell cell = axis.cells().get(Math.max(within.get(a).nextSetBit(0), 0));
      String name = property.argument();
      if (name != null) {
        Inputs.dress(property.name(), name, cell, policy.definition(), attributes);
      } else if (property.name().matches("level|actor|counting")) {
        String word = Inputs.word(cell);
        if (word != null) {
          words.put(property.name(), word);
        }
      }
    }
    return sketch.with(attributes, words);
  }

  /** The sketch moved into the region, each step with fewer misses; null if that does not lead. */
  private @Nullable Sketch moved(Sketch sketch, List<BitSet> within, int misses, int depth) {
    if (misses == 0) {
      return sketch;
    }
    if (depth > 4 || misses > 5 || tries > MOST_TRIES) {
      return null;
    }
    IndicatorFact fact = fact(sketch);
    for (int a = 0; a < space.axes().size(); a++) {
      Axis axis = space.axes().get(a);
      int cell = axis.cellOf(FactValues.of(fact, axis.term()));
      if (cell >= 0 && within.get(a).get(cell)) {
        continue;
      }
      for (Sketch next : candidates(sketch, axis, within.get(a))) {
        int left = missesOf(next, within);
        if (left < misses) {
          Sketch found = moved(next, within, left, depth + 1);
          if (found != null) {
            return found;
          }
        }
        if (tries > MOST_TRIES) {
          return null;
        }
      }
    }
    return null;
  }

  private List<Sketch> candidates(Sketch sketch, Axis axis, BitSet wanted) {
    List<Sketch> candidates = new ArrayList<>();
    for (Slot slot : Slot.values()) {
      BigDecimal now = sketch.number(slot);
      if (now == null) {
        continue;
      }
      Set<BigDecimal> numbers = new LinkedHashSet<>();
      if (axis.isNumeric()) {
        for (BigDecimal goal : goals(axis, wanted)) {
          numbers.addAll(solved(sketch, slot, now, axis.term(), goal));
        }
      } else {
        numbers.addAll(neighbours(sketch, slot, now));
      }
      numbers.forEach(number -> candidates.add(sketch.with(slot, number)));
    }
    return candidates;
  }

  private static List<BigDecimal> goals(Axis axis, BitSet wanted) {
    List<BigDecimal> goals = new ArrayList<>();
    for (int c = wanted.nextSetBit(0); c >= 0 && goals.size() < 9; c = wanted.nextSetBit(c + 1)) {
      goals.addAll(Inputs.numbers(axis.cells().get(c)));
    }
    return goals;
  }

  private static Set<BigDecimal> neighbours(Sketch sketch, Slot slot, BigDecimal now) {
    Set<BigDecimal> numbers = new LinkedHashSet<>();
    for (Slot other : Slot.values()) {
      BigDecimal number = sketch.number(other);
      if (number != null && other != slot) {
        numbers.add(number);
        numbers.add(number.add(BigDecimal.ONE));
        numbers.add(number.subtract(BigDecimal.ONE));
      }
    }
    numbers.add(BigDecimal.ZERO);
    numbers.add(now.negate());
    numbers.add(now.add(TEN));
    numbers.add(now.subtract(TEN));
    return numbers;
  }

  /** Numbers for a slot that may bring a property to a goal, taken to be linear or reciprocal. */
  private Set<BigDecimal> solved(
      Sketch sketch, Slot slot, BigDecimal now, Term term, BigDecimal goal) {
    Set<BigDecimal> numbers = new LinkedHashSet<>();
    BigDecimal then = now.add(TEN);
    BigDecimal first = value(sketch, term);
    BigDecimal second = value(sketch.with(slot, then), term);
    if (first == null || second == null || first.compareTo(second) == 0) {
      return numbers;
    }
    add(numbers, now, first, second, goal);
    if (first.signum() != 0 && second.signum() != 0 && goal.signum() != 0) {
      add(numbers, now, inverse(first), inverse(second), inverse(goal));
    }
    return numbers;
  }

  private static BigDecimal inverse(BigDecimal number) {
    return BigDecimal.ONE.divide(number, DIGITS);
  }

  private static void add(
      Set<BigDecimal> numbers,
      BigDecimal now,
      BigDecimal first,
      BigDecimal second,
      BigDecimal goal) {
    if (first.compareTo(second) == 0) {
      return;
    }
    BigDecimal number =
        now.add(goal.subtract(first).multiply(TEN).divide(second.subtract(first), DIGITS));
    numbers.add(Constant.Decimal.plain(number.setScale(0, RoundingMode.HALF_EVEN)));
    numbers.add(Constant.Decimal.plain(number.setScale(2, RoundingMode.HALF_EVEN)));
    numbers.add(Constant.Decimal.plain(number.setScale(6, RoundingMode.HALF_EVEN)));
  }

  private @Nullable BigDecimal value(Sketch sketch, Term term) {
    return FactValues.of(fact(sketch), term) instanceof BigDecimal number ? number : null;
  }
}
