package org.hyotei.activation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hyotei.policy.PackFolder;

/**
 * Watches the rules folder by looking at names, sizes and times at short intervals, which sees
 * through links and mounted folders. Once an edit has settled, has the activations look. Runs on a
 * thread of its own until it is closed.
 */
public final class RulesWatch implements AutoCloseable {

  /** How often the folder is looked at. */
  private static final Duration INTERVAL = Duration.ofMillis(100);

  /** How long nothing may change before an edit counts as whole. */
  private static final Duration SETTLED = Duration.ofMillis(400);

  /** How long after a look that failed there is another. */
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final PackFolder folder;
  private final Activations activations;
  private final Consumer<List<Activation>> onLook;
  private final Consumer<RuntimeException> onFailure;
  private final Thread thread;

  /**
   * A watch that has not begun.
   *
   * @param onLook told what became of the packs after each look
   * @param onFailure told why a look failed; there is another a little later
   */
  public RulesWatch(
      PackFolder folder,
      Activations activations,
      Consumer<List<Activation>> onLook,
      Consumer<RuntimeException> onFailure) {
    this.folder = folder;
    this.activations = activations;
    this.onLook = onLook;
    this.onFailure = onFailure;
    this.thread = new Thread(this::run, "rules-watch");
    this.thread.setDaemon(true);
  }

  /** Begins to watch; what changes from now on is seen. */
  public void start() {
    thread.start();
  }

  private void run() {
    Map<String, String> looked = Map.of();
    Map<String, String> seen = Map.of();
    long since = System.nanoTime();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        try {
          Map<String, String> now = folder.marks();
          if (!now.equals(seen)) {
            seen = now;
            since = System.nanoTime();
          } else if (!now.equals(looked) && System.nanoTime() - since >= SETTLED.toNanos()) {
            Optional<List<Activation>> look = activations.look(now);
            look.ifPresent(onLook);
            looked = look.isPresent() ? now : looked;
          }
        } catch (RuntimeException e) {
          // a folder that is being swapped; the next round sees what came of it
          onFailure.accept(e);
          since = System.nanoTime() + RETRY.toNanos();
        }
        Thread.sleep(INTERVAL.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
