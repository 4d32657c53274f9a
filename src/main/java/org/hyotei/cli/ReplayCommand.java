package org.hyotei.cli;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.hyotei.ledger.Entry;
import org.hyotei.ledger.Kind;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.PolicyArchive;
import org.hyotei.model.Message;
import org.hyotei.replay.Replay;
import org.hyotei.replay.ReplayJson;
import org.hyotei.replay.ReplayText;
import org.hyotei.replay.Replaying;
import org.hyotei.report.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay}: grades what is recorded again, by the rules as they were then. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Grades recorded evaluations again by the rules as they were then, and compares.")
final class ReplayCommand implements Callable<Integer> {

  private static final int PAGE = 100;

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final LedgerOption ledger = new LedgerOption();

  @Mixin private final OutputOptions output = OutputOptions.text();

  @Option(names = "--all", description = "Every evaluation on the ledger, in its order.")
  private boolean all;

  @Parameters(paramLabel = "ID", arity = "0..*", description = "Evaluations.")
  private List<String> ids = List.of();

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (all == !ids.isEmpty()) {
      throw new InputException(
          "評価結果の番号を挙げるか、--all を使ってください。", "Name evaluations by their ids, or use --all.");
    }
    Map<Replay.Result, Integer> counts = new EnumMap<>(Replay.Result.class);
    try (Ledger open = ledger.open(rules)) {
      Replaying replaying = new Replaying(open, new PolicyArchive(open));
      each(
          open,
          entry -> {
            Replay replay = replaying.of(entry);
            counts.merge(replay.result(), 1, Integer::sum);
            print(replay);
          });
    }
    terminal.err(total(counts));
    return counts.keySet().equals(Set.of(Replay.Result.SAME)) || counts.isEmpty()
        ? HyoteiCommand.OK
        : HyoteiCommand.REPORTED;
  }

  private static Message total(Map<Replay.Result, Integer> counts) {
    int same = counts.getOrDefault(Replay.Result.SAME, 0);
    int different = counts.getOrDefault(Replay.Result.DIFFERENT, 0);
    int cannot = counts.getOrDefault(Replay.Result.CANNOT, 0);
    return new Message(
        "同じ " + same + "件、異なる " + different + "件、再現できない " + cannot + "件",
        same + " same, " + different + " different, " + cannot + " cannot");
  }

  private void each(Ledger open, Consumer<Entry> taker) {
    if (!all) {
      for (String id : ids) {
        taker.accept(
            open.entry(id)
                .filter(ReplayCommand::isGraded)
                .orElseThrow(
                    () ->
                        new InputException(
                            "台帳に評価結果「" + id + "」はありません。",
                            "There is no evaluation " + id + " on the ledger.")));
      }
      return;
    }
    long from = 0;
    while (true) {
      List<Entry> page = open.entries(from, PAGE);
      page.stream().filter(ReplayCommand::isGraded).forEach(taker);
      if (page.size() < PAGE) {
        return;
      }
      from = page.get(page.size() - 1).position() + 1;
    }
  }

  private static boolean isGraded(Entry entry) {
    return entry.is(Kind.EVALUATION) || entry.is(Kind.FAILURE);
  }

  private void print(Replay replay) {
    if (output.isText()) {
      terminal.out(new ReplayText(terminal.language()).of(replay).stripTrailing());
    } else {
      terminal.out(
          new String(
              Json.bytes(json -> ReplayJson.write(replay, terminal.language(), json)),
              StandardCharsets.UTF_8));
    }
  }
}
