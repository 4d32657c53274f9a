package org.hyotei.verification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger says of itself as a whole.
 *
 * @param size how many entries it says that it has
 */
record LedgerHead(@Nullable String origin, long size) {

  /** Reads the head; that it is one row, and that the database's file is whole, is verified. */
  static LedgerHead read(Connection connection, Problems problems) throws SQLException {
    integrity(connection, problems);
    LedgerHead head = new LedgerHead(null, -1);
    int count = 0;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT origin, size, only_row FROM log")) {
      while (rows.next()) {
        count += rows.getLong(3) == 1 ? 1 : 2;
        head = new LedgerHead(rows.getString(1), rows.getLong(2));
      }
    }
    if (count != 1) {
      problems.add(
          "log", null, null, "log の行が1行ではありません。", "The table log has not exactly one row.");
    }
    return head;
  }

  /** What SQLite knows of its own file: pages, and indexes that are not what they index. */
  private static void integrity(Connection connection, Problems problems) throws SQLException {
    if (!connection.getMetaData().getDatabaseProductName().equals("SQLite")) {
      return;
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check(100)")) {
      while (rows.next()) {
        String said = String.valueOf(rows.getString(1));
        if (!said.equals("ok")) {
          problems.add(
              "database",
              null,
              null,
              "データベースのファイルが壊れています: " + Faults.quote(said),
              "The database's file is broken: " + Faults.quote(said));
        }
      }
    }
  }
}
