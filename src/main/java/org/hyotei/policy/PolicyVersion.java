package org.hyotei.policy;

import java.time.Instant;
import org.hyotei.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * A version of a policy that is served, or was.
 *
 * @param hash see {@link PackFiles#version}
 * @param activated when it last became the one that is served
 * @param from first fiscal year it is for; null for no bound
 * @param to last fiscal year it is for; null for no bound
 */
public record PolicyVersion(
    String id, String hash, Instant activated, @Nullable Period from, @Nullable Period to) {

  /** Whether it is for plans of a fiscal year. */
  public boolean covers(Period year) {
    return covers(from, to, year);
  }

  static boolean covers(@Nullable Period from, @Nullable Period to, Period year) {
    return (from == null || from.fiscalYear() <= year.fiscalYear())
        && (to == null || year.fiscalYear() <= to.fiscalYear());
  }
}
