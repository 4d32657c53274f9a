package org.hyotei.cli;

import java.util.concurrent.Callable;
import org.hyotei.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ledger checkpoint}: the head of the tree, to be kept by someone outside. */
@Command(
    name = "checkpoint",
    mixinStandardHelpOptions = true,
    description = "Prints the last checkpoint: a signed note that someone outside should keep.")
final class CheckpointCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final LedgerOption ledger = new LedgerOption();

  CheckpointCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Ledger open = ledger.open(rules)) {
      terminal.out(
          open.checkpoint()
              .orElseThrow(() -> new InputException("まだ何も記録されていません。", "Nothing is recorded yet."))
              .stripTrailing());
    }
    return HyoteiCommand.OK;
  }
}
