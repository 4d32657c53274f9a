package org.hyotei.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.evaluation.Grading;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
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
    description =
        "Makes one plan of several workbooks, one for each office, and lists by office what is"
            + " there twice, contradicts, or is missing.",
    footer = {
      "",
      "Example:",
      "  hyotei gather welfare.xlsx health.xlsx --expected R5.json -o chase.xlsx -o plan.json",
      "A workbook that cannot be read is on the chase list too, with its cells; the",
      "plan is then not written, and the exit code is 2.",
      "Exit codes: 0 nothing is to be asked for, 1 something is, 2 bad input."
    })
final class GatherCommand implements Callable<Integer> {

  /** Defects of workbooks of which nothing can be gathered. */
  private static final Set<String> YEARLESS = Set.of("fiscal-year-needed", "no-table");

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final PlanInput input = new PlanInput();

  @Mixin private final OutputOptions output = OutputOptions.text();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Writes a file in the format of its ending: xlsx or csv (the chase list), json (the"
              + " plan). May be given several times.")
  private List<Path> files = new ArrayList<>();

  @Mixin private final CsvOption csv = new CsvOption();

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
        OutputFiles.formats(files, byEnding(), read.toArray(String[]::new));
    PolicyCatalog catalog =
        policy == null
            ? new PolicyCatalog(Map.of(), Map.of(), PolicyVersions.NONE)
            : rules.catalog(List.of(policy));
    if (DefectLines.printBroken(catalog, terminal)) {
      return HyoteiCommand.BAD_INPUT;
    }
    Defects options = new Defects();
    input.check(options);
    Grading grading = new Grading(catalog);
    Plan wanted = null;
    if (expected != null && options.isEmpty()) {
      wanted =
          plan(expected, grading, options)
              .flatMap(one -> PlanReader.read(one.plan(), options))
              .orElse(null);
    }
    if (!options.isEmpty()) {
      DefectLines.print(options, terminal);
      return HyoteiCommand.BAD_INPUT;
    }
    Defects defects = new Defects();
    List<PlanInput.Ungraded> plans = new ArrayList<>();
    for (String file : inputs) {
      Defects own = new Defects();
      plan(file, grading, own).filter(plan -> isOfAYear(own)).ifPresent(plans::add);
      defects.addAll(own.list());
    }
    GatheredPlan gathered = GatheredPlan.of(identified(plans), wanted, defects);
    boolean written = OutputFiles.write(formats, gathered, terminal);
    print(gathered);
    if (!written || !defects.isEmpty()) {
      return HyoteiCommand.BAD_INPUT;
    }
    return gathered.chases().isEmpty() ? HyoteiCommand.OK : HyoteiCommand.REPORTED;
  }

  /** Whether the year of a plan could be told, and was not guessed to find what else is wrong. */
  private static boolean isOfAYear(Defects defects) {
    return defects.list().stream().noneMatch(one -> YEARLESS.contains(one.code()));
  }

  private Optional<PlanInput.Ungraded> plan(String file, Grading grading, Defects defects)
      throws IOException {
    return input.plan(file, terminal, grading, Objects.requireNonNullElse(policy, ""), defects);
  }

  /**
   * The trees, that first which says its id; where none does, by the policy and the year, which is
   * told: the name of one office's file is not that of the plan.
   */
  private List<Node> identified(List<PlanInput.Ungraded> plans) {
    List<Node> trees = new ArrayList<>();
    for (PlanInput.Ungraded one : plans) {
      trees.add(one.named() ? one.plan() : GatheredPlan.withoutId(one.plan()));
    }
    if (plans.isEmpty() || plans.stream().anyMatch(PlanInput.Ungraded::named)) {
      return trees;
    }
    String id = Objects.requireNonNullElse(policy, "plan") + "-" + GatheredPlan.year(trees.get(0));
    trees.set(0, GatheredPlan.withId(trees.get(0), id));
    terminal.err(
        new Message(
            "計画の id は「" + id + "」としました。ほかの id にするには --plan を使ってください。",
            "The plan's id is \"" + id + "\", as no file says one. --plan gives it another."));
    return trees;
  }

  private void print(GatheredPlan gathered) throws IOException {
    if (output.isText()) {
      gathered.chases().forEach(one -> terminal.out(line(one)));
      return;
    }
    ChaseList list = new ChaseList(gathered, terminal.language());
    terminal.out(Json.indented(list::json));
    terminal.out("");
  }

  private String line(Chase one) {
    return one.office()
        + "\t"
        + one.kind().label().in(terminal.language())
        + "\t"
        + one.subject()
        + "\t"
        + one.name()
        + "\t"
        + one.message().in(terminal.language())
        + "\t"
        + one.where(", ");
  }

  private Map<String, FileFormat<GatheredPlan>> byEnding() {
    Map<String, FileFormat<GatheredPlan>> formats = new TreeMap<>();
    formats.put(
        ".xlsx", (one, defects) -> Optional.of(new ChaseList(one, terminal.language()).workbook()));
    formats.put(
        ".csv",
        (one, defects) -> new ChaseList(one, terminal.language()).csv(csv.charset(), defects));
    formats.put(".json", GatherCommand::plan);
    return formats;
  }

  /** The plan; none, with a defect, while there are workbooks or cells that cannot be read. */
  private static Optional<byte[]> plan(GatheredPlan gathered, Defects defects) {
    Node plan = gathered.plan();
    if (plan == null) {
      defects.add(
          "plan-with-gaps",
          Place.NOWHERE,
          "読めないファイルやセルがあるので、計画はまだ書き出せません。一覧の「読めない」を直してもらってから、もう一度まとめてください。",
          "Workbooks or cells cannot be read, so that the plan cannot be written yet. Have what is \"unreadable\" mended, and gather again.");
      return Optional.empty();
    }
    return Optional.of(Json.indented(json -> NodeJson.write(plan, json)));
  }
}
