package org.hyotei.ledger;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Copies what SQLite has in its write-ahead log into its file, so that the log begins anew. Most of
 * it is copied by a thread of its own, while entries are appended; what came meanwhile, which is
 * little, by the thread that appends, between two transactions. PostgreSQL does so by itself.
 *
 * <p>Used by one thread. What cannot be copied stays in the log until the next time.
 */
final class LogCopying implements AutoCloseable {

  /** After how many entries: some 4 MB of the log. */
  private static final int ENTRIES = 32;

  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final Store store;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "ledger-log");
            thread.setDaemon(true);
            return thread;
          });
  private int entries;
  private @Nullable Future<?> begun;

  LogCopying(Store store) {
    this.store = store;
  }

  /** To be told between two transactions how many entries the one before appended. */
  void appended(int count) {
    entries += count;
    if (begun == null && entries >= ENTRIES) {
      begun = executor.submit(() -> copy(store.reading()));
    } else if (begun != null && begun.isDone()) {
      begun = null;
      entries = 0;
      copy(store.writing());
    }
  }

  private void copy(Jdbi jdbi) {
    try {
      store.copyLog(jdbi);
    } catch (JdbiException e) {
      // whoever appends next learns what is wrong with the disk
    }
  }

  /** Lets what is being copied come to its end. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      executor.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
