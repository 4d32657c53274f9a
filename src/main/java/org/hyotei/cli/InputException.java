package org.hyotei.cli;

/** Input that a command cannot work with; the message says what and what to try. */
public final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }
}
