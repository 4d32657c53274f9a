package org.hyotei.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hyotei.analysis.Changes;
import org.hyotei.analysis.Comparing;
import org.hyotei.analysis.Mutating;
import org.hyotei.analysis.Mutations;
import org.hyotei.analysis.Proofs;
import org.hyotei.analysis.Proving;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.GoldenCase;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.report.ChangesJson;
import org.hyotei.report.ChangesText;
import org.hyotei.report.Json;
import org.hyotei.report.MutationsJson;
import org.hyotei.report.MutationsText;
import org.hyotei.report.ProofsJson;
import org.hyotei.report.ProofsText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--against",
      paramLabel = "DIR",
      description =
          "An older rules folder: tells what is graded differently since, instead of proofs.")
  private @Nullable Path against;

  @Option(
      names = "--mutate",
      description =
          "Moves each threshold one step: tells the moves that no golden case notices, instead of"
              + " proofs.")
  private boolean mutate;

  @Parameters(paramLabel = "PACK", arity = "0..*", description = "Packs; all if none is named.")
  private List<String> packs = List.of();

  ProveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (against != null && mutate) {
      throw new InputException(
          "--against と --mutate は、どちらか一つだけ使えます。", "Use --against or --mutate, one at a time.");
    }
    PolicyCatalog catalog = rules.catalog(packs);
    boolean attention = DefectLines.printBroken(catalog, terminal);
    if (against != null) {
      return compare(catalog, older(against), attention);
    }
    if (mutate) {
      return mutate(catalog, attention);
    }
    List<Proofs> proved = new ArrayList<>();
    for (CompiledPolicy policy : catalog.policies()) {
      Proofs proofs = Proving.of(policy);
      attention |= proofs.needAttention();
      proved.add(proofs);
      if (output.isText()) {
        terminal.out(new ProofsText(terminal.language()).of(proofs));
      }
    }
    if (!output.isText()) {
      ProofsJson writer = new ProofsJson(terminal.language());
      terminal.out(json(proved, writer::write));
      terminal.out("");
    }
    return attention ? HyoteiCommand.REPORTED : HyoteiCommand.OK;
  }

  private PolicyCatalog older(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          "rules フォルダー " + folder + " はありません。", "There is no rules folder " + folder + ".");
    }
    return PolicyCatalog.read(new PackFolder(folder));
  }

  /** Tells what the older folder's versions of these policies grade differently. */
  private int compare(PolicyCatalog catalog, PolicyCatalog older, boolean attention)
      throws IOException {
    boolean any = attention;
    List<Changes> compared = new ArrayList<>();
    for (CompiledPolicy policy : catalog.policies()) {
      CompiledPolicy before = older.policy(policy.id());
      if (before == null) {
        terminal.err(
            new Message(
                policy.id() + ": " + against + " に、比べられる前の版がありません。",
                policy.id() + ": no older version that can be used in " + against));
        DefectLines.print(older.broken().getOrDefault(policy.id(), List.of()), 0, terminal);
        any = true;
        continue;
      }
      Changes changes = Comparing.of(before, policy);
      any |= changes.any();
      compared.add(changes);
      if (output.isText()) {
        terminal.out(new ChangesText(terminal.language()).of(changes));
      }
    }
    if (!output.isText()) {
      ChangesJson writer = new ChangesJson(terminal.language());
      terminal.out(json(compared, writer::write));
      terminal.out("");
    }
    return any ? HyoteiCommand.REPORTED : HyoteiCommand.OK;
  }

  private int mutate(PolicyCatalog catalog, boolean attention) throws IOException {
    boolean any = attention;
    List<Mutations> mutated = new ArrayList<>();
    for (CompiledPolicy policy : catalog.policies()) {
      Defects defects = new Defects();
      PackFolder folder = new PackFolder(rules.folder());
      List<GoldenCase> cases = folder.snapshot(policy.id()).cases(policy.definition(), defects);
      DefectLines.print(defects, terminal);
      Mutations mutations = Mutating.of(policy, cases);
      any |= !mutations.unnoticed().isEmpty() || !defects.isEmpty();
      mutated.add(mutations);
      if (output.isText()) {
        terminal.out(new MutationsText(terminal.language()).of(mutations));
      }
    }
    if (!output.isText()) {
      terminal.out(json(mutated, MutationsJson::write));
      terminal.out("");
    }
    return any ? HyoteiCommand.REPORTED : HyoteiCommand.OK;
  }

  /** Writes one policy's part. */
  @FunctionalInterface
  private interface Writer<T> {
    void write(T part, JsonGenerator json) throws IOException;
  }

  private static <T> byte[] json(List<T> parts, Writer<T> writer) {
    return Json.indented(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("policies");
          for (T part : parts) {
            writer.write(part, json);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
