package org.hyotei.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is to be appended.
 *
 * @param detail what the entry says openly beside its parts' digests
 * @param refers ids of the entries that it refers to
 * @param parts in order; names are unique
 * @param outcomes for looking up, of evaluations
 * @param findings codes, for looking up, of evaluations
 * @param idempotency null if the request need not be known again
 * @param effect on other tables, in the same transaction
 */
record Draft(
    String id,
    Kind kind,
    Instant time,
    @Nullable PolicyKey policy,
    @Nullable PlanKey plan,
    List<String> refers,
    SortedMap<String, Object> detail,
    List<Part> parts,
    List<Outcome> outcomes,
    Set<String> findings,
    @Nullable Idempotency idempotency,
    Effect effect) {

  /** A version of a policy. */
  record PolicyKey(String id, String version) {}

  /** A plan for one year. */
  record PlanKey(String id, String fiscalYear) {}

  /**
   * How a request is known again.
   *
   * @param request SHA-256 of its bytes, in hex
   */
  record Idempotency(String principal, String key, String request) {}

  /** What appending does to other tables. */
  @FunctionalInterface
  interface Effect {
    Effect NONE = (handle, position) -> {};

    void apply(Handle handle, long position);
  }
}
