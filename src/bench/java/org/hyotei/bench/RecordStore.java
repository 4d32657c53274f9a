package org.hyotei.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A ledger's tables in a database of their own: a new data folder, and in PostgreSQL a new schema.
 * Both are gone when it is closed.
 */
final class RecordStore implements AutoCloseable {

  private final String name;
  private final Path data;
  private final String url;
  private final String schema;
  private final String database;

  /**
   * What a ledger holds.
   *
   * @param evaluations entries that are evaluations
   * @param entries all of them
   * @param commits transactions that appended: each wrote one checkpoint
   */
  record Counts(long evaluations, long entries, long commits) {}

  private RecordStore(String name, Path data, String url, String schema, String database) {
    this.name = name;
    this.data = data;
    this.url = url;
    this.schema = schema;
    this.database = database;
  }

  /** A new one in SQLite. */
  static RecordStore sqlite(Path parent) throws IOException {
    Path data = folder(parent);
    return new RecordStore("SQLite", data, "jdbc:sqlite:" + data.resolve("ledger.db"), "", "");
  }

  /** A new one in the PostgreSQL database that a URL names. */
  static RecordStore postgresql(Path parent, String database) throws IOException, SQLException {
    String schema = "bench" + System.currentTimeMillis();
    String url = database + (database.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    execute(database, "CREATE SCHEMA " + schema);
    return new RecordStore("PostgreSQL", folder(parent), url, schema, database);
  }

  private static Path folder(Path parent) throws IOException {
    return Files.createTempDirectory(Files.createDirectories(parent), "record");
  }

  String name() {
    return name;
  }

  Path data() {
    return data;
  }

  /** What the service must be told to use it. */
  String[] options() {
    return new String[] {
      "-Dbench.data=" + data, "-Dbench.database=" + (database.isEmpty() ? "" : url)
    };
  }

  Counts counts() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT (SELECT count(*) FROM entry WHERE kind = 'evaluation'),"
                    + " (SELECT count(*) FROM entry), (SELECT count(*) FROM checkpoint)")) {
      row.next();
      return new Counts(row.getLong(1), row.getLong(2), row.getLong(3));
    }
  }

  private static void execute(String database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    if (!schema.isEmpty()) {
      execute(database, "DROP SCHEMA " + schema + " CASCADE");
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(data)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
