package org.hyotei.ledger;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** An entry on its way to the ledger: what goes with it can be made ready meanwhile. */
public final class Appending {

  private final String id;
  private final CompletableFuture<Recorded> done;

  Appending(String id, CompletableFuture<Recorded> done) {
    this.id = id;
    this.done = done;
  }

  /** The entry's id, unless its key stands for one that was there before. */
  public String id() {
    return id;
  }

  /**
   * Waits until it is on the ledger for good.
   *
   * @throws LedgerUnavailable if it could not be recorded, or the answer did not come
   * @throws IdempotencyConflict if its key stands for another request
   */
  public Recorded recorded() {
    try {
      return done.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IdempotencyConflict conflict) {
        throw conflict;
      }
      if (e.getCause() instanceof LedgerUnavailable unavailable) {
        throw new LedgerUnavailable(unavailable.told(), e);
      }
      throw new LedgerUnavailable(
          "台帳に書いたという返事がありません（" + Failure.reason(e) + "）。",
          "the ledger did not confirm the entry: " + Failure.reason(e),
          e);
    }
  }
}
