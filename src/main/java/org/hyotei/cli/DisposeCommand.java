package org.hyotei.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hyotei.ledger.Entry;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.Recorded;
import org.hyotei.ledger.Statements;
import org.hyotei.ledger.Submitter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ledger dispose}: takes bodies of parts away, under a retention rule. */
@Command(
    name = "dispose",
    mixinStandardHelpOptions = true,
    description = "Disposes of bodies of an evaluation's parts; everything else still verifies.")
final class DisposeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final LedgerOption ledger = new LedgerOption();

  @Parameters(paramLabel = "ID", description = "The evaluation.")
  private String id = "";

  @Option(
      names = "--part",
      paramLabel = "NAME",
      required = true,
      description = "A part, such as request; may be given several times.")
  private List<String> parts = List.of();

  @Option(
      names = "--rule",
      paramLabel = "TEXT",
      required = true,
      description = "The retention rule that asks for it.")
  private String rule = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "Anything to add.")
  private @Nullable String reason;

  DisposeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Ledger open = ledger.open(rules)) {
      Entry entry = open.entry(id).orElseThrow(() -> LedgerOption.missing(id));
      Set<String> there = open.parts(entry).keySet();
      if (!there.containsAll(parts)) {
        throw new InputException(
            "--part には、まだ残っている部分を指定してください: " + String.join("、", there) + "。",
            "--part: name parts that are still there: " + String.join(", ", there) + ".");
      }
      Recorded recorded =
          open.statement(
              Statements.disposal(entry, Set.copyOf(parts), rule, reason), Submitter.COMMAND_LINE);
      terminal.out(recorded.id());
    }
    return HyoteiCommand.OK;
  }
}
