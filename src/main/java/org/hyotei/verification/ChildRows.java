package org.hyotei.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table that belong to entries, read along with them. */
final class ChildRows implements AutoCloseable {

  private static final int FETCHED = 500;

  private final String table;
  private final int columns;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private final Problems problems;
  private boolean more;
  private long position;

  /** Reads these columns of a table, by position. */
  ChildRows(Connection connection, Problems problems, String table, String... columns)
      throws SQLException {
    this.table = table;
    this.columns = columns.length;
    this.problems = problems;
    this.statement =
        connection.prepareStatement(
            "SELECT position, "
                + String.join(", ", columns)
                + " FROM "
                + table
                + " ORDER BY position");
    statement.setFetchSize(FETCHED);
    this.rows = statement.executeQuery();
    next();
  }

  private void next() throws SQLException {
    more = rows.next();
    if (more) {
      position = rows.getLong(1);
    }
  }

  /** The rows of an entry, and past them; those before it belong to none. */
  List<List<@Nullable String>> of(long entry) throws SQLException {
    strays(entry);
    List<List<@Nullable String>> own = new ArrayList<>();
    while (more && position == entry) {
      @Nullable String[] values = new @Nullable String[columns];
      for (int i = 0; i < columns; i++) {
        values[i] = rows.getString(i + 2);
      }
      own.add(Collections.unmodifiableList(Arrays.asList(values)));
      next();
    }
    return own;
  }

  private void strays(long before) throws SQLException {
    while (more && position < before) {
      stray();
      next();
    }
  }

  /** What is left over. */
  void end() throws SQLException {
    strays(Long.MAX_VALUE);
  }

  private void stray() {
    problems.add(
        table,
        position,
        null,
        table + " に、記録のない位置 " + position + " の行があります。",
        "The table "
            + table
            + " has a row for position "
            + position
            + ", where there is no entry.");
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
