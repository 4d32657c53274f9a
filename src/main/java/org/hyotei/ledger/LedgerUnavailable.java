package org.hyotei.ledger;

/** The ledger cannot be read or written now; what was to be recorded may be sent again. */
public sealed class LedgerUnavailable extends RuntimeException permits RotationRefused {

  private static final long serialVersionUID = 1L;

  public LedgerUnavailable(String message) {
    super(message);
  }

  public LedgerUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
