package org.hyotei.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger by the real writer in SQLite; then one thing altered at a time. */
class LedgerCheckTest {

  private static Path folder = Path.of("");

  private static List<String> signers = List.of();
  private static long size;

  @BeforeAll
  static void write(@TempDir Path given) throws SQLException {
    folder = given;
    signers = WrittenLedger.sqlite(folder, 24);
    size = number("SELECT size FROM log");
  }

  private static Path copy() throws IOException {
    Path copy = folder.resolve("copy.db");
    Files.copy(folder.resolve("ledger.db"), copy, StandardCopyOption.REPLACE_EXISTING);
    return copy;
  }

  private static LedgerVerdict verify(Path file, List<TrustedKey> keys, KeptCheckpoint... kept) {
    try (Connection connection = StoredLedger.sqlite(file)) {
      return new LedgerCheck(keys, List.of(kept), entries -> {}).verify(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The verdict after some statements. */
  private static LedgerVerdict altered(String... statements) throws IOException, SQLException {
    return altered(List.of(), statements);
  }

  private static LedgerVerdict altered(List<KeptCheckpoint> kept, String... statements)
      throws IOException, SQLException {
    Path copy = copy();
    execute(copy, statements);
    return verify(copy, List.of(), kept.toArray(KeptCheckpoint[]::new));
  }

  private static void execute(Path file, String... statements) throws SQLException {
    try (Connection connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA ignore_check_constraints = true");
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static long number(String query) throws SQLException {
    return Long.parseLong(text(query));
  }

  private static String text(String query) throws SQLException {
    try (Connection connection = StoredLedger.sqlite(folder.resolve("ledger.db"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  private static TrustedKey key(int number) {
    return TrustedKey.parse(signers.get(number)).orElseThrow();
  }

  private static KeptCheckpoint kept(long least) throws SQLException {
    return new KeptCheckpoint(
        "kept", text("SELECT note FROM checkpoint WHERE size >= " + least + " ORDER BY size"));
  }

  @Test
  void ledger_asItWasWritten_isIntact() throws SQLException {
    LedgerVerdict verdict = verify(folder.resolve("ledger.db"), List.of(key(2)), kept(9));

    assertThat(verdict.problems()).isEmpty();
    assertThat(verdict.intact()).isTrue();
    assertThat(verdict.entries()).isEqualTo(size).isGreaterThan(30);
    assertThat(verdict.notProved())
        .singleElement()
        .matches(message -> message.en().contains("checkpoint between two others"));
  }

  @Test
  void ledger_withoutKeysAndCheckpoints_saysWhatThatLeavesOpen() {
    assertThat(verify(folder.resolve("ledger.db"), List.of()).notProved())
        .hasSize(3)
        .anyMatch(message -> message.en().contains("checkpoint between two others"))
        .anyMatch(message -> message.en().contains("--key"))
        .anyMatch(message -> message.en().contains("--checkpoint"));
  }

  @Test
  void keyOfBefore_isNoVoucherForTheOneAfterALoss() {
    assertThat(signers).hasSize(3);
    assertThat(verify(folder.resolve("ledger.db"), List.of(key(0))).problems())
        .singleElement()
        .matches(problem -> problem.table().equals("signer"));
    assertThat(verify(folder.resolve("ledger.db"), List.of(key(0), key(2))).intact()).isTrue();
  }

  @Test
  void tail_removedWithEveryTrace_isFoundByAKeptCheckpoint() throws Exception {
    KeptCheckpoint kept = kept(size - 1);
    String[] removal = removal(size - 2);

    assertThat(altered(removal).problems()).isEmpty();
    LedgerVerdict verdict = altered(List.of(kept), removal);
    assertThat(verdict.problems().get(0).position()).isEqualTo(size - 2);
    assertThat(verdict.problems().get(0).message().en()).contains("tail was removed");
  }

  /** What removes all after a size so that nothing is left of it. */
  private static String[] removal(long at) {
    return new String[] {
      "DELETE FROM entry WHERE position >= " + at,
      "DELETE FROM body WHERE position >= " + at,
      "DELETE FROM relation WHERE position >= " + at,
      "DELETE FROM outcome WHERE position >= " + at,
      "DELETE FROM finding WHERE position >= " + at,
      "DELETE FROM idempotency WHERE position >= " + at,
      "DELETE FROM checkpoint WHERE size > " + at,
      "DELETE FROM node WHERE ((idx + 1) << level) > " + at,
      "UPDATE log SET size = " + at
    };
  }

  @Test
  void tail_removedCarelessly_isFound() throws Exception {
    LedgerVerdict verdict = altered("DELETE FROM entry WHERE position >= " + (size - 3));

    assertThat(verdict.problems().get(0).position()).isEqualTo(size - 3);
    assertThat(verdict.problems()).anyMatch(problem -> problem.table().equals("log"));
  }

  @Test
  void entry_takenOutOfTheMiddle_isNamedFirst() throws Exception {
    LedgerVerdict verdict = altered("DELETE FROM entry WHERE position = 7");

    assertThat(verdict.problems().get(0).position()).isEqualTo(7);
    assertThat(verdict.problems().get(0).message().en()).contains("position 7 is missing");
  }

  @Test
  void entries_swapped_areNamedFirst() throws Exception {
    LedgerVerdict verdict =
        altered(
            "UPDATE entry SET position = -1 WHERE position = 11",
            "UPDATE entry SET position = 11 WHERE position = 6",
            "UPDATE entry SET position = 6 WHERE position = -1");

    assertThat(verdict.problems().get(0).position()).isEqualTo(6);
    assertThat(verdict.problems()).anyMatch(problem -> Long.valueOf(11).equals(problem.position()));
  }

  @Test
  void entry_replacedByAnother_isNamedFirst() throws Exception {
    LedgerVerdict verdict =
        altered(
            "UPDATE entry SET json = (SELECT json FROM entry WHERE position = 3) WHERE position = 9");

    assertThat(verdict.problems().get(0).position()).isEqualTo(9);
  }

  @Test
  void history_rewrittenWithItsNodes_isFoundByTheNextCheckpoint() throws Exception {
    Path copy = copy();
    execute(
        copy,
        "UPDATE entry SET json = CAST(replace(CAST(json AS TEXT), '\"jdk\":\"17\"', '\"jdk\":\"18\"') AS BLOB)"
            + " WHERE position = 5");
    Nodes.rewrite(copy);
    LedgerVerdict verdict = verify(copy, List.of());

    assertThat(verdict.problems()).hasSize(1);
    assertThat(verdict.problems().get(0).table()).isEqualTo("checkpoint");
    assertThat(verdict.problems().get(0).position()).isEqualTo(5);
    assertThat(verdict.problems().get(0).message().en()).contains("one of those at 5 to 5");
  }

  @Test
  void signingKey_replaced_isFound() throws Exception {
    String other = org.hyotei.transparency.SigningKey.generate(key(0).name()).verifier().toString();

    assertThat(altered("UPDATE signer SET vkey = '" + other + "' WHERE since = 0").intact())
        .isFalse();
    assertThat(altered("DELETE FROM signer WHERE since > 0").intact()).isFalse();
    assertThat(
            altered("INSERT INTO signer (since, vkey) VALUES (" + size + ", '" + other + "')")
                .intact())
        .isFalse();
  }

  @Test
  void body_disposedOfWithoutAnEntry_isFound() throws Exception {
    LedgerVerdict verdict = altered("DELETE FROM body WHERE position = 4");

    assertThat(verdict.problems().get(0).position()).isEqualTo(4);
    assertThat(verdict.problems().get(0).message().en()).contains("no body");
  }

  @Test
  void grades_ofADisposedPart_areNotKept() throws Exception {
    String position =
        text(
            "SELECT target FROM relation r JOIN entry e ON e.position = r.position"
                + " WHERE e.kind = 'disposal' ORDER BY target");
    String rows =
        " FROM outcome WHERE instr(subjects, char(31) || '1-1' || char(31)) > 0 AND position = "
            + position;
    assertThat(number("SELECT count(*)" + rows)).isZero();
    assertThat(number("SELECT count(*)" + rows.replace("1-1", "1"))).isOne();

    for (String insert :
        List.of(
            "INSERT INTO outcome VALUES ("
                + position
                + ", NULL, 'B', 'B', char(31) || '1-1' || char(31))",
            "INSERT INTO finding VALUES (" + position + ", 'made-up')",
            "DELETE" + rows.replace("1-1", "1"))) {
      LedgerVerdict verdict = altered(insert);
      assertThat(verdict.problems())
          .as(insert)
          .isNotEmpty()
          .allMatch(problem -> Long.valueOf(position).equals(problem.position()));
    }
  }

  @Test
  void checkpoint_byWhichAKeyHandsOver_mustBeThere() throws Exception {
    for (String entry :
        List.of(
            "SELECT min(position) FROM entry WHERE kind = 'signer'",
            "SELECT max(position) FROM entry WHERE kind = 'signer'")) {
      long position = number(entry);
      LedgerVerdict verdict = altered("DELETE FROM checkpoint WHERE size = " + (position + 1));

      assertThat(verdict.problems()).hasSize(1);
      assertThat(verdict.problems().get(0).table()).isEqualTo("checkpoint");
      assertThat(verdict.problems().get(0).position()).isEqualTo(position);
    }
  }

  /** Nothing says how many there were; what is proved does not rest on them. */
  @Test
  void checkpoint_betweenTwoOthers_isNotMissedAndItIsSaid() throws Exception {
    LedgerVerdict verdict = altered("DELETE FROM checkpoint WHERE size = 6");

    assertThat(verdict.intact()).isTrue();
    assertThat(verdict.notProved())
        .anyMatch(message -> message.en().contains("checkpoint between two others"));
  }

  @Test
  void rows_thatNoEntryExplains_areFound() throws Exception {
    for (String insert :
        List.of(
            "INSERT INTO outcome VALUES (2, NULL, 'S', 'S', char(31) || '9-9' || char(31))",
            "INSERT INTO outcome VALUES (9999, NULL, 'S', 'S', '9-9')",
            "INSERT INTO outcome SELECT * FROM outcome",
            "INSERT INTO finding VALUES (2, 'made-up')",
            "INSERT INTO relation VALUES (1, 2)",
            "INSERT INTO idempotency VALUES ('unauthenticated', 'x', 'y', 2)",
            "INSERT INTO node VALUES (20, 0, x'00')",
            "INSERT INTO node VALUES (0, -1, x'00')",
            "INSERT INTO checkpoint VALUES (0, 'x')",
            "INSERT INTO body VALUES (9999, x'00')",
            "INSERT INTO api_key VALUES ('k', 'h', 'o', 'viewer', 3, NULL)",
            "INSERT INTO policy_file VALUES ('00', x'00')",
            "INSERT INTO policy_version VALUES ('kawaguchi', 'v', 'p', 'd')")) {
      assertThat(altered(insert).intact()).as(insert).isFalse();
    }
  }

  @Test
  void rows_thatAreMissing_areFound() throws Exception {
    for (String table :
        List.of(
            "outcome",
            "finding",
            "relation",
            "idempotency",
            "checkpoint WHERE size = " + size,
            "policy_file",
            "policy_version",
            "signer",
            "log",
            "node",
            "body",
            "entry")) {
      assertThat(altered("DELETE FROM " + table).intact()).as(table).isFalse();
    }
  }

  @Test
  void file_brokenInTheMiddle_isAProblemAndNoException() throws Exception {
    Path copy = copy();
    byte[] bytes = Files.readAllBytes(copy);
    for (int i = bytes.length / 2; i < bytes.length / 2 + 6_000; i++) {
      bytes[i] ^= 0x5a;
    }
    Files.write(copy, bytes);

    assertThat(verify(copy, List.of()).intact()).isFalse();
  }
}
