package org.hyotei.analysis;

import org.hyotei.model.Message;

/** Something in a rule that the analysis does not read. */
final class Unread extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final transient Message why;

  Unread(int line, String ja, String en) {
    super(en, null, false, false);
    this.line = line;
    this.why = new Message(ja, en);
  }

  int line() {
    return line;
  }

  Message why() {
    return why;
  }
}
