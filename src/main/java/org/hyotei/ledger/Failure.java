package org.hyotei.ledger;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Why a transaction was not done, as far as it decides what to do next. */
enum Failure {
  /** The database is away, busy or restarting: it may be done soon. */
  PASSING,
  /** Something about one entry; others may do. */
  OF_ONE,
  /** It will not be done soon: no space, no permission, a broken file. */
  LASTING;

  static Failure of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return of(sqlite.getResultCode());
      }
      if (cause instanceof RotationRefused) {
        return OF_ONE;
      }
      if (cause instanceof SQLTransientException) {
        return PASSING;
      }
      if (cause instanceof SQLException sql) {
        return of(String.valueOf(sql.getSQLState()));
      }
    }
    return LASTING;
  }

  /** What the database said, without the statement and what was to be written. */
  static String reason(Throwable failure) {
    String reason = failure.getClass().getSimpleName();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && !(cause instanceof JdbiException)) {
        reason = cause.getMessage();
      }
    }
    return reason;
  }

  private static Failure of(SQLiteErrorCode code) {
    return switch (code.code & 0xff) {
      case 5, 6 -> PASSING; // busy, locked
      case 18, 19, 20 -> OF_ONE; // too big, constraint, mismatch
      default -> LASTING;
    };
  }

  /** By class of SQLSTATE. */
  private static Failure of(String state) {
    if (state.startsWith("53100")) {
      return LASTING; // disk full
    }
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "08", "40", "53", "55", "57" -> PASSING;
      case "22", "23" -> OF_ONE;
      default -> LASTING;
    };
  }
}
