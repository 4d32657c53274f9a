package org.hyotei.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hyotei.cli.ResultFormats.Result;
import org.hyotei.evaluation.Grading;
import org.hyotei.explanation.Explaining;
import org.hyotei.explanation.WhyNots;
import org.hyotei.intake.DryRun;
import org.hyotei.intake.SheetRequest;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.publication.ReportContext;
import org.hyotei.report.EvaluationBrief;
import org.hyotei.report.EvaluationText;
import org.hyotei.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: grades a request, a plan or a spreadsheet; nothing is recorded. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Grades a request, a plan alone or a spreadsheet, and prints or writes the result.",
    footer = {
      "",
      "Examples:",
      "  hyotei evaluate --policy kawaguchi plan.json",
      "  hyotei evaluate --policy kawaguchi --dry-run plan.xlsx",
      "  hyotei evaluate --policy kawaguchi plan.xlsx -o graded.xlsx -o report.html",
      "  hyotei evaluate --policy kawaguchi --from csv --format csv - < plan.csv > graded.csv",
      "  hyotei evaluate --policy kawaguchi --from ndjson - < plans.ndjson > results.ndjson"
    })
final class EvaluateCommand implements Callable<Integer> {

  /** Subjects of which a person begins to wonder what takes so long. */
  private static final int LONG_WORK = 500;

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final PlanInput input = new PlanInput();

  @Mixin private final ResultOutput output = new ResultOutput();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Writes a file in the format of its ending: html (a report to print), docx (to finish"
              + " in Word), xlsx (of a spreadsheet: the same, graded), csv, json. May be given"
              + " several times; what is printed is then short.")
  private List<Path> files = new ArrayList<>();

  @Mixin private final CsvOption csv = new CsvOption();

  @Option(
      names = "--policy",
      paramLabel = "P",
      required = true,
      description = "The policy to grade by.")
  private String policy = "";

  @Option(
      names = "--no-why-not",
      description = "Leaves out what stands between subjects and other grades.")
  private boolean noWhyNot;

  @Option(
      names = "--dry-run",
      description = "Of a spreadsheet: shows how it is read, and grades nothing.")
  private boolean dryRun;

  @Parameters(
      paramLabel = "FILE",
      description = "The request or plan as JSON, or a spreadsheet; - for standard input.")
  private String file = "";

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Map<Path, FileFormat<Result>> formats =
        OutputFiles.formats(files, ResultFormats.byEnding(), file);
    PolicyCatalog catalog = rules.catalog(List.of(policy));
    if (DefectLines.printBroken(catalog, terminal)) {
      return HyoteiCommand.BAD_INPUT;
    }
    Grading grading = new Grading(catalog);
    if (dryRun) {
      return dryRun(grading);
    }
    if (input.isLines(file)) {
      requireLines();
      return new GradedLines(grading, policy, !noWhyNot, terminal).of(file);
    }
    Submission submission = input.graded(file, terminal, grading, policy);
    if (submission.answer() instanceof Grading.Refused refused) {
      DefectLines.print(refused.defects(), refused.count(), terminal);
      return HyoteiCommand.BAD_INPUT;
    }
    Result result = result((Grading.Graded) submission.answer(), submission.sheet());
    boolean written = OutputFiles.write(formats, result, terminal);
    return written && print(result) ? HyoteiCommand.OK : HyoteiCommand.BAD_INPUT;
  }

  /** Results of many plans are lines of JSON and nothing else. */
  private void requireLines() {
    ResultOutput.Format format = output.format(ResultOutput.Format.JSON);
    if (!files.isEmpty() || format != ResultOutput.Format.JSON) {
      String asked = files.isEmpty() ? "--format " + format : "-o";
      throw new InputException(
          "NDJSON の結果は1行に1件の JSON で、標準出力にだけ出ます。"
              + asked
              + " は使えません。表や報告書にするには、計画を1件ずつ .json のファイルで評価してください。",
          "Results of NDJSON are JSON, one on a line, on standard output: "
              + asked
              + " cannot be used. For tables and reports, grade the plans one by one from .json files.");
    }
  }

  private Result result(Grading.Graded graded, @Nullable SheetRequest sheet) {
    int subjects = graded.evaluation().subjects().size();
    Runnable progress = () -> {};
    if (subjects > LONG_WORK && !noWhyNot) {
      progress = new Progress(terminal, subjects);
      terminal.err(
          new Message(
              subjects + "件を評価しました。上位の評価までに何が要るかを調べています（--no-why-not で省けます）…",
              subjects
                  + " subjects are graded; what stands between them and other grades is"
                  + " looked for now (--no-why-not leaves it out) …"));
    }
    WhyNots whyNots = noWhyNot ? null : Explaining.all(graded.evaluation(), progress);
    ReportContext context =
        new ReportContext(terminal.language(), null, sheet == null ? null : sheet.source().read());
    return new Result(graded, whyNots, context, csv.charset(), sheet);
  }

  private int dryRun(Grading grading) throws IOException {
    Defects defects = new Defects();
    Optional<DryRun> read =
        input.dryRun(file, terminal, grading, policy, terminal.language(), defects);
    if (read.isPresent() && output.format(ResultOutput.Format.TEXT) == ResultOutput.Format.JSON) {
      terminal.out(Json.indented(read.get()::write));
      terminal.out("");
    } else if (read.isPresent()) {
      terminal.out(read.get().text().stripTrailing());
    }
    DefectLines.print(defects, terminal);
    return defects.isEmpty() ? HyoteiCommand.OK : HyoteiCommand.BAD_INPUT;
  }

  /** Prints the result: in short where files were written and no format was asked for. */
  private boolean print(Result result) throws IOException {
    boolean brief = !files.isEmpty();
    switch (output.format(brief ? ResultOutput.Format.BRIEF : ResultOutput.Format.JSON)) {
      case BRIEF ->
          terminal.out(
              new EvaluationBrief(terminal.language(), terminal.paint(), result.source())
                  .of(result.graded().evaluation())
                  .stripTrailing());
      case TEXT ->
          terminal.out(
              new EvaluationText(terminal.language(), result.whyNots())
                  .of(result.graded().evaluation())
                  .stripTrailing());
      case CSV -> {
        Defects defects = new Defects();
        Optional<byte[]> csv = ResultFormats.csv(result, defects);
        if (csv.isEmpty()) {
          DefectLines.print(defects, terminal);
          return false;
        }
        terminal.out(csv.get());
      }
      case JSON -> {
        terminal.out(ResultFormats.json(result));
        terminal.out("");
      }
    }
    return true;
  }
}
