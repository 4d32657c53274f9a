package org.hyotei.trial;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hyotei.policy.PackSnapshot;

/** A child that checks packs once, and its folder. Both are gone when it is closed. */
final class Attempt implements AutoCloseable {

  private final TrialFolder folder;
  private final ChildProcess child;

  private Attempt(TrialFolder folder, ChildProcess child) {
    this.folder = folder;
    this.child = child;
  }

  /**
   * Starts a child that waits for its packs.
   *
   * @param command the main class and its first arguments
   * @param rehearsal what it may check while it waits, so that it is quick afterwards; may be empty
   */
  static Attempt start(List<String> command, List<PackSnapshot> rehearsal) {
    TrialFolder folder = TrialFolder.create();
    try {
      List<String> arguments = new ArrayList<>(command);
      arguments.addAll(List.of("check", "--format", "json", "--rules", folder.rules().toString()));
      Path practice = folder.rehearsal();
      TrialFolder.write(practice, rehearsal);
      arguments.addAll(List.of("--rehearse", practice.toString()));
      return new Attempt(folder, ChildProcess.start(folder.path(), arguments));
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  boolean isWaiting() {
    return child.isAlive();
  }

  ChildProcess.Result check(List<PackSnapshot> packs, Duration deadline) {
    TrialFolder.write(folder.rules(), packs);
    return child.finish(deadline);
  }

  @Override
  public void close() {
    try (folder) {
      child.close();
    }
  }
}
