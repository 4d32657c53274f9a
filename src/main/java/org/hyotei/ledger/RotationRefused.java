package org.hyotei.ledger;

/** A key cannot take another's place; other entries can be recorded. */
final class RotationRefused extends LedgerUnavailable {

  private static final long serialVersionUID = 1L;

  RotationRefused(String ja, String en) {
    super(ja, en);
  }

  RotationRefused(String ja, String en, Throwable cause) {
    super(ja, en, cause);
  }
}
