package org.hyotei.cli;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.hyotei.ledger.LedgerSettings;
import org.hyotei.model.Message;
import org.hyotei.report.Json;
import org.hyotei.report.LedgerVerdictJson;
import org.hyotei.report.LedgerVerdictText;
import org.hyotei.verification.LedgerCheck;
import org.hyotei.verification.LedgerVerdict;
import org.hyotei.verification.StoredLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ledger verify}: the whole ledger, from scratch. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Derives everything on the ledger from scratch and names what was altered.")
final class LedgerVerifyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final LedgerOption ledger = new LedgerOption();

  @Mixin private final VerificationOptions given = new VerificationOptions();

  @Mixin private final OutputOptions output = OutputOptions.text();

  LedgerVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    LedgerCheck check =
        new LedgerCheck(
            given.keys(),
            given.checkpoints(),
            entries -> terminal.err(new Message(entries + "件 …", entries + " entries …")));
    LedgerSettings settings = ledger.settings(rules);
    if (!settings.exists()) {
      throw LedgerOption.missing(settings);
    }
    LedgerVerdict verdict;
    try (Connection connection = connect(settings)) {
      verdict = check.verify(connection);
    } catch (SQLException e) {
      throw new InputException(
          "台帳が読めません（" + e.getMessage() + "）。", "The ledger cannot be read: " + e.getMessage());
    }
    if (output.isText()) {
      terminal.out(new LedgerVerdictText(terminal.language()).of(verdict).stripTrailing());
    } else {
      terminal.out(
          Json.indented(json -> LedgerVerdictJson.write(verdict, terminal.language(), json)));
      terminal.out("");
    }
    return verdict.intact() ? HyoteiCommand.OK : HyoteiCommand.REPORTED;
  }

  private static Connection connect(LedgerSettings settings) throws SQLException {
    return settings.database() == null
        ? StoredLedger.sqlite(settings.file())
        : StoredLedger.postgresql(settings.database());
  }
}
