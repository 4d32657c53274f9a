package org.hyotei.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An SQLite file that another connection locks, or that has no room. */
@SuppressWarnings("NullAway.Init")
class SqliteFaultsTest {

  private static final Program PROGRAM = new Program("classes", "17");

  @TempDir private Path folder;

  private LedgerSettings settings;

  @BeforeEach
  void begin() {
    settings = LedgerSettings.in(folder);
    Written.open(settings).close();
  }

  @Test
  void lock_ofTwoSeconds_delaysWhatIsAppended() throws Exception {
    try (Ledger ledger = Written.open(settings);
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + settings.file());
        java.sql.Statement statement = other.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      long start = System.nanoTime();
      CompletableFuture<Recorded> waiting =
          CompletableFuture.supplyAsync(() -> Written.append(ledger, "locked"));
      Thread.sleep(2_000);
      assertThat(waiting).isNotDone();
      statement.execute("ROLLBACK");

      Recorded recorded = waiting.get();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
      assertThat(Written.verifies(recorded.receipt())).isTrue();
      assertThat(Written.intact(settings)).containsExactly(recorded.id());
    }
  }

  @Test
  void lock_thatLasts_endsInUnavailable() throws Exception {
    try (Ledger ledger = Written.open(settings);
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + settings.file());
        java.sql.Statement statement = other.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      long start = System.nanoTime();
      assertThatThrownBy(() -> Written.append(ledger, "locked"))
          .isInstanceOf(LedgerUnavailable.class)
          .hasMessageContaining("locked");
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      System.out.println("SQLite locked: told after " + took.toMillis() + " ms");
      assertThat(took).isLessThan(Duration.ofSeconds(15));
      statement.execute("ROLLBACK");

      Recorded recorded = Written.append(ledger, "free");
      assertThat(Written.intact(settings)).containsExactly(recorded.id());
    }
  }

  /** The limit of pages gives the code that a full disk does, SQLITE_FULL. */
  @Test
  void room_usedUp_isUnavailableUntilThereIsSome() throws Exception {
    try (Store store = Store.sqlite(settings.file());
        Appender appender = new Appender(store, new Signers(settings.keyFile()))) {
      limit(store, 60);
      List<String> recorded = new ArrayList<>();
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1_000; i++) {
                  recorded.add(appender.append(draft(i), PROGRAM).recorded().id());
                }
              })
          .isInstanceOf(LedgerUnavailable.class)
          .hasMessageContaining("SQLITE_FULL");
      assertThat(recorded).hasSizeBetween(1, 999);
      assertThat(Written.intact(settings)).isEqualTo(recorded);

      limit(store, 1_000_000);
      recorded.add(appender.append(draft(0), PROGRAM).recorded().id());
      assertThat(Written.intact(settings)).isEqualTo(recorded);
    }
  }

  private static void limit(Store store, int pages) {
    store
        .writing()
        .useHandle(
            handle ->
                handle.createQuery("PRAGMA max_page_count = " + pages).mapTo(Integer.class).one());
  }

  private static Draft draft(int number) {
    return Written.statement("x".repeat(500) + number)
        .draft(
            "00000000-0000-7000-8000-%012d".formatted(System.nanoTime() % 1_000_000_000_000L),
            Instant.now(),
            Submitter.UNAUTHENTICATED);
  }
}
