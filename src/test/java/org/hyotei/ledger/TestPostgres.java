package org.hyotei.ledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;

/**
 * Databases on the PostgreSQL server that {@code HYOTEI_TEST_POSTGRES} names. Without it, tests on
 * PostgreSQL are skipped, and say so.
 */
public final class TestPostgres {

  private static final String SERVER = System.getenv("HYOTEI_TEST_POSTGRES");

  private TestPostgres() {}

  /** The URL of a new, empty database. */
  public static String database() {
    assumeTrue(
        SERVER != null,
        "HYOTEI_TEST_POSTGRES names no PostgreSQL server (see .ci/postgresql): not tested on one");
    String server = Objects.requireNonNull(SERVER);
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = DriverManager.getConnection(server);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new AssertionError("no database can be made at " + server, e);
    }
    return server.replaceFirst("/postgres\\?", "/" + name + "?");
  }
}
