package org.hyotei.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.evaluation.Grading;
import org.hyotei.intake.DryRun;
import org.hyotei.intake.SentSheet;
import org.hyotei.intake.SheetIntake;
import org.hyotei.intake.SheetRequest;
import org.hyotei.layout.Asking;
import org.hyotei.layout.ColumnsFile;
import org.hyotei.layout.SheetOptions;
import org.hyotei.model.Defects;
import org.hyotei.model.Period;
import org.hyotei.reading.PeriodReader;
import org.hyotei.report.NodeJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What a command grades: a request or a plan as JSON, or a spreadsheet with what is said beside it.
 */
final class PlanInput {

  /** How standard input is written; of a file its name tells. */
  enum From {
    JSON,
    NDJSON,
    CSV,
    TSV,
    XLSX,
    ODS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Asking ASKING =
      new Asking("--fiscal-year ", "--columns columns.yaml", "hyotei columns");

  @Option(
      names = "--fiscal-year",
      paramLabel = "YEAR",
      description = "Of a spreadsheet: the year to grade, as R6 or 2024. Default: what it says.")
  private @Nullable String fiscalYear;

  @Option(
      names = "--plan",
      paramLabel = "ID",
      description = "Of a spreadsheet: the plan's id. Default: the file's name.")
  private @Nullable String plan;

  @Option(
      names = "--columns",
      paramLabel = "YAML",
      description = "Of a spreadsheet: what its columns are; hyotei columns drafts it.")
  private @Nullable Path columns;

  @Option(
      names = "--encoding",
      description = "Of CSV and TSV: ${COMPLETION-CANDIDATES}. Default: detected.")
  private @Nullable CsvCharset encoding;

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description =
          "How the input is written: ${COMPLETION-CANDIDATES}. Default: by its name; json for -.")
  private @Nullable From from;

  /** Whether the input is one request a line. */
  boolean isLines(String file) {
    return from == From.NDJSON || (from == null && file.endsWith(".ndjson"));
  }

  /**
   * Reads and grades.
   *
   * @throws InputException if there is no such file, or an option cannot be read
   */
  Submission graded(String file, Terminal terminal, Grading grading, String policy)
      throws IOException {
    return graded(file, terminal, grading, policy, plan);
  }

  /** The same, of a plan of which a spreadsheet need not say which it is; null for its own name. */
  Submission graded(
      String file, Terminal terminal, Grading grading, String policy, @Nullable String id)
      throws IOException {
    byte[] body = InputFile.read(file, terminal);
    if (!isSheet(file, body)) {
      return new Submission(grading.request(body, InputFile.name(file), policy), null);
    }
    Defects defects = new Defects();
    Optional<SheetRequest> request =
        sent(file, body, policy, id, defects)
            .flatMap(one -> new SheetIntake(grading).request(one, defects));
    return request.isEmpty()
        ? new Submission(new Grading.Refused(defects.list(), defects.count(), null), null)
        : new Submission(grading.request(request.get().root()), request.get());
  }

  /**
   * Reads a spreadsheet and grades nothing; empty, with defects, if the file cannot be read.
   *
   * @throws InputException if the input is no spreadsheet
   */
  Optional<DryRun> dryRun(
      String file,
      Terminal terminal,
      Grading grading,
      String policy,
      String language,
      Defects defects)
      throws IOException {
    byte[] body = InputFile.read(file, terminal);
    if (!isSheet(file, body)) {
      throw new InputException(
          file + " は表計算ファイルではありません。--dry-run は .xlsx、.ods、.csv、.tsv に使います。",
          file + ": --dry-run is for spreadsheets (.xlsx, .ods, .csv, .tsv).");
    }
    Optional<SentSheet> sent = sent(file, body, policy, plan, defects);
    return sent.flatMap(
        one -> DryRun.of(one, new SheetIntake(grading), grading, defects, language));
  }

  /** What is wrong with what is said beside spreadsheets. */
  void check(Defects defects) throws IOException {
    options(defects);
  }

  /**
   * A plan, ungraded.
   *
   * @param plan with gaps where there are defects
   * @param named whether the input, or an option, says its id
   */
  record Ungraded(Node plan, boolean named) {}

  /** The tree of a plan, ungraded; empty if the input makes none. */
  Optional<Ungraded> plan(
      String file, Terminal terminal, Grading grading, String policy, Defects defects)
      throws IOException {
    byte[] body = InputFile.read(file, terminal);
    if (!isSheet(file, body)) {
      return JsonDocument.read(body, InputFile.name(file), defects)
          .map(root -> Objects.requireNonNullElse(NodeJson.child(root, "plan"), root))
          .map(root -> new Ungraded(root, true));
    }
    return sent(file, body, policy, plan, defects)
        .flatMap(sent -> new SheetIntake(grading).attempt(sent, defects))
        .map(one -> new Ungraded(one.source().plan().plan(), !Submission.isOfItsFilesName(one)));
  }

  private boolean isSheet(String file, byte[] body) {
    if (from != null) {
      return from != From.JSON && from != From.NDJSON;
    }
    boolean sheet = SentSheet.isSheet(file, body);
    if (!sheet && file.equals("-")) {
      requireNoTable(body);
    }
    return sheet;
  }

  /** CSV on standard input could be anything: who sends it says so. */
  private static void requireNoTable(byte[] body) {
    String line = firstLine(body);
    if (line.isEmpty() || "{[\"".indexOf(line.charAt(0)) >= 0) {
      return;
    }
    String format = line.indexOf('\t') >= 0 ? "tsv" : line.indexOf(',') >= 0 ? "csv" : "";
    if (!format.isEmpty()) {
      throw new InputException(
          "標準入力が "
              + format.toUpperCase(Locale.ROOT)
              + " の表なら、--from "
              + format
              + " を付けてください。付けなければ JSON として読みます。",
          "If standard input is a table, add --from " + format + ". Without it, JSON is expected.");
    }
  }

  private static String firstLine(byte[] body) {
    String start = new String(body, 0, Math.min(body.length, 2_000), StandardCharsets.UTF_8);
    String text = start.startsWith("\uFEFF") ? start.substring(1) : start;
    return text.stripLeading().lines().findFirst().orElse("");
  }

  /** A spreadsheet with what is said beside it; empty, with defects, if that cannot be read. */
  private Optional<SentSheet> sent(
      String file, byte[] body, String policy, @Nullable String id, Defects defects)
      throws IOException {
    SheetOptions options = options(defects).withPlan(id);
    if (!defects.isEmpty()) {
      return Optional.empty();
    }
    Charset charset = encoding == null ? null : encoding.charset();
    return Optional.of(new SentSheet(name(file), body, charset, policy, options));
  }

  /** The file's name, with the ending that {@code --from} says. */
  private String name(String file) {
    String name = file.equals("-") ? "plan" : file;
    String ending = from == null ? "" : "." + from;
    return name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : name + ending;
  }

  private SheetOptions options(Defects defects) throws IOException {
    SheetOptions options = SheetOptions.NONE.withAsking(ASKING);
    if (fiscalYear != null) {
      Period year =
          PeriodReader.read(fiscalYear)
              .orElseThrow(
                  () ->
                      new InputException(
                          "--fiscal-year の「"
                              + fiscalYear
                              + "」は年度として読めません。R6、令和6年度、2024 のように書いてください。",
                          "--fiscal-year "
                              + fiscalYear
                              + " cannot be read. Write R6, 令和6年度 or 2024."));
      options = options.withFiscalYear(year);
    }
    if (columns == null) {
      return options;
    }
    String path = columns.toString();
    String text = new String(InputFile.read(path), StandardCharsets.UTF_8);
    return options.withColumns(ColumnsFile.read(text, path, defects).orElse(null));
  }
}
