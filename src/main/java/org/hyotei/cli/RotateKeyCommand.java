package org.hyotei.cli;

import java.util.concurrent.Callable;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.Submitter;
import org.hyotei.model.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ledger rotate-key}: another key signs from the next entry on. */
@Command(
    name = "rotate-key",
    mixinStandardHelpOptions = true,
    description =
        "Has a new key sign the ledger; the old one signs that it agrees, unless it is lost.")
final class RotateKeyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final LedgerOption ledger = new LedgerOption();

  @Option(names = "--lost", description = "The old key is gone; nothing but this entry says so.")
  private boolean lost;

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
  private String reason = "";

  RotateKeyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Ledger open = ledger.open(rules)) {
      open.rotateKey(lost, reason, Submitter.COMMAND_LINE);
      open.signers().forEach(terminal::out);
      terminal.err(
          new Message(
              "これからは最後の行の鍵が署名します。公表してください。古い鍵は、それで署名されたバックアップとともに保管してください。",
              "The key in the last line signs from now on: publish it. Keep the old key with the backups"
                  + " that it signed."));
    }
    return HyoteiCommand.OK;
  }
}
