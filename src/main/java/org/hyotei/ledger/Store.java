package org.hyotei.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
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

  private static final int CONNECT_MILLIS = 5_000;

  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final boolean shared;

  private Store(HikariDataSource writing, HikariDataSource reading, boolean shared) {
    this.writing = writing;
    this.reading = reading;
    this.shared = shared;
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
          "The database's URL does not begin with jdbc:postgresql:. Leave it out for SQLite in the"
              + " data folder.");
    }
    HikariConfig config = config("ledger", READERS + 1);
    config.setJdbcUrl(url);
    HikariDataSource pool = new HikariDataSource(config);
    return migrated(new Store(pool, pool, true), "postgresql");
  }

  private static Store migrated(Store store, String scripts) {
    try {
      Flyway.configure()
          .dataSource(store.writing)
          .locations("classpath:db/" + scripts)
          .load()
          .migrate();
      return store;
    } catch (FlywayException | PoolInitializationException e) {
      store.close();
      throw new LedgerUnavailable("the ledger's tables cannot be made: " + e.getMessage(), e);
    }
  }

  private static DataSource sqlite(Path file, boolean writing) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    if (writing) {
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /** A pool that starts without a connection, so that a database that is away is no failure yet. */
  private static HikariConfig config(String name, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(CONNECT_MILLIS);
    config.setInitializationFailTimeout(-1);
    return config;
  }

  Jdbi writing() {
    return Jdbi.create(writing);
  }

  Jdbi reading() {
    return Jdbi.create(reading);
  }

  /** Reads the head for a transaction that will change it; other writers wait. */
  String headForChange() {
    return "SELECT origin, size FROM log" + (shared ? " FOR UPDATE" : "");
  }

  /**
   * Copies an SQLite database as it is at one moment.
   *
   * @throws LedgerUnavailable if it cannot be copied, or is no SQLite database
   */
  void backup(Path file) {
    if (shared) {
      throw new LedgerUnavailable("The ledger is in PostgreSQL: back it up with pg_dump.");
    }
    if (Files.exists(file)) {
      throw new LedgerUnavailable("There is a file " + file + " already. Name another.");
    }
    try {
      writing().useHandle(handle -> handle.execute("VACUUM INTO ?", file.toString()));
    } catch (JdbiException e) {
      throw new LedgerUnavailable("The ledger cannot be copied: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    writing.close();
    reading.close();
  }
}
