package org.hyotei;

import org.hyotei.cli.HyoteiCommand;
import org.hyotei.cli.Terminal;

/** The door from the command line: runs the command and ends with its exit code. */
public final class Application {

  private Application() {}

  public static void main(String[] args) {
    Terminal terminal = Terminal.standard();
    int exit = HyoteiCommand.run(terminal, new Server(), args);
    terminal.flush();
    if (exit != HyoteiCommand.SERVING) {
      System.exit(exit);
    }
  }
}
