package org.hyotei.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hyotei.ledger.LedgerSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ledger by the real writer in PostgreSQL; then one thing altered at a time. Needs a database,
 * named by {@code HYOTEI_TEST_POSTGRES}, in which it may make a schema of its own.
 */
@EnabledIfEnvironmentVariable(named = "HYOTEI_TEST_POSTGRES", matches = "jdbc:postgresql:.+")
class LedgerCheckPostgresqlTest {

  private static final String SCHEMA = "verified" + System.nanoTime();
  private static final String DATABASE = System.getenv("HYOTEI_TEST_POSTGRES");
  private static final String URL =
      DATABASE + (String.valueOf(DATABASE).contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA;

  @BeforeAll
  static void makeSchema() throws SQLException {
    statement("CREATE SCHEMA " + SCHEMA);
  }

  @AfterAll
  static void dropSchema() throws SQLException {
    statement("DROP SCHEMA " + SCHEMA + " CASCADE");
  }

  private static void statement(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(DATABASE);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static LedgerVerdict verify(List<TrustedKey> keys) throws SQLException {
    try (Connection connection = StoredLedger.postgresql(URL)) {
      return new LedgerCheck(keys, List.of(), entries -> {}).verify(connection);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
    }
  }

  @Test
  void ledger_writtenThenAltered_isIntactThenNot(@TempDir Path folder) throws Exception {
    List<String> signers = WrittenLedger.write(new LedgerSettings(folder, URL, null, null), 24);
    LedgerVerdict written =
        verify(List.of(TrustedKey.parse(signers.get(signers.size() - 1)).orElseThrow()));
    assertThat(written.problems()).isEmpty();
    assertThat(written.entries()).isGreaterThan(30);

    List<String> unfound = new ArrayList<>();
    for (String[] change : CHANGES) {
      execute(change[0]);
      LedgerVerdict verdict = verify(List.of());
      boolean named =
          change[2] == null || Long.valueOf(change[2]).equals(verdict.problems().get(0).position());
      if (verdict.intact() || !named) {
        unfound.add(change[0] + ": " + verdict.problems());
      }
      execute(change[1]);
    }
    assertThat(unfound).isEmpty();
    assertThat(verify(List.of()).problems()).isEmpty();
  }

  /** What alters, what puts it back, and the entry that must be named first; null where none is. */
  private static final String[][] CHANGES = {
    flip("entry", "json", 7),
    flip("body", "parts", 9),
    {
      "UPDATE entry SET plan = plan || 'x' WHERE position = 4",
      "UPDATE entry SET plan = left(plan, -1) WHERE position = 4",
      "4"
    },
    {
      "UPDATE outcome SET grade = grade || 'x' WHERE position = 4",
      "UPDATE outcome SET grade = left(grade, -1) WHERE position = 4",
      "4"
    },
    {
      "UPDATE node SET hash = set_byte(hash, 3, get_byte(hash, 3) # 16) WHERE level = 1 AND idx = 2",
      "UPDATE node SET hash = set_byte(hash, 3, get_byte(hash, 3) # 16) WHERE level = 1 AND idx = 2",
      "4"
    },
    {
      "UPDATE checkpoint SET note = replace(note, chr(10) || '9' || chr(10), chr(10) || '8' || chr(10)) WHERE size = 9",
      "UPDATE checkpoint SET note = replace(note, chr(10) || '8' || chr(10), chr(10) || '9' || chr(10)) WHERE size = 9",
      "8"
    },
    {"UPDATE log SET size = size + 1", "UPDATE log SET size = size - 1", null},
    {
      "UPDATE policy_file SET bytes = bytes || '\\x00'::bytea",
      "UPDATE policy_file SET bytes = substring(bytes FROM 1 FOR length(bytes) - 1)",
      null
    },
  };

  private static String[] flip(String table, String column, int position) {
    String flip =
        "UPDATE %s SET %s = set_byte(%s, 40, get_byte(%s, 40) # 4) WHERE position = %d"
            .formatted(table, column, column, column, position);
    return new String[] {flip, flip, String.valueOf(position)};
  }
}
