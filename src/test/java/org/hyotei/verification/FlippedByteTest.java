package org.hyotei.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One flipped bit in every column of every table, in several rows: each is found. */
class FlippedByteTest {

  /** Columns of each table, the key first. */
  private static final Map<String, List<String>> TABLES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("log", List.of("only_row", "origin", "size")),
              Map.entry(
                  "entry",
                  List.of(
                      "position",
                      "id",
                      "kind",
                      "time",
                      "policy",
                      "version",
                      "plan",
                      "fiscal_year",
                      "json")),
              Map.entry("body", List.of("position", "parts")),
              Map.entry("node", List.of("level", "idx", "hash")),
              Map.entry("checkpoint", List.of("size", "note")),
              Map.entry("signer", List.of("since", "vkey")),
              Map.entry("relation", List.of("position", "target")),
              Map.entry("outcome", List.of("position", "rule", "grade", "computed", "subjects")),
              Map.entry("finding", List.of("position", "code")),
              Map.entry("idempotency", List.of("position", "principal", "key", "request")),
              Map.entry("api_key", List.of("made", "id", "hash", "office", "roles", "revoked")),
              Map.entry("policy_file", List.of("digest", "bytes")),
              Map.entry("policy_version", List.of("policy", "version", "path", "digest"))));

  /** Tables whose first problem must name the row's own entry. */
  private static final Set<String> OF_ENTRIES =
      Set.of("entry", "body", "relation", "outcome", "finding", "idempotency", "api_key");

  private static final int ROWS = 3;

  private static Path folder = Path.of("");

  @BeforeAll
  static void write(@TempDir Path given) {
    folder = given;
    WrittenLedger.sqlite(folder, 12);
  }

  @Test
  void everyColumn_withOneBitFlipped_isFound() throws Exception {
    Random random = new Random(Integer.getInteger("flipped.seed", 20_261_121));
    int flips = 0;
    for (Map.Entry<String, List<String>> table : TABLES.entrySet()) {
      for (String column : table.getValue()) {
        for (int row = 0; row < ROWS; row++) {
          flip(table.getKey(), table.getValue(), column, row, random);
          flips++;
        }
      }
    }
    assertThat(flips).isGreaterThan(100);
  }

  @Test
  void file_withOneByteFlipped_isFoundOrReadsAsBefore() throws Exception {
    Random random = new Random(Integer.getInteger("flipped.seed", 1_121));
    Path copy = folder.resolve("copy.db");
    byte[] file = Files.readAllBytes(folder.resolve("ledger.db"));
    String before = content(folder.resolve("ledger.db"));
    int found = 0;
    for (int i = 0; i < 60; i++) {
      byte[] flipped = file.clone();
      int at = random.nextInt(flipped.length);
      flipped[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(copy, flipped);
      boolean intact;
      try (Connection connection = StoredLedger.sqlite(copy)) {
        intact = new LedgerCheck(List.of(), List.of(), entries -> {}).verify(connection).intact();
      } catch (SQLException e) {
        intact = false;
      }
      if (intact) {
        assertThat(content(copy)).as("byte %d", at).isEqualTo(before);
      } else {
        found++;
      }
    }
    assertThat(found).as("found of 60").isGreaterThan(10);
  }

  /** Every value of every table; bodies as they read. */
  private static String content(Path file) throws SQLException {
    StringBuilder content = new StringBuilder();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      for (Map.Entry<String, List<String>> table : TABLES.entrySet()) {
        for (Object[] row : rows(connection, table.getKey(), table.getValue())) {
          for (Object value : row) {
            byte[] bytes = value instanceof byte[] blob ? blob : new byte[0];
            content
                .append(table.getKey().equals("body") ? Sha256.hex(unpacked(bytes)) : "")
                .append(table.getKey().equals("body") ? "" : Sha256.hex(bytes))
                .append(value instanceof byte[] ? "" : value)
                .append('\n');
          }
        }
      }
    }
    return content.toString();
  }

  private static void flip(
      String table, List<String> columns, String column, int row, Random random) throws Exception {
    Path copy = folder.resolve("copy.db");
    Files.copy(folder.resolve("ledger.db"), copy, StandardCopyOption.REPLACE_EXISTING);
    String what;
    @Nullable Long position;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
      List<Object[]> rows = rows(connection, table, columns);
      Object[] chosen = rows.get(row == 0 ? 0 : random.nextInt(rows.size()));
      Object before = chosen[columns.indexOf(column)];
      Object after = flipped(before, random);
      if (table.equals("body") && column.equals("parts") && sameContent(before, after)) {
        return;
      }
      what = table + "." + column + " of " + List.of(String.valueOf(chosen[0])) + ": " + after;
      position =
          OF_ENTRIES.contains(table) && !column.equals(columns.get(0)) ? (Long) chosen[0] : null;
      update(connection, table, columns, column, chosen, after);
    }
    LedgerVerdict verdict;
    try (Connection connection = StoredLedger.sqlite(copy)) {
      verdict = new LedgerCheck(List.of(), List.of(), entries -> {}).verify(connection);
    }
    assertThat(verdict.intact()).as(what).isFalse();
    if (position != null) {
      assertThat(verdict.problems().get(0).position()).as(what).isEqualTo(position);
    }
  }

  private static List<Object[]> rows(Connection connection, String table, List<String> columns)
      throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT " + String.join(", ", columns) + " FROM " + table + " ORDER BY 1, 2")) {
      while (found.next()) {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
          Object value = found.getObject(i + 1);
          values[i] = value instanceof Integer number ? Long.valueOf(number) : value;
        }
        rows.add(values);
      }
    }
    assertThat(rows).as(table).isNotEmpty();
    return rows;
  }

  /** The value with one bit flipped; something where there was nothing. */
  private static Object flipped(@Nullable Object value, Random random) {
    if (value == null) {
      return "x";
    }
    if (value instanceof Long number) {
      return number ^ (1L << random.nextInt(3));
    }
    byte[] bytes = value instanceof byte[] blob ? blob.clone() : Sha256.utf8(String.valueOf(value));
    if (bytes.length == 0) {
      return new byte[] {1};
    }
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
    return bytes;
  }

  private static void update(
      Connection connection,
      String table,
      List<String> columns,
      String column,
      Object[] row,
      Object after)
      throws SQLException {
    boolean text = row[columns.indexOf(column)] instanceof String;
    List<String> where = new ArrayList<>();
    columns.forEach(name -> where.add(name + " IS ?"));
    try (Statement pragma = connection.createStatement()) {
      pragma.execute("PRAGMA ignore_check_constraints = true");
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE OR REPLACE "
                + table
                + " SET "
                + column
                + (text ? " = CAST(? AS TEXT)" : " = ?")
                + " WHERE "
                + String.join(" AND ", where))) {
      update.setObject(1, after);
      for (int i = 0; i < row.length; i++) {
        update.setObject(i + 2, row[i]);
      }
      assertThat(update.executeUpdate()).as(table + "." + column).isEqualTo(1);
    }
  }

  /** Whether the bit was none of the compressed text: some bits of a frame mean nothing. */
  private static boolean sameContent(@Nullable Object before, Object after) {
    return before instanceof byte[] one
        && after instanceof byte[] other
        && Sha256.same(unpacked(one), unpacked(other));
  }

  private static byte[] unpacked(byte[] packed) {
    try {
      return Zstd.decompress(packed, 1_000_000);
    } catch (ZstdException e) {
      return new byte[0];
    }
  }
}
