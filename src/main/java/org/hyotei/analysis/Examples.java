package org.hyotei.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.hyotei.facts.Subject;
import org.hyotei.policy.CompiledPolicy;
import org.jspecify.annotations.Nullable;

/** Makes up plans whose subject lies where a proof looks. */
interface Examples {

  /**
   * A plan with a subject in a region, as the engine grades it.
   *
   * @param within cells by axis
   * @param shows what must be seen when the plan is graded
   * @return null if none was found, which proves nothing
   */
  @Nullable Example find(List<BitSet> within, Predicate<Example.Seen> shows);

  /**
   * Two subjects in the two regions, the better of which is worse graded by the engine, and differs
   * in nothing but what makes it better.
   *
   * @param direction of the indicators; empty for other kinds
   * @return null if none was found, which proves nothing
   */
  @Nullable ExamplePair pair(Order.Pair regions, Order order, String direction);

  /** Whether the engine grades the better of two subjects worse. */
  static boolean isReversed(CompiledPolicy policy, ExamplePair pair) {
    Example.Seen worse = new Example(pair.plan(), pair.worse()).graded(policy);
    Example.Seen better = new Example(pair.plan(), pair.better()).graded(policy);
    if (worse == null
        || better == null
        || worse.grades().size() != 1
        || better.grades().size() != 1) {
      return false;
    }
    var scale = policy.definition().scale();
    String from = worse.grades().iterator().next();
    String to = better.grades().iterator().next();
    return scale.isOrdered(from) && scale.isOrdered(to) && scale.place(to) > scale.place(from);
  }

  static Examples of(CompiledPolicy policy, Space space) {
    return switch (space.kind()) {
      case INDICATOR -> new IndicatorExamples(policy, space);
      case ACTIVITY -> new ActivityExamples(policy, space);
      case GROUP, TALLY -> new GroupExamples(policy, space);
    };
  }

  /** On how many axes a fact lies outside of a region. */
  static int misses(Space space, Subject fact, List<BitSet> within) {
    int misses = 0;
    for (int a = 0; a < space.axes().size(); a++) {
      Axis axis = space.axes().get(a);
      int cell = axis.cellOf(FactValues.of(fact, axis.term()));
      if (cell < 0 || !within.get(a).get(cell)) {
        misses++;
      }
    }
    return misses;
  }

  /** Whether a region holds these cells. */
  static boolean holds(List<BitSet> within, int[] cells) {
    for (int a = 0; a < cells.length; a++) {
      if (!within.get(a).get(cells[a])) {
        return false;
      }
    }
    return true;
  }
}
