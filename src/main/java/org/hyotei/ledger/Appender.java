package org.hyotei.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hyotei.transparency.Frontier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Appends entries, one transaction for all that wait. Whoever waits is told after the commit, or
 * that nothing was recorded. Other processes may append to the same tree: each transaction takes
 * the head as it finds it.
 *
 * <p>A commit of which it is not known whether it was done is looked for before it is tried again,
 * by the ids of its entries.
 */
final class Appender implements AutoCloseable {

  private static final int LARGEST_BATCH = 256;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(800);
  private static final Duration CLOSING = Duration.ofSeconds(15);

  private final Store store;
  private final Signers signers;
  private final LinkedBlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
  private final LogCopying log;
  private final Thread thread = new Thread(this::run, "ledger");
  private volatile boolean closed;
  private Frontier edge = Frontier.EMPTY;

  Appender(Store store, Signers signers) {
    this.store = store;
    this.signers = signers;
    this.log = new LogCopying(store);
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Begins to append.
   *
   * @throws LedgerUnavailable if the service is ending
   */
  Appending append(Draft draft, Program program) {
    Packed packed = Packed.of(draft, program);
    CompletableFuture<Recorded> done = new CompletableFuture<>();
    if (closed) {
      throw new LedgerUnavailable("サービスが終わろうとしています。", "the service is ending");
    }
    queue.add(new Pending(packed, done, System.nanoTime()));
    if (!thread.isAlive()) {
      done.completeExceptionally(
          new LedgerUnavailable("サービスが終わろうとしています。", "the service is ending"));
    }
    return new Appending(draft.id(), done);
  }

  private void run() {
    while (!closed || !queue.isEmpty()) {
      try {
        Pending first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          List<Pending> batch = batch(first);
          try {
            append(batch);
          } finally {
            batch.forEach(Pending::giveUp);
          }
        }
      } catch (InterruptedException e) {
        closed = true;
      }
    }
  }

  /** Those that wait; the last one at the latest where another key begins to sign after it. */
  private List<Pending> batch(Pending first) {
    List<Pending> batch = new ArrayList<>();
    for (Pending next = first; next != null; next = queue.poll()) {
      batch.add(next);
      if (batch.size() == LARGEST_BATCH || next.draft().kind() == Kind.SIGNER) {
        break;
      }
    }
    return batch;
  }

  /** Tries until it is done, or the patience of all is at its end; whoever waits is told. */
  private void append(List<Pending> batch) {
    List<Pending> left = batch;
    Duration pause = FIRST_PAUSE;
    for (boolean again = false; !left.isEmpty(); again = true) {
      RuntimeException failed = attempt(left, again);
      if (failed == null) {
        return;
      }
      edge = Frontier.EMPTY;
      Failure failure = Failure.of(failed);
      if (failure == Failure.OF_ONE && left.size() > 1) {
        left.forEach(one -> append(List.of(one)));
        return;
      }
      boolean hopeful = failure == Failure.PASSING && paused(pause);
      left.stream()
          .filter(one -> !hopeful || !one.patient())
          .forEach(one -> one.done().completeExceptionally(failed));
      left = left.stream().filter(one -> !one.done().isDone()).toList();
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
    }
  }

  /** One transaction; null if it was done and all were told. */
  private @Nullable RuntimeException attempt(List<Pending> batch, boolean again) {
    try {
      Transaction.Committed committed =
          store
              .writing()
              .inTransaction(
                  handle -> new Transaction(store, signers, handle).write(batch, again, edge));
      edge = committed.edge();
      committed.places().forEach(place -> tell(place, committed));
      log.appended(batch.size());
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }

  private static boolean paused(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void tell(Transaction.Place place, Transaction.Committed committed) {
    Pending pending = place.pending();
    Draft.Idempotency idempotency = pending.draft().idempotency();
    try {
      if (place.conflict() && idempotency != null) {
        pending.done().completeExceptionally(new IdempotencyConflict(idempotency.key()));
      } else if (place.repeated()) {
        pending.done().complete(store.reading().withHandle(handle -> repeated(place, handle)));
      } else {
        Receipt receipt = committed.receipt(place, signers.known());
        pending
            .done()
            .complete(new Recorded(pending.draft().id(), place.position(), false, receipt));
      }
    } catch (RuntimeException e) {
      pending.done().completeExceptionally(e);
    }
  }

  private static Recorded repeated(Transaction.Place place, Handle handle) {
    Receipt receipt = new Receipts(handle).of(place.position());
    String id = new Entries(handle).id(place.position());
    boolean repeated = !id.equals(place.pending().draft().id());
    return new Recorded(id, place.position(), repeated, receipt);
  }

  /** Records what waits, and ends. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join(CLOSING.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    queue.forEach(Pending::giveUp);
    log.close();
  }
}
