package org.hyotei.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hyotei.verification.KeptCheckpoint;
import org.hyotei.verification.LedgerCheck;
import org.hyotei.verification.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a ledger that is in use. */
class LedgerBackupTest {

  @Test
  void backup_whileAppending_isAPrefixThatGoesOn(@TempDir Path folder) throws Exception {
    LedgerSettings settings = LedgerSettings.in(Files.createDirectory(folder.resolve("data")));
    LedgerSettings copy = LedgerSettings.in(Files.createDirectory(folder.resolve("copy")));
    AtomicBoolean over = new AtomicBoolean();
    List<Recorded> recorded = new ArrayList<>();
    try (Ledger ledger = Written.open(settings)) {
      recorded.addAll(Appends.atOnce(4, 10, name -> Written.append(ledger, name)));
      CompletableFuture<Void> appending =
          CompletableFuture.runAsync(
              () -> {
                while (!over.get()) {
                  recorded.add(Written.append(ledger, "meanwhile"));
                }
              });
      ledger.backup(copy.file());
      over.set(true);
      appending.join();
    }
    List<String> all = Written.intact(settings);
    List<String> copied = Written.intact(copy);
    System.out.printf("backup: %d of %d entries%n", copied.size(), all.size());
    assertThat(all).hasSize(recorded.size()).startsWith(copied.toArray(String[]::new));
    assertThat(copied).hasSizeGreaterThanOrEqualTo(40);

    Files.copy(settings.keyFile(), copy.keyFile());
    try (Ledger restored = Written.open(copy)) {
      Recorded next = Written.append(restored, "restored");
      assertThat(next.position()).isEqualTo(copied.size());
      assertThat(Written.verifies(next.receipt())).isTrue();
      assertThat(restored.signers()).hasSize(1);
    }
    assertThat(Written.intact(copy)).hasSize(copied.size() + 1);
  }

  @Test
  void restored_backup_vouchesForWhatWasBeforeAndKeptCheckpointsTellTheRest(@TempDir Path folder)
      throws Exception {
    LedgerSettings settings = LedgerSettings.in(Files.createDirectory(folder.resolve("data")));
    LedgerSettings copy = LedgerSettings.in(Files.createDirectory(folder.resolve("copy")));
    List<Recorded> before;
    Recorded lost;
    try (Ledger ledger = Written.open(settings)) {
      before = Appends.atOnce(1, 5, name -> Written.append(ledger, name));
      ledger.backup(copy.file());
      lost = Written.append(ledger, "after the backup");
    }
    Files.copy(settings.keyFile(), copy.keyFile());
    KeptCheckpoint early = new KeptCheckpoint("early", before.get(4).receipt().checkpoint());
    KeptCheckpoint late = new KeptCheckpoint("late", lost.receipt().checkpoint());

    assertThat(problems(copy, early)).isEmpty();
    assertThat(problems(copy, late)).isNotEmpty();
    try (Ledger restored = Written.open(copy)) {
      for (Recorded one : before) {
        Entry entry = restored.entry(one.id()).orElseThrow();
        assertThat(entry.text()).isEqualTo(one.receipt().entry());
        assertThat(Written.verifies(one.receipt())).isTrue();
        assertThat(Written.verifies(restored.receipt(entry, part -> true))).isTrue();
      }
      assertThat(restored.entry(lost.id())).isEmpty();
      Written.append(restored, "another in its place");
      Written.append(restored, "and one more");
    }
    assertThat(problems(copy, early)).isEmpty();
    assertThat(problems(copy, late))
        .anyMatch(problem -> problem.message().en().contains("kept checkpoint"));
    assertThat(Written.verifies(lost.receipt())).isTrue();
  }

  private static List<Problem> problems(LedgerSettings settings, KeptCheckpoint kept)
      throws SQLException {
    try (Connection connection = StoreKind.connection(settings)) {
      return new LedgerCheck(List.of(), List.of(kept), entries -> {}).verify(connection).problems();
    }
  }

  @Test
  void backup_ontoAFile_isRefused(@TempDir Path folder) {
    LedgerSettings settings = LedgerSettings.in(folder);
    try (Ledger ledger = Written.open(settings)) {
      assertThatThrownBy(() -> ledger.backup(settings.file()))
          .isInstanceOf(LedgerUnavailable.class)
          .hasMessageContaining("Name another");
    }
  }

  @Test
  void backup_ofPostgresql_namesItsOwnTool(@TempDir Path folder) {
    try (Ledger ledger = Written.open(StoreKind.POSTGRESQL.settings(folder))) {
      assertThatThrownBy(() -> ledger.backup(folder.resolve("copy.db")))
          .isInstanceOf(LedgerUnavailable.class)
          .hasMessageContaining("pg_dump");
    }
  }
}
