package org.hyotei.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The database: SQLite in a file, or PostgreSQL. Its tables are made, or brought up to date, when
 * it is opened.
 */
final class Store implements AutoCloseable {

  private static final int READERS = 8;

  /** How long a statement waits for another process that writes. */
  private static final int BUSY_MILLIS = 5_000;

  /**
   * How many pages SQLite's log may have before a commit copies it into the file by itself, where
   * {@link LogCopying} did not come to it: 64 MB.
   */
  private static final int LOG_PAGES = 16_000;

  private static final int CONNECT_MILLIS = 3_000;
  private static final int VALIDATION_MILLIS = 2_000;

  /** How long PostgreSQL may be silent about a statement that writes, or reads. */
  private static final int WRITING_SECONDS = 5;

  private static final int READING_SECONDS = 60;

  /**
   * For connections that write. A commit that was answered is on the disk whatever the server's
   * default; who waits for the head, or holds it and was cut off, does not hold up the others.
   */
  private static final String CAREFUL =
      "SELECT set_config('lock_timeout', '4s', false),"
          + " set_config('idle_in_transaction_session_timeout', '4s', false),"
          + " CASE current_setting('synchronous_commit') WHEN 'off'"
          + " THEN set_config('synchronous_commit', 'on', false) END";

  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final boolean shared;

  // each keeps the statements that it has parsed
  private final Jdbi writer;
  private final Jdbi reader;

  private Store(HikariDataSource writing, HikariDataSource reading, boolean shared) {
    this.writing = writing;
    this.reading = reading;
    this.shared = shared;
    this.writer = Jdbi.create(writing);
    this.reader = Jdbi.create(reading);
  }

  /**
   * Opens the file, which is made if it is not there. Several processes may have it open.
   *
   * @throws LedgerUnavailable if it cannot be opened
   */
  static Store sqlite(Path file) {
    HikariConfig writer = config("ledger-writing", 1);
    writer.setDataSource(sqlite(file, true));
    HikariDataSource writing = new HikariDataSource(writer);
    HikariConfig readers = config("ledger-reading", READERS);
    readers.setDataSource(sqlite(file, false));
    readers.setConnectionInitSql("PRAGMA query_only = true");
    HikariDataSource reading = new HikariDataSource(readers);
    return migrated(new Store(writing, reading, false), "sqlite");
  }

  /**
   * Opens a PostgreSQL database.
   *
   * @param url {@code jdbc:postgresql://host/database}, with user and password as its parameters
   *     unless the environment has them
   * @throws LedgerUnavailable if it cannot be opened, or the URL names another database
   */
  static Store postgresql(String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new LedgerUnavailable(
          "データベースの URL が jdbc:postgresql: で始まっていません。データのフォルダーの SQLite を使うなら、指定しないでください。",
          "The database's URL does not begin with jdbc:postgresql:. Leave it out for SQLite in the"
              + " data folder.");
    }
    HikariConfig writer = postgresql("ledger-writing", 1, url, WRITING_SECONDS);
    writer.setConnectionInitSql(CAREFUL);
    HikariConfig readers = postgresql("ledger-reading", READERS, url, READING_SECONDS);
    return migrated(
        new Store(new HikariDataSource(writer), new HikariDataSource(readers), true), "postgresql");
  }

  private static Store migrated(Store store, String scripts) {
    try {
      Flyway.configure()
          .dataSource(store.shared ? store.reading : store.writing)
          .locations("classpath:db/" + scripts)
          .load()
          .migrate();
      return store;
    } catch (FlywayException | PoolInitializationException e) {
      store.close();
      throw new LedgerUnavailable(
          "台帳の表を作れません（" + e.getMessage() + "）。",
          "the ledger's tables cannot be made: " + e.getMessage(),
          e);
    }
  }

  private static DataSource sqlite(Path file, boolean writing) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(LOG_PAGES));
    if (writing) {
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /** What the URL says goes before. */
  private static HikariConfig postgresql(String name, int size, String url, int seconds) {
    HikariConfig config = config(name, size);
    config.setJdbcUrl(url);
    config.addDataSourceProperty("connectTimeout", String.valueOf(CONNECT_MILLIS / 1_000));
    config.addDataSourceProperty("socketTimeout", String.valueOf(seconds));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return config;
  }

  /** A pool that starts without a connection, so that a database that is away is no failure yet. */
  private static HikariConfig config(String name, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(CONNECT_MILLIS);
    config.setValidationTimeout(VALIDATION_MILLIS);
    config.setInitializationFailTimeout(-1);
    return config;
  }

  Jdbi writing() {
    return writer;
  }

  Jdbi reading() {
    return reader;
  }

  /** Reads the head for a transaction that will change it; other writers wait. */
  String headForChange() {
    return "SELECT origin, size FROM log" + (shared ? " FOR UPDATE" : "");
  }

  /** Lets a transaction that may begin the ledger be the only one that does. */
  void waitForOtherBeginnings(Handle handle) {
    if (shared) {
      handle.execute("LOCK TABLE log IN SHARE ROW EXCLUSIVE MODE");
    }
  }

  /** Copies what SQLite's log has into its file, as far as nobody reads it; nobody waits. */
  void copyLog(Jdbi connections) {
    if (!shared) {
      connections.useHandle(handle -> handle.execute("PRAGMA wal_checkpoint(PASSIVE)"));
    }
  }

  /**
   * Leaves nothing in SQLite's files of what was deleted: the pages were overwritten, and what is
   * older is cut off here. Where someone reads or writes meanwhile, that waits for the next time,
   * or for the last process to close the file. PostgreSQL does so at its next VACUUM.
   */
  void wipe() {
    if (shared) {
      return;
    }
    try {
      writing().useHandle(handle -> handle.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
    } catch (JdbiException e) {
      // what was deleted is deleted; only its trace stays a little longer
    }
  }

  /**
   * Copies an SQLite database as it is at one moment.
   *
   * @throws LedgerUnavailable if it cannot be copied, or is no SQLite database
   */
  void backup(Path file) {
    if (shared) {
      throw new LedgerUnavailable(
          "台帳は PostgreSQL にあります。pg_dump で写してください。",
          "The ledger is in PostgreSQL: back it up with pg_dump.");
    }
    if (Files.exists(file)) {
      throw new LedgerUnavailable(
          file + " はもうあります。別の名前を指定してください。", "There is a file " + file + " already. Name another.");
    }
    try {
      writing().useHandle(handle -> handle.execute("VACUUM INTO ?", file.toString()));
    } catch (JdbiException e) {
      throw new LedgerUnavailable(
          "台帳を写せません（" + e.getMessage() + "）。", "The ledger cannot be copied: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    writing.close();
    reading.close();
  }
}
