package org.hyotei.cli;

import org.hyotei.model.Message;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command line that lacks something only the command knows of. */
final class UsageException extends ParameterException {

  private static final long serialVersionUID = 1L;

  private final transient Message told;

  UsageException(CommandLine command, String ja, String en) {
    super(command, en);
    this.told = new Message(ja, en);
  }

  Message told() {
    return told;
  }
}
