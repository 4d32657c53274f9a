package org.hyotei.cli;

import org.hyotei.model.Message;

/** Tells on standard error how far long work has come, after every tenth of it. */
final class Progress implements Runnable {

  private static final int STEPS = 10;

  private final Terminal terminal;
  private final int all;
  private int done;

  /**
   * Nothing done so far.
   *
   * @param all how often {@link #run} is to be called
   */
  Progress(Terminal terminal, int all) {
    this.terminal = terminal;
    this.all = all;
  }

  /** One more is done. */
  @Override
  public void run() {
    long before = (long) done * STEPS / all;
    done++;
    long now = (long) done * STEPS / all;
    if (now > before) {
      String far = now * 100 / STEPS + "% (" + done + "/" + all + ")";
      terminal.err(new Message(far, far));
    }
  }
}
