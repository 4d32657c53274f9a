package org.hyotei.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The API keys as of a moment ago, so that no request waits for the database: read twice a second,
 * by a thread of their own. While the ledger is away they are those read last, for {@link #TRUST};
 * after it nobody is known. Safe for many threads.
 */
public final class KnownKeys implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(500);

  /** How long what was read is believed while nothing can be read. */
  private static final Duration TRUST = Duration.ofSeconds(10);

  /** Compared with where there is no such key, so that the answer takes as long. */
  private static final ApiKey NOBODY = new ApiKey("", "0".repeat(64), "", Set.of(), "", null);

  private final ApiKeys keys;
  private final Thread thread = new Thread(this::run, "api-keys");
  private volatile Known known;

  /** What was read at a moment of {@link System#nanoTime}. */
  private record Known(Map<String, ApiKey> byId, long at) {}

  /**
   * Reads the keys, and begins to follow them.
   *
   * @throws LedgerUnavailable if they cannot be read
   */
  public KnownKeys(ApiKeys keys) {
    this.keys = keys;
    this.known = read();
    thread.setDaemon(true);
    thread.start();
  }

  private Known read() {
    long at = System.nanoTime();
    return new Known(
        keys.all().stream().collect(Collectors.toMap(ApiKey::id, Function.identity())), at);
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(PAUSE.toMillis());
        known = readOr(known);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Those before, which grow old, while the ledger is away. */
  private Known readOr(Known before) {
    try {
      return read();
    } catch (LedgerUnavailable e) {
      return before;
    }
  }

  /** Whether a key was ever made, if only to be revoked. */
  public boolean any() {
    return !known.byId().isEmpty();
  }

  /**
   * The key that a token is of; empty if it is none that works.
   *
   * @throws LedgerUnavailable if it has been away for so long that nobody knows
   */
  public Optional<ApiKey> find(KeyToken token) {
    Known now = known;
    if (System.nanoTime() - now.at() > TRUST.toNanos()) {
      throw new LedgerUnavailable(
          "鍵が" + TRUST.toSeconds() + "秒間読めませんでした。",
          "the keys could not be read for " + TRUST.toSeconds() + " s");
    }
    ApiKey key = now.byId().getOrDefault(token.id(), NOBODY);
    return key.isOf(token) && key.revoked() == null ? Optional.of(key) : Optional.empty();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
