package org.hyotei.api;

import java.nio.file.Path;

/** Recorded evaluations on SQLite. */
class EvaluationsOnSqliteTest extends EvaluationsContract {

  @Override
  Service service(Path data) {
    return new Service(RULES, data);
  }
}
