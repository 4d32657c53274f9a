package org.hyotei.ledger;

/** A key cannot take another's place; other entries can be recorded. */
final class RotationRefused extends LedgerUnavailable {

  private static final long serialVersionUID = 1L;

  RotationRefused(String message) {
    super(message);
  }

  RotationRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
