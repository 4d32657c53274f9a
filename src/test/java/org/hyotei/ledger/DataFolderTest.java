package org.hyotei.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @Test
  void folder_heldByAnother_isRefused(@TempDir Path root) throws IOException {
    try (DataFolder first = DataFolder.open(root.resolve("data"))) {
      assertThat(first.path().resolve("x")).isEqualTo(root.resolve("data/x"));
      assertThatThrownBy(() -> DataFolder.open(root.resolve("data")))
          .isInstanceOf(LedgerUnavailable.class)
          .hasMessageContaining("in use by another service")
          .hasMessageContaining("--data");
    }
    DataFolder.open(root.resolve("data")).close();
  }

  @Test
  void folder_thatCannotBeMade_isRefusedByName(@TempDir Path root) throws IOException {
    Files.writeString(root.resolve("file"), "");

    assertThatThrownBy(() -> DataFolder.open(root.resolve("file/data")))
        .isInstanceOf(LedgerUnavailable.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("--data");
  }

  @Test
  void folder_thatIsMade_isItsOwnersAlone(@TempDir Path root) throws IOException {
    assumeThat(root.getFileSystem().supportedFileAttributeViews()).contains("posix");
    try (DataFolder made = DataFolder.open(root.resolve("a/data"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.path())))
          .isEqualTo("rwx------");
    }
  }
}
