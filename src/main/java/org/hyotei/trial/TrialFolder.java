package org.hyotei.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hyotei.policy.PackSnapshot;

/** A folder of one trial, open to nobody else, with the files of packs. Goes when it is closed. */
final class TrialFolder implements AutoCloseable {

  private final Path folder;

  private TrialFolder(Path folder) {
    this.folder = folder;
  }

  static TrialFolder create() {
    try {
      // for the owner alone, where the file system knows owners
      Path folder =
          Files.createTempDirectory("hyotei-trial-" + ProcessHandle.current().pid() + "-");
      TrialFolder created = new TrialFolder(folder.toRealPath());
      Files.createDirectory(created.rules());
      return created;
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of a trial cannot be made", e);
    }
  }

  /** Puts the files of packs into a folder of rules within this one. */
  static void write(Path rules, List<PackSnapshot> packs) {
    try {
      for (PackSnapshot pack : packs) {
        Files.createDirectories(rules.resolve(pack.pack()));
        for (String path : pack.paths()) {
          Path file = rules.resolve(path).normalize();
          if (!file.startsWith(rules)) {
            throw new IllegalArgumentException("the path leads out of the rules folder: " + path);
          }
          Files.createDirectories(Objects.requireNonNull(file.getParent()));
          Files.write(file, Objects.requireNonNull(pack.bytes(path)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of a trial cannot be written", e);
    }
  }

  /** Where the child runs. */
  Path path() {
    return folder;
  }

  /** What is checked. */
  Path rules() {
    return folder.resolve("rules");
  }

  /** What is checked beforehand, for practice. */
  Path rehearsal() {
    return folder.resolve("rehearsal");
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of a trial cannot be deleted", e);
    }
  }
}
