package org.hyotei.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hyotei.model.Activity;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.jspecify.annotations.Nullable;

/** Makes up activities: marks and words as a region asks for them. */
record ActivityExamples(CompiledPolicy policy, Space space) implements Examples {

  @Override
  public @Nullable Example find(List<BitSet> within, Predicate<Example.Seen> shows) {
    Map<String, String> words = new HashMap<>();
    for (int a = 0; a < space.axes().size(); a++) {
      String word = Inputs.word(space.axes().get(a).cells().get(within.get(a).nextSetBit(0)));
      if (word != null) {
        words.put(space.axes().get(a).key(), word);
      }
    }
    Activity activity =
        new Activity(
            Sketch.ID, "g", words.get("actor"), null, words.get("mark"), words.get("previousMark"));
    Period from = policy.definition().from();
    Plan plan =
        new Plan(
            "example",
            null,
            null,
            from == null ? Period.ofYear(2024) : from,
            List.of(Sketch.group("g", null, null)),
            List.of(),
            List.of(activity),
            List.of(),
            List.of(),
            List.of());
    Example example = new Example(plan, Sketch.ID);
    Example.Seen seen = example.graded(policy);
    return seen != null && Examples.misses(space, seen.fact(), within) == 0 && shows.test(seen)
        ? example
        : null;
  }

  @Override
  public @Nullable ExamplePair pair(Order.Pair regions, Order order, String direction) {
    Example worse = find(regions.worse(), seen -> true);
    Example better = find(regions.better(), seen -> true);
    if (worse == null || better == null) {
      return null;
    }
    Activity other = better.plan().activities().get(0);
    List<Activity> both =
        List.of(
            worse.plan().activities().get(0),
            new Activity("y", "g", other.actor(), null, other.mark(), other.previousMark()));
    Plan plan = worse.plan();
    ExamplePair pair =
        new ExamplePair(
            new Plan(
                plan.id(),
                null,
                null,
                plan.fiscalYear(),
                plan.groups(),
                List.of(),
                both,
                List.of(),
                List.of(),
                List.of()),
            Sketch.ID,
            "y");
    return Examples.isReversed(policy, pair) ? pair : null;
  }
}
