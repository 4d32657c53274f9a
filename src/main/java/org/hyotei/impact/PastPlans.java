package org.hyotei.impact;

import java.util.List;
import java.util.function.Consumer;

/** The plans that a policy graded, or that someone gives in their place. */
public interface PastPlans {

  /** How many there are now; more may come while they are read. */
  long count(String policy);

  /** Hands over one after the other; ends early with what {@code taker} throws. */
  void each(String policy, Consumer<PastPlan> taker);

  /** These plans, for any policy. */
  static PastPlans of(List<PastPlan> plans) {
    List<PastPlan> all = List.copyOf(plans);
    return new PastPlans() {
      @Override
      public long count(String policy) {
        return all.size();
      }

      @Override
      public void each(String policy, Consumer<PastPlan> taker) {
        all.forEach(taker);
      }
    };
  }
}
