package org.hyotei.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hyotei.ledger.Ledger;
import org.hyotei.model.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ledger backup}: a copy of the SQLite database, as it is at one moment. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description =
        "Copies the ledger to a new file while the service runs; the signing key is not in it.")
final class BackupCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final LedgerOption ledger = new LedgerOption();

  @Parameters(paramLabel = "FILE", description = "The copy; it must not be there yet.")
  private Path file = Path.of("");

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Ledger open = ledger.open(rules)) {
      open.backup(file);
      terminal.err(
          new Message(
              "台帳の" + open.size() + "件を " + file + " に写しました。",
              "The ledger's " + open.size() + " entries are in " + file + "."));
    }
    return HyoteiCommand.OK;
  }
}
