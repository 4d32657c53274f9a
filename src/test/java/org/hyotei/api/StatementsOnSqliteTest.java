package org.hyotei.api;

import java.nio.file.Path;

/** What is said of recorded evaluations, and their proofs, on SQLite. */
class StatementsOnSqliteTest extends StatementsContract {

  @Override
  Service service(Path data) {
    return new Service(RULES, data);
  }
}
