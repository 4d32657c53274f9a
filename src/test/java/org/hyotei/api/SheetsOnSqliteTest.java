package org.hyotei.api;

import java.nio.file.Path;

/** Spreadsheets with a ledger on SQLite. */
class SheetsOnSqliteTest extends SheetsContract {

  @Override
  Service service(Path data) {
    return new Service(RULES, data);
  }
}
