package org.hyotei.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.evaluation.Grading;
import org.hyotei.model.Defects;
import org.hyotei.model.Plan;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.policy.PolicyVersions;
import org.hyotei.report.Json;
import org.hyotei.report.NodeJson;
import org.hyotei.workbook.Chase;
import org.hyotei.workbook.ChaseList;
import org.hyotei.workbook.GatheredPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code gather}: makes one plan of several offices' workbooks, and lists what is to be asked for.
 */
@Command(
    name = "gather",
    mixinStandardHelpOptions = true,
    description = {
      "Makes one plan of several workbooks, one for each office, and lists by office what is",
      "there twice, contradicts, or is missing."
    },
    footer = {
      "",
      "Example: hyotei gather 福祉課.xlsx 健康課.xlsx --expected R5.json -o chase.xlsx -o plan.json",
      "Exit codes: 0 nothing is to be asked for, 1 something is, 2 bad input."
    })
final class GatherCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final PlanInput input = new PlanInput();

  @Mixin private final OutputOptions output = OutputOptions.text();

  @Mixin private final OutputFiles files = new OutputFiles();

  @Option(
      names = "--policy",
      paramLabel = "P",
      description = "The policy whose inputs and levels headings may name. Default: none.")
  private @Nullable String policy;

  @Option(
      names = "--expected",
      paramLabel = "PLAN",
      description = "A plan or workbook whose indicators are all to come.")
  private @Nullable String expected;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Workbooks, CSV files, or plans as JSON.")
  private List<String> inputs = List.of();

  GatherCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<String> read = new ArrayList<>(inputs);
    if (expected != null) {
      read.add(expected);
    }
    Map<Path, FileFormat<GatheredPlan>> formats =
        files.formats(byEnding(), read.toArray(String[]::new));
    PolicyCatalog catalog =
        policy == null
            ? new PolicyCatalog(Map.of(), Map.of(), PolicyVersions.NONE)
            : rules.catalog(List.of(policy));
    if (DefectLines.printBroken(catalog, output.language(), terminal)) {
      return HyoteiCommand.BAD_INPUT;
    }
    Grading grading = new Grading(catalog);
    Defects defects = new Defects();
    List<Node> plans = new ArrayList<>();
    for (String file : inputs) {
      plan(file, grading, defects).ifPresent(plans::add);
    }
    Plan wanted =
        expected == null
            ? null
            : plan(expected, grading, defects)
                .flatMap(one -> PlanReader.read(one, defects))
                .orElse(null);
    if (!defects.isEmpty()) {
      DefectLines.print(defects.list(), defects.count(), output.language(), terminal);
      return HyoteiCommand.BAD_INPUT;
    }
    GatheredPlan gathered = GatheredPlan.of(plans, wanted, defects);
    boolean written = OutputFiles.write(formats, gathered, output.language(), terminal);
    gathered.chases().forEach(one -> terminal.out(line(one)));
    if (!defects.isEmpty()) {
      DefectLines.print(defects.list(), defects.count(), output.language(), terminal);
    }
    if (!written || !defects.isEmpty()) {
      return HyoteiCommand.BAD_INPUT;
    }
    return gathered.chases().isEmpty() ? HyoteiCommand.OK : HyoteiCommand.REPORTED;
  }

  private Optional<Node> plan(String file, Grading grading, Defects defects) throws IOException {
    return input.plan(file, terminal, grading, Objects.requireNonNullElse(policy, ""), defects);
  }

  private String line(Chase one) {
    return one.office()
        + "\t"
        + one.kind().label().in(output.language())
        + "\t"
        + one.subject()
        + "\t"
        + one.name()
        + "\t"
        + one.message().in(output.language());
  }

  private Map<String, FileFormat<GatheredPlan>> byEnding() {
    Map<String, FileFormat<GatheredPlan>> formats = new TreeMap<>();
    formats.put(
        ".xlsx", (one, defects) -> Optional.of(new ChaseList(one, output.language()).workbook()));
    formats.put(
        ".json",
        (one, defects) -> Optional.of(Json.indented(json -> NodeJson.write(one.plan(), json))));
    return formats;
  }
}
