package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.hyotei.document.JsonText;
import org.hyotei.ledger.LedgerSettings;
import org.hyotei.ledger.TestPostgres;
import org.hyotei.verification.KeptCheckpoint;
import org.hyotei.verification.LedgerCheck;
import org.hyotei.verification.LedgerVerdict;
import org.hyotei.verification.ReceiptCheck;
import org.hyotei.verification.StoredLedger;
import org.hyotei.verification.TrustedKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service, killed (SIGKILL) at random moments, {@code crash.kills} times for each store:
 * whatever was acknowledged is on the ledger, its receipt verifies, checkpoints that were seen
 * before a kill hold after it, nothing is there by half or twice. A killed process loses no page
 * that the system already has, so this says nothing of a loss of power: that is for {@code
 * synchronous=FULL} and the disk.
 */
@SuppressWarnings("NullAway.Init")
class CrashIT {

  private static final int KILLS = Integer.getInteger("crash.kills", 10);

  @TempDir private Path folder;

  private final CrashLoad load = new CrashLoad();
  private final List<KeptCheckpoint> kept = new ArrayList<>();
  private final List<Long> starts = new ArrayList<>();

  @Test
  void kill_underLoadOnSqlite_losesNothingThatWasAcknowledged() throws Exception {
    Path data = folder.resolve("data");
    killUnderLoad(data, null);
    try (Connection connection = StoredLedger.sqlite(LedgerSettings.in(data).file())) {
      verify("SQLite", connection);
    }
  }

  @Test
  void kill_underLoadOnPostgresql_losesNothingThatWasAcknowledged() throws Exception {
    String database = TestPostgres.database();
    killUnderLoad(folder.resolve("data"), database);
    try (Connection connection = StoredLedger.postgresql(database)) {
      verify("PostgreSQL", connection);
    }
  }

  @Test
  void kill_duringTheFirstStartOnSqlite_leavesNothingThatCannotStart() throws Exception {
    killWhileStarting(false);
  }

  @Test
  void kill_duringTheFirstStartOnPostgresql_leavesNothingThatCannotStart() throws Exception {
    killWhileStarting(true);
  }

  private ServedJar start(Path data, @Nullable String database) throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.put("HYOTEI_TRIAL", "false");
    if (database != null) {
      environment.put("HYOTEI_DATABASE", database);
    }
    return ServedJar.start(PackagedJar.here(folder), environment, "--data", data.toString());
  }

  /** Each time up to 1.5 s after the first new entry, with requests in flight. */
  private void killUnderLoad(Path data, @Nullable String database) throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      try (ServedJar served = start(data, database)) {
        long begin = System.nanoTime();
        String url = served.url();
        starts.add(millisSince(begin));
        load.begin(url);
        load.awaitAcknowledged();
        Thread.sleep(ThreadLocalRandom.current().nextInt(1_500));
        served.kill();
        kept.add(new KeptCheckpoint("before kill " + kill, load.end()));
      }
    }
  }

  private static long millisSince(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin).toMillis();
  }

  private void verify(String store, Connection connection) throws SQLException {
    Map<String, String> stored = texts(connection, "SELECT id, json FROM entry");
    Map<String, String> evaluations =
        texts(connection, "SELECT plan, id FROM entry WHERE kind = 'evaluation'");
    long count = number(connection, "SELECT count(*) FROM entry WHERE kind = 'evaluation'");
    LedgerVerdict verdict = new LedgerCheck(keys(connection), kept, n -> {}).verify(connection);
    System.out.printf(
        "crash, %s: %d kills, %d with requests in flight (%d requests); %d requests sent, %d of"
            + " them again after a kill, %d acknowledged, %d refused; %d evaluations recorded,"
            + " %d of them never acknowledged; %d entries and %d checkpoints verified, with %d kept;"
            + " started in %d to %d ms%n",
        store,
        KILLS,
        load.killsInFlight(),
        load.cutOff(),
        load.sent(),
        load.sentAgain(),
        load.acknowledged().size(),
        load.refused(),
        count,
        count - load.acknowledged().size(),
        verdict.entries(),
        verdict.checkpoints(),
        kept.size(),
        starts.stream().mapToLong(Long::longValue).min().orElse(0),
        starts.stream().mapToLong(Long::longValue).max().orElse(0));

    assertThat(load.unexpected()).isEmpty();
    assertThat(load.killsInFlight()).isGreaterThan(KILLS / 2);
    assertThat(load.acknowledged()).hasSizeGreaterThanOrEqualTo(KILLS);
    assertThat(verdict.problems()).isEmpty();
    assertThat(verdict.intact()).isTrue();
    assertThat(evaluations).hasSize((int) count);
    ReceiptCheck receipts = new ReceiptCheck(keys(connection), List.of());
    load.acknowledged()
        .forEach(
            (id, reply) -> {
              assertThat(stored.get(id)).isEqualTo(JsonText.of(reply).text("/receipt/entry"));
              assertThat(receipts.verify(CrashLoad.receipt(reply)).verified()).isTrue();
            });
  }

  /** On a ledger that is not there yet, each time; then it starts, and records. */
  private void killWhileStarting(boolean onPostgresql) throws Exception {
    int kills = Math.max(2, KILLS / 5);
    List<Long> moments = new ArrayList<>();
    long whole = 3_000;
    for (int kill = 0; kill < kills; kill++) {
      Path data = folder.resolve("data" + kill);
      String database = onPostgresql ? TestPostgres.database() : null;
      try (ServedJar first = start(data, database)) {
        long moment = ThreadLocalRandom.current().nextLong(whole / 5, whole);
        Thread.sleep(moment);
        first.kill();
        moments.add(moment);
      }
      try (ServedJar second = start(data, database)) {
        long begin = System.nanoTime();
        byte[] body = CrashLoad.request(1).getBytes(StandardCharsets.UTF_8);
        var reply = second.post("/api/v1/evaluations", body);
        whole = millisSince(begin);
        assertThat(reply.statusCode())
            .as(new String(reply.body(), StandardCharsets.UTF_8))
            .isEqualTo(201);
        second.stop();
        assertThat(second.err()).isEmpty();
      }
      try (Connection connection =
          database == null
              ? StoredLedger.sqlite(LedgerSettings.in(data).file())
              : StoredLedger.postgresql(database)) {
        LedgerVerdict verdict =
            new LedgerCheck(keys(connection), List.of(), n -> {}).verify(connection);
        assertThat(verdict.problems()).isEmpty();
      }
    }
    System.out.printf("crash, first start: killed after %s ms%n", moments);
  }

  private static Map<String, String> texts(Connection connection, String query)
      throws SQLException {
    Map<String, String> texts = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.put(rows.getString(1), new String(rows.getBytes(2), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      assertThat(row.next()).isTrue();
      return row.getLong(1);
    }
  }

  private static List<TrustedKey> keys(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT vkey FROM signer")) {
      assertThat(rows.next()).isTrue();
      return List.of(TrustedKey.parse(rows.getString(1)).orElseThrow());
    }
  }
}
