package org.hyotei.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.hyotei.verification.StoredLedger;

/** Where a test's ledger lies. */
enum StoreKind {
  SQLITE,
  POSTGRESQL;

  /** A ledger that is not there yet, its key in the folder. */
  LedgerSettings settings(Path folder) {
    return new LedgerSettings(folder, this == SQLITE ? null : TestPostgres.database(), null, null);
  }

  /** A connection that shares nothing with the ledger's own. */
  static Connection connection(LedgerSettings settings) throws SQLException {
    String database = settings.database();
    return database == null
        ? StoredLedger.sqlite(settings.file())
        : StoredLedger.postgresql(database);
  }
}
