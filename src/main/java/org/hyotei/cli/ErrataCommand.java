package org.hyotei.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Grading;
import org.hyotei.model.Message;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.publication.Corrections;
import org.hyotei.publication.CorrectionsReport;
import org.hyotei.report.FindingPointers;
import org.hyotei.report.Json;
import org.hyotei.workbook.TableWorkbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code errata}: what two versions of a plan say differently once graded (正誤表). */
@Command(
    name = "errata",
    mixinStandardHelpOptions = true,
    description = "Grades a plan as it was and as it is, and lists what is corrected.",
    footer = {
      "",
      "Example:",
      "  hyotei errata --policy kawaguchi R6-before.json R6.json -o errata.docx",
      "Exit codes: 0 nothing is corrected, 1 something is, 2 bad input."
    })
final class ErrataCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final PlanInput input = new PlanInput();

  @Mixin private final OutputOptions output = OutputOptions.text();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Writes the list of corrections in the format of its ending: html (to print), docx (to"
              + " finish in Word), xlsx, csv, json. May be given several times; nothing is"
              + " printed then.")
  private List<Path> files = new ArrayList<>();

  @Mixin private final CsvOption csv = new CsvOption();

  @Option(
      names = "--policy",
      paramLabel = "P",
      required = true,
      description = "The policy to grade both by.")
  private String policy = "";

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "The request, plan or spreadsheet as it was.")
  private String old = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "The same as it is now.")
  private String now = "";

  ErrataCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Map<Path, FileFormat<Corrections>> formats = OutputFiles.formats(files, byEnding(), old, now);
    PolicyCatalog catalog = rules.catalog(List.of(policy));
    if (DefectLines.printBroken(catalog, terminal)) {
      return HyoteiCommand.BAD_INPUT;
    }
    Submission was = graded(catalog, old, null);
    Submission is = graded(catalog, now, null);
    boolean same = Objects.equals(planOf(was), planOf(is));
    if (!same && was.isOfItsFilesName()) {
      was = graded(catalog, old, planOf(is));
    } else if (!same && is.isOfItsFilesName()) {
      is = graded(catalog, now, planOf(was));
    }
    Evaluation before = evaluation(was);
    Evaluation after = evaluation(is);
    if (before == null || after == null) {
      return HyoteiCommand.BAD_INPUT;
    }
    if (!Corrections.isOfOnePlan(before, after)) {
      throw new InputException(unlike(before, after));
    }
    Corrections corrections =
        Corrections.between(before, after, places(was, before), places(is, after));
    boolean written = OutputFiles.write(formats, corrections, terminal);
    if (files.isEmpty() || output.isChosen()) {
      print(corrections);
    }
    if (!written) {
      return HyoteiCommand.BAD_INPUT;
    }
    return corrections.list().isEmpty() ? HyoteiCommand.OK : HyoteiCommand.REPORTED;
  }

  private Message unlike(Evaluation before, Evaluation after) {
    return new Message(
        old
            + " と "
            + now
            + " は、計画か年度か評価基準の版が違います（"
            + said(before)
            + " と "
            + said(after)
            + "）。正誤表は、同じ計画の同じ年度について作ります。表計算ファイルの計画の番号は --plan、年度は --fiscal-year で言えます。",
        old
            + " and "
            + now
            + " are of two plans, years or versions of the policy: "
            + said(before)
            + " and "
            + said(after)
            + ". Of spreadsheets, --plan ID says which plan they are, --fiscal-year the year.");
  }

  private static String said(Evaluation evaluation) {
    return evaluation.plan().id()
        + " "
        + evaluation.plan().fiscalYear().label()
        + " "
        + evaluation.policy().version().substring(0, 12);
  }

  /** Graded; a spreadsheet that does not say which plan it is, as {@code plan} if that is given. */
  private Submission graded(PolicyCatalog catalog, String file, @Nullable String plan)
      throws IOException {
    Grading grading = new Grading(catalog);
    return plan == null
        ? input.graded(file, terminal, grading, policy)
        : input.graded(file, terminal, grading, policy, plan);
  }

  private static @Nullable String planOf(Submission submission) {
    return submission.answer() instanceof Grading.Graded graded
        ? graded.evaluation().plan().id()
        : null;
  }

  /** Where a plan's fields were read. */
  private static Corrections.Places places(Submission submission, Evaluation evaluation) {
    Grading.Graded graded = (Grading.Graded) submission.answer();
    FindingPointers pointers =
        new FindingPointers(graded.root(), graded.planPointer(), evaluation.plan());
    return pointers::place;
  }

  private @Nullable Evaluation evaluation(Submission submission) {
    if (submission.answer() instanceof Grading.Graded graded) {
      return graded.evaluation();
    }
    Grading.Refused refused = (Grading.Refused) submission.answer();
    DefectLines.print(refused.defects(), refused.count(), terminal);
    return null;
  }

  private void print(Corrections corrections) throws IOException {
    CorrectionsReport report = new CorrectionsReport(terminal.language());
    if (output.isText()) {
      terminal.out(report.text(corrections).stripTrailing());
    } else {
      terminal.out(Json.indented(json -> report.json(corrections, json)));
      terminal.out("");
    }
  }

  private Map<String, FileFormat<Corrections>> byEnding() {
    Map<String, FileFormat<Corrections>> formats = new TreeMap<>();
    formats.put(
        ".html",
        (one, defects) -> Optional.of(report().html(one).getBytes(StandardCharsets.UTF_8)));
    formats.put(".docx", (one, defects) -> Optional.of(report().word(one)));
    formats.put(".xlsx", (one, defects) -> Optional.of(workbook(one)));
    formats.put(".csv", (one, defects) -> report().csv(one, csv.charset(), defects));
    formats.put(
        ".json", (one, defects) -> Optional.of(Json.indented(json -> report().json(one, json))));
    return formats;
  }

  private byte[] workbook(Corrections corrections) {
    String name = terminal.language().equals("en") ? "Errata" : "正誤表";
    List<List<String>> table = report().table(corrections);
    return new TableWorkbook(name, report().title(corrections), table, terminal.language())
        .bytes(6, 30, 18, 50, 50, 24, 20);
  }

  private CorrectionsReport report() {
    return new CorrectionsReport(terminal.language());
  }
}
