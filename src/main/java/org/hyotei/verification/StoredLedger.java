package org.hyotei.verification;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Connections to ledgers, for reading alone; a service may be writing meanwhile. */
public final class StoredLedger {

  private StoredLedger() {}

  /** The ledger in a file, which is there. */
  public static Connection sqlite(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
      statement.execute("PRAGMA query_only = true");
    }
    return connection;
  }

  /** The ledger in a PostgreSQL database. */
  public static Connection postgresql(String url) throws SQLException {
    Connection connection = DriverManager.getConnection(url);
    connection.setReadOnly(true);
    return connection;
  }
}
