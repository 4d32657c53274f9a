package org.hyotei.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCopyingTest {

  private static final int ROW = 1_000_000;

  private static void insert(Store store) {
    store
        .writing()
        .useHandle(handle -> handle.execute("INSERT INTO filler VALUES (zeroblob(" + ROW + "))"));
  }

  @Test
  void entries_enough_areCopiedIntoTheFile_andTheLogBeginsAnew(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve("ledger.db");
    Path log = folder.resolve("ledger.db-wal");
    try (Store store = Store.sqlite(file)) {
      store.writing().useHandle(handle -> handle.execute("CREATE TABLE filler (bytes BLOB)"));
      insert(store);
      try (LogCopying copying = new LogCopying(store)) {
        copying.appended(31);
      }
      assertThat(Files.size(file)).as("too few").isLessThan(ROW);

      try (LogCopying copying = new LogCopying(store)) {
        copying.appended(32);
        for (int i = 0; i < 500 && Files.size(file) < ROW; i++) {
          Thread.sleep(20);
        }
        assertThat(Files.size(file)).as("copied beside").isGreaterThan(ROW);
        insert(store);
        for (int i = 0; i < 20; i++) {
          Thread.sleep(20);
          copying.appended(0);
        }
        assertThat(Files.size(file)).as("what came meanwhile").isGreaterThan(2 * ROW);
        long longest = Files.size(log);
        insert(store);
        assertThat(Files.size(log)).as("begun anew").isEqualTo(longest);
      }
    }
  }

  @Test
  void entries_ofManyTransactions_leaveTheLogShort(@TempDir Path folder) throws Exception {
    LedgerSettings settings = LedgerSettings.in(folder);
    long longest = 0;
    try (Ledger ledger = Written.open(settings)) {
      for (int i = 0; i < 400; i++) {
        Written.append(ledger, "x".repeat(10_000) + i);
        longest = Math.max(longest, Files.size(settings.file().resolveSibling("ledger.db-wal")));
      }
      assertThat(Written.intact(settings)).hasSize(400);
    }
    System.out.printf("the log of 400 entries had at most %,d bytes%n", longest);
    assertThat(longest).isLessThan(16_000_000);
  }
}
