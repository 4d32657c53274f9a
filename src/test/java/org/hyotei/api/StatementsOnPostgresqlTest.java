package org.hyotei.api;

import java.nio.file.Path;
import java.util.Map;
import org.hyotei.ledger.TestPostgres;
import org.jspecify.annotations.Nullable;

/** What is said of recorded evaluations, and their proofs, on PostgreSQL. */
class StatementsOnPostgresqlTest extends StatementsContract {

  private @Nullable String database;

  @Override
  Service service(Path data) {
    if (database == null) {
      database = TestPostgres.database();
    }
    return new Service(RULES, data, Map.of("hyotei.database", database));
  }
}
