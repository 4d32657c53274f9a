package org.hyotei.impact;

import java.util.function.LongConsumer;
import org.hyotei.analysis.Changes;
import org.hyotei.analysis.Comparing;
import org.hyotei.policy.CompiledPolicy;

/**
 * What it would mean to put one version of a policy in the place of another: what moves among plans
 * that were graded, and which inputs at all are graded differently. The same plans and versions
 * give the same impact, whatever order the plans come in.
 */
public record Impact(
    CompiledPolicy before, CompiledPolicy after, Regraded regraded, Changes changes) {

  /**
   * Finds the impact.
   *
   * @param progress see {@link Regrading#of}
   */
  public static Impact of(
      CompiledPolicy before, CompiledPolicy after, PastPlans plans, LongConsumer progress) {
    Regraded regraded =
        Regrading.of(before, after, taker -> plans.each(before.id(), taker), progress);
    return new Impact(before, after, regraded, Comparing.of(before, after));
  }

  /** Whether anything is different. */
  public boolean any() {
    return !regraded.same() || changes.any();
  }
}
