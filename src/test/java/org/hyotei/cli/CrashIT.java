package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.document.JsonText;
import org.hyotei.ledger.LedgerSettings;
import org.hyotei.ledger.TestPostgres;
import org.hyotei.verification.LedgerCheck;
import org.hyotei.verification.LedgerVerdict;
import org.hyotei.verification.ReceiptCheck;
import org.hyotei.verification.StoredLedger;
import org.hyotei.verification.TrustedKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service, killed (SIGKILL) under load at random moments, {@code crash.kills} times for each
 * store: whatever was acknowledged is on the ledger, its receipt verifies, nothing is there by
 * half. A killed process loses no page that the system already has, so this says nothing of a loss
 * of power: that is for {@code synchronous=FULL} and the disk.
 */
@SuppressWarnings("NullAway.Init")
class CrashIT {

  private static final int KILLS = Integer.getInteger("crash.kills", 10);
  private static final int CLIENTS = 4;
  private static final Pattern URL = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/health");

  @TempDir private Path folder;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Random random = new Random(20_261_121);
  private final Map<String, byte[]> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger sent = new AtomicInteger();

  @Test
  void kill_onSqlite_losesNothingThatWasAcknowledged() throws Exception {
    Path data = folder.resolve("data");
    killAgainAndAgain(data, null);
    try (Connection connection = StoredLedger.sqlite(LedgerSettings.in(data).file())) {
      verify(connection);
    }
  }

  @Test
  void kill_onPostgresql_losesNothingThatWasAcknowledged() throws Exception {
    String database = TestPostgres.database();
    killAgainAndAgain(folder.resolve("data"), database);
    try (Connection connection = StoredLedger.postgresql(database)) {
      verify(connection);
    }
  }

  private void killAgainAndAgain(Path data, @Nullable String database) throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(data, database, kill);
      AtomicBoolean over = new AtomicBoolean();
      try {
        String url = url(process, kill);
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
          Thread thread = new Thread(() -> send(url, over));
          thread.start();
          clients.add(thread);
        }
        Thread.sleep(100 + random.nextInt(1_400));
        process.destroyForcibly();
        over.set(true);
        for (Thread thread : clients) {
          thread.join();
        }
      } finally {
        over.set(true);
        process.destroyForcibly();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  private Process start(Path data, @Nullable String database, int kill) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            PackagedJar.here(folder).java(),
            "-XX:TieredStopAtLevel=1",
            "-jar",
            PackagedJar.JAR.toString(),
            "serve",
            "--port",
            "0",
            "--data",
            data.toString());
    builder.environment().put("HYOTEI_TRIAL", "false");
    if (database != null) {
      builder.environment().put("HYOTEI_DATABASE", database);
    }
    builder.redirectOutput(folder.resolve("out" + kill).toFile());
    builder.redirectError(folder.resolve("err" + kill).toFile());
    return builder.start();
  }

  private String url(Process process, int kill) throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (System.nanoTime() < end) {
      Matcher found = URL.matcher(Files.readString(folder.resolve("out" + kill)));
      if (found.find()) {
        return found.group(1);
      }
      assertThat(process.isAlive())
          .as(() -> "not serving: " + text(folder.resolve("err" + kill)))
          .isTrue();
      Thread.sleep(50);
    }
    throw new AssertionError("not serving after two minutes");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Sends until the service is gone; keeps what was acknowledged. */
  private void send(String url, AtomicBoolean over) {
    while (!over.get()) {
      int number = sent.incrementAndGet();
      String body =
          "{\"policy\":\"kawaguchi\",\"plan\":{\"id\":\"p%d\",\"fiscalYear\":\"R6\","
                  .formatted(number)
              + "\"groups\":[{\"id\":\"1\",\"level\":\"基本目標\"}],\"indicators\":[{\"id\":\"1-1\","
              + "\"group\":\"1\",\"unit\":\"件\",\"targets\":{\"R6\":\"34件\"},\"actuals\":{\"R6\":\""
              + (number % 60)
              + "件\"}}]}}";
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + "/api/v1/evaluations"))
              .timeout(Duration.ofSeconds(30))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build();
      try {
        HttpResponse<byte[]> reply = client.send(request, BodyHandlers.ofByteArray());
        if (reply.statusCode() == 201) {
          acknowledged.put(JsonText.of(reply.body()).text("/id"), reply.body());
        }
      } catch (IOException killed) {
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void verify(Connection connection) throws SQLException {
    System.out.printf(
        "%d kills, %d sent, %d acknowledged%n", KILLS, sent.get(), acknowledged.size());
    assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    LedgerVerdict verdict = new LedgerCheck(List.of(), List.of(), entries -> {}).verify(connection);
    assertThat(verdict.intact()).as(() -> String.valueOf(verdict)).isTrue();
    Map<String, String> stored = stored(connection);
    List<TrustedKey> keys = List.of(TrustedKey.parse(key(connection)).orElseThrow());
    acknowledged.forEach(
        (id, reply) -> {
          JsonText json = JsonText.of(reply);
          assertThat(stored.get(id)).isEqualTo(json.text("/receipt/entry"));
          assertThat(new ReceiptCheck(keys, List.of()).verify(receipt(reply)).verified()).isTrue();
        });
  }

  /** The receipt in an answer, as it is there. */
  private static byte[] receipt(byte[] reply) {
    String text = new String(reply, StandardCharsets.UTF_8);
    int start = text.indexOf("\"receipt\":") + "\"receipt\":".length();
    return text.substring(start, text.length() - 1).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> stored(Connection connection) throws SQLException {
    Map<String, String> stored = new LinkedHashMap<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT id, json FROM entry")) {
      while (rows.next()) {
        stored.put(rows.getString(1), new String(rows.getBytes(2), StandardCharsets.UTF_8));
      }
    }
    return stored;
  }

  private static String key(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT vkey FROM signer")) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
