package org.hyotei.cli;

/** Input that a command cannot work with; the message says what and what to try. */
final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InputException(String message) {
    super(message);
  }
}
