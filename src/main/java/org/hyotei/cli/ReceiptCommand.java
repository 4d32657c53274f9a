package org.hyotei.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.hyotei.ledger.Entry;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.Receipt;
import org.hyotei.ledger.ReceiptJson;
import org.hyotei.ledger.ReceiptPage;
import org.hyotei.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code receipt}: the receipt of an evaluation. */
@Command(
    name = "receipt",
    mixinStandardHelpOptions = true,
    description =
        "Prints the receipt of an evaluation, with all its parts or those of one subject.")
final class ReceiptCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final LedgerOption ledger = new LedgerOption();

  @Option(names = "--subject", paramLabel = "S", description = "Parts of this subject alone.")
  private @Nullable String subject;

  @Option(names = "--page", description = "A page to read and print instead of JSON.")
  private boolean page;

  @Parameters(paramLabel = "ID", description = "The evaluation, or another entry.")
  private String id = "";

  ReceiptCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Ledger open = ledger.open(rules)) {
      Entry entry = open.entry(id).orElseThrow(() -> LedgerOption.missing(id));
      if (subject != null && !entry.partNames().contains("subject:" + subject)) {
        throw new InputException(
            "--subject の「" + subject + "」は、この評価結果の対象にありません。",
            "--subject: the evaluation has no subject " + subject + ".");
      }
      Receipt receipt = open.receipt(entry, Receipt.partsOf(subject));
      terminal.out(
          page
              ? new ReceiptPage(terminal.language())
                  .of(entry, open.history(entry), receipt)
                  .stripTrailing()
              : new String(
                  Json.indented(json -> ReceiptJson.write(receipt, json)), StandardCharsets.UTF_8));
    }
    return HyoteiCommand.OK;
  }
}
