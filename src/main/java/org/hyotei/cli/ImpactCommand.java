package org.hyotei.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hyotei.evaluation.Grading;
import org.hyotei.impact.Impact;
import org.hyotei.impact.PastPlan;
import org.hyotei.impact.PastPlans;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.PastEvaluations;
import org.hyotei.ledger.PolicyArchive;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PackSnapshot;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.policy.PolicyVersions;
import org.hyotei.report.ImpactJson;
import org.hyotei.report.ImpactText;
import org.hyotei.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code impact}: what a draft of a policy would change; nothing is recorded. */
@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    description = "Grades plans again by a draft of a policy and tells every grade that moves.")
final class ImpactCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final OutputOptions output = OutputOptions.text();

  @Option(names = "--policy", paramLabel = "P", required = true, description = "The policy.")
  private String policy = "";

  @Option(
      names = "--draft",
      paramLabel = "DIR",
      required = true,
      description = "The rules folder that holds the draft: the version after.")
  private Path draft = Path.of("");

  @Option(
      names = "--before",
      paramLabel = "HASH",
      description =
          "The version before, by the first digits of its hash; with --data, one that was served."
              + " Default: the one in the rules folder.")
  private @Nullable String before;

  @Mixin private final LedgerOption ledger = new LedgerOption();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "Requests or plans as JSON; - for standard input. Default: what the ledger of --data or"
              + " --database holds, else the pack's examples.")
  private List<String> files = List.of();

  ImpactCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CompiledPolicy old = before();
    CompiledPolicy now = old == null ? null : draft();
    if (old == null || now == null) {
      return HyoteiCommand.BAD_INPUT;
    }
    Impact impact = impact(old, now);
    if (output.isText()) {
      terminal.out(new ImpactText(terminal.language()).of(impact).stripTrailing());
    } else {
      terminal.out(Json.indented(json -> ImpactJson.write(impact, json)));
      terminal.out("");
    }
    return impact.any() ? HyoteiCommand.REPORTED : HyoteiCommand.OK;
  }

  /** Over the files that are named, else what a named ledger holds, else the pack's examples. */
  private Impact impact(CompiledPolicy old, CompiledPolicy now) throws IOException {
    if (files.isEmpty() && ledger.isNamed()) {
      try (Ledger open = ledger.open(rules)) {
        return Impact.of(old, now, new PastEvaluations(open), done -> {});
      }
    }
    return Impact.of(old, now, PastPlans.of(files.isEmpty() ? examples() : named()), done -> {});
  }

  /** The version before; null, with a message, if there is none that works. */
  private @Nullable CompiledPolicy before() {
    PolicyCatalog catalog = rules.catalog(List.of(policy));
    if (before == null) {
      return DefectLines.printBroken(catalog, terminal) ? null : catalog.policy(policy);
    }
    if (!ledger.isNamed()) {
      return before(catalog, PolicyVersions.NONE, before);
    }
    try (Ledger open = ledger.open(rules)) {
      return before(catalog, new PolicyArchive(open), before);
    }
  }

  private @Nullable CompiledPolicy before(
      PolicyCatalog catalog, PolicyVersions versions, String hash) {
    PolicyCatalog kept = new PolicyCatalog(served(catalog), catalog.broken(), versions);
    Defects defects = new Defects();
    CompiledPolicy found = new Grading(kept).policy(policy + "@" + hash, Place.NOWHERE, defects);
    DefectLines.print(defects, terminal);
    return found;
  }

  private static Map<String, CompiledPolicy> served(PolicyCatalog catalog) {
    return catalog.policies().stream().collect(Collectors.toMap(CompiledPolicy::id, one -> one));
  }

  private @Nullable CompiledPolicy draft() {
    PackFolder folder = new PackFolder(draft);
    if (!Files.isDirectory(draft) || !folder.packs().contains(policy)) {
      throw new InputException(
          draft + " に評価基準「" + policy + "」がありません。--draft には、案の入った rules フォルダーを指定してください。",
          "There is no policy \"" + policy + "\" in " + draft + ".");
    }
    PolicyCatalog catalog = PolicyCatalog.read(folder, List.of(policy));
    DefectLines.printBroken(catalog, terminal);
    return catalog.policy(policy);
  }

  private List<PastPlan> named() throws IOException {
    List<PastPlan> plans = new ArrayList<>();
    for (String file : files) {
      plans.add(PastPlan.of(file, InputFile.read(file, terminal)));
    }
    return plans;
  }

  /** The examples of the pack in the rules folder, by their paths from there. */
  private List<PastPlan> examples() {
    PackSnapshot pack = new PackFolder(rules.folder()).snapshot(policy);
    List<PastPlan> plans = new ArrayList<>();
    for (String path : pack.paths()) {
      boolean example = path.startsWith(policy + "/examples/") && path.endsWith(".json");
      byte[] json = example ? pack.bytes(path) : null;
      if (json != null) {
        plans.add(PastPlan.of(path, json));
      }
    }
    return plans;
  }
}
