package org.hyotei.ledger;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * An entry that waits to be appended.
 *
 * @param since moment of {@link System#nanoTime} from which its patience counts
 */
record Pending(Packed packed, CompletableFuture<Recorded> done, long since) {

  /** How long an entry waits, at least, for a database that does not answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  Draft draft() {
    return packed.draft();
  }

  /** Only if it was not told yet. */
  void giveUp() {
    if (!done.isDone()) {
      done.completeExceptionally(new LedgerUnavailable("サービスが終わりました。", "the service has ended"));
    }
  }

  boolean patient() {
    return System.nanoTime() - since < PATIENCE.toNanos();
  }
}
