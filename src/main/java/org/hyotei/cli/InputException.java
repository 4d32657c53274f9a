package org.hyotei.cli;

import org.hyotei.model.Message;

/** Input that a command cannot work with; the message says what and what to try. */
public final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message told;

  public InputException(Message told) {
    super(told.en());
    this.told = told;
  }

  public InputException(String ja, String en) {
    this(new Message(ja, en));
  }

  /** What to tell the person who typed it. */
  public Message told() {
    return told;
  }
}
