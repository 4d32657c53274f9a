package org.hyotei.ledger;

import org.hyotei.model.Message;

/** The ledger cannot be read or written now; what was to be recorded may be sent again. */
public sealed class LedgerUnavailable extends RuntimeException permits RotationRefused {

  private static final long serialVersionUID = 1L;

  private final transient Message told;

  LedgerUnavailable(Message told) {
    super(told.en());
    this.told = told;
  }

  LedgerUnavailable(Message told, Throwable cause) {
    super(told.en(), cause);
    this.told = told;
  }

  LedgerUnavailable(String ja, String en) {
    this(new Message(ja, en));
  }

  LedgerUnavailable(String ja, String en, Throwable cause) {
    this(new Message(ja, en), cause);
  }

  /** What is the matter, and what to try. */
  public Message told() {
    return told;
  }
}
