package org.hyotei.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ledger}: what is done to the ledger as a whole. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description = "Verifies and tends the ledger.",
    subcommands = CommandLine.HelpCommand.class)
final class LedgerCommand implements Runnable {

  // set by picocli before the command runs
  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  private LedgerCommand() {}

  /** The command with those below it. */
  static CommandLine line(Terminal terminal) {
    return new CommandLine(new LedgerCommand())
        .addSubcommand(new LedgerVerifyCommand(terminal))
        .addSubcommand(new CheckpointCommand(terminal))
        .addSubcommand(new BackupCommand(terminal))
        .addSubcommand(new DisposeCommand(terminal))
        .addSubcommand(new RotateKeyCommand(terminal));
  }

  @Override
  public void run() {
    throw new UsageException(
        spec.commandLine(),
        "ledger verify のように、コマンドを指定してください。",
        "Name a command, such as 'ledger verify'.");
  }
}
