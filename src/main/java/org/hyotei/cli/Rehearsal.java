package org.hyotei.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.hyotei.check.PackCheck;
import org.hyotei.policy.PackFolder;

/**
 * What a process does that is started before there is anything to check: it checks other packs, so
 * that all a check needs is loaded, and waits for a line of input.
 */
final class Rehearsal {

  /** Leaves the machine to what led to this start. */
  private static final Duration REST = Duration.ofSeconds(2);

  /** After that many, another makes a check hardly quicker. */
  private static final int ROUNDS = 3;

  private Rehearsal() {}

  /** Rehearses until there is input; false if there will be none. */
  static boolean untilTold(Path rules, InputStream input) throws IOException {
    if (Files.isDirectory(rules)) {
      rest(input);
      PackFolder folder = new PackFolder(rules);
      for (int round = 0; round < ROUNDS && input.available() == 0; round++) {
        folder.packs().forEach(pack -> new PackCheck().check(folder.snapshot(pack)));
      }
    }
    return input.read() >= 0;
  }

  private static void rest(InputStream input) throws IOException {
    long end = System.nanoTime() + REST.toNanos();
    try {
      while (input.available() == 0 && System.nanoTime() < end) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
