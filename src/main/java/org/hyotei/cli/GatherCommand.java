package org.hyotei.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.layout.SheetOptions;
import org.hyotei.layout.SheetPlan;
import org.hyotei.layout.SheetPlans;
import org.hyotei.model.Defects;
import org.hyotei.model.Period;
import org.hyotei.model.Place;
import org.hyotei.model.Plan;
import org.hyotei.reading.PeriodReader;
import org.hyotei.report.Json;
import org.hyotei.report.NodeJson;
import org.hyotei.tabular.Workbook;
import org.hyotei.tabular.WorkbookReader;
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

  @Mixin private final OutputOptions output = OutputOptions.text();

  @Mixin private final OutputFiles files = new OutputFiles();

  @Option(
      names = "--fiscal-year",
      paramLabel = "Y",
      description = "The year that is graded, R6 or 2024. Default: what each workbook tells.")
  private @Nullable String fiscalYear;

  @Option(
      names = "--expected",
      paramLabel = "PLAN",
      description = "A plan as JSON, or a workbook, whose indicators are all to come.")
  private @Nullable String expected;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Workbooks, or CSV files.")
  private List<String> inputs = List.of();

  GatherCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Map<Path, FileFormat<GatheredPlan>> formats =
        files.formats(byEnding(), inputs.toArray(String[]::new));
    Defects defects = new Defects();
    List<SheetPlan> sheets = new ArrayList<>();
    for (String input : inputs) {
      sheet(input, defects).ifPresent(sheets::add);
    }
    Plan wanted = expected == null ? null : expected(expected, defects);
    if (!defects.isEmpty()) {
      DefectLines.print(defects.list(), defects.count(), output.language(), terminal);
      return HyoteiCommand.BAD_INPUT;
    }
    GatheredPlan gathered = GatheredPlan.of(sheets, wanted, defects);
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

  private Optional<SheetPlan> sheet(String file, Defects defects) throws IOException {
    Optional<Workbook> workbook =
        WorkbookReader.read(InputFile.name(file), InputFile.read(file, terminal), null, defects);
    SheetOptions options = SheetOptions.NONE.withFiscalYear(year());
    return workbook.flatMap(one -> SheetPlans.read(one, options, defects));
  }

  private @Nullable Period year() {
    return fiscalYear == null
        ? null
        : PeriodReader.read(fiscalYear)
            .orElseThrow(
                () -> new InputException(fiscalYear + " is no fiscal year. Write R6 or 2024."));
  }

  private @Nullable Plan expected(String file, Defects defects) throws IOException {
    Optional<Node> node =
        Workbook.Format.ofName(file).isPresent()
            ? sheet(file, defects).map(SheetPlan::plan)
            : JsonDocument.read(InputFile.read(file, terminal), InputFile.name(file), defects)
                .map(root -> Optional.ofNullable(NodeJson.child(root, "plan")).orElse(root));
    if (node.isEmpty() && defects.isEmpty()) {
      defects.add("no-plan", Place.ofLine(file, 0), "計画がありません。", "There is no plan.");
    }
    return node.flatMap(one -> PlanReader.read(one, defects)).orElse(null);
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
