package org.hyotei.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints that are handed to those outside. */
class CheckpointPublisherTest {

  @Test
  void checkpoint_inAFolder_isAsReadableAsAnyNewFile(@TempDir Path folder) throws Exception {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path handed = folder.resolve("handed");
    Path other = Files.writeString(folder.resolve("other"), "");
    List<String> failures = new ArrayList<>();
    try (Ledger ledger = Written.open(LedgerSettings.in(folder))) {
      Recorded recorded = Written.append(ledger, "one");
      Path file = handed.resolve("checkpoint-1.txt");
      try (CheckpointPublisher publisher =
          new CheckpointPublisher(ledger, handed, null, failures::add)) {
        publisher.start(Duration.ofMillis(100));
        for (int turn = 0; turn < 100 && !Files.exists(file); turn++) {
          Thread.sleep(50);
        }
      }
      assertThat(failures).isEmpty();
      assertThat(file).hasContent(recorded.receipt().checkpoint());
      assertThat(Files.getPosixFilePermissions(file))
          .isEqualTo(Files.getPosixFilePermissions(other));
    }
  }
}
