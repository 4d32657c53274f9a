package org.hyotei.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a ledger is and how it is set up.
 *
 * @param data the data folder; it is there
 * @param database URL of a PostgreSQL database; null for SQLite in the data folder
 * @param signingKey file of the key that signs; null for the one in the data folder. Made at the
 *     first start if it is not there
 * @param origin what a new ledger is called; null for a name made at random. One that is there
 *     keeps its name
 */
public record LedgerSettings(
    Path data, @Nullable String database, @Nullable Path signingKey, @Nullable String origin) {

  private static final String DATABASE = "ledger.db";
  private static final String KEY = "signing-key";

  /** SQLite and key in a data folder. */
  public static LedgerSettings in(Path data) {
    return new LedgerSettings(data, null, null, null);
  }

  /** The file of the SQLite database. */
  public Path file() {
    return data.resolve(DATABASE);
  }

  Path keyFile() {
    return signingKey == null ? data.resolve(KEY) : signingKey;
  }

  /** Whether there is a ledger already, as far as a look at files can tell. */
  public boolean exists() {
    return database != null || Files.exists(file());
  }
}
