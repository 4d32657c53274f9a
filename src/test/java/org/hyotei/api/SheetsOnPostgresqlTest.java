package org.hyotei.api;

import java.nio.file.Path;
import java.util.Map;
import org.hyotei.ledger.TestPostgres;
import org.jspecify.annotations.Nullable;

/** Spreadsheets with a ledger on PostgreSQL. */
class SheetsOnPostgresqlTest extends SheetsContract {

  private @Nullable String database;

  @Override
  Service service(Path data) {
    if (database == null) {
      database = TestPostgres.database();
    }
    return new Service(RULES, data, Map.of("hyotei.database", database));
  }
}
