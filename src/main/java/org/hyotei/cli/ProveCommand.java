package org.hyotei.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hyotei.analysis.Proofs;
import org.hyotei.analysis.Proving;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.report.Json;
import org.hyotei.report.ProofsJson;
import org.hyotei.report.ProofsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code prove}: gaps, overlaps, unused rules and reversals of packs, each with an example. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description = "Proves what can be proved of the named packs, or of all.")
final class ProveCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final OutputOptions output = OutputOptions.text();

  @Parameters(paramLabel = "PACK", arity = "0..*", description = "Packs; all if none is named.")
  private List<String> packs = List.of();

  ProveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    PolicyCatalog catalog = rules.catalog(packs);
    boolean attention = DefectLines.printBroken(catalog, output.language(), terminal);
    List<Proofs> proved = new ArrayList<>();
    for (CompiledPolicy policy : catalog.policies()) {
      Proofs proofs = Proving.of(policy);
      attention |= proofs.needAttention();
      proved.add(proofs);
      if (output.isText()) {
        terminal.out(new ProofsText(output.language()).of(proofs));
      }
    }
    if (!output.isText()) {
      terminal.out(json(proved));
      terminal.out("");
    }
    return attention ? HyoteiCommand.REPORTED : HyoteiCommand.OK;
  }

  private byte[] json(List<Proofs> proved) {
    ProofsJson writer = new ProofsJson(output.language());
    return Json.indented(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("policies");
          for (Proofs proofs : proved) {
            writer.write(proofs, json);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
