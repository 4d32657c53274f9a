package org.hyotei.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hyotei.evaluation.Grading;
import org.hyotei.explanation.WhyNots;
import org.hyotei.intake.SheetRequest;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.publication.EvaluationCsv;
import org.hyotei.publication.HtmlReport;
import org.hyotei.publication.ReportContext;
import org.hyotei.publication.WordReport;
import org.hyotei.report.EvaluationJson;
import org.hyotei.report.FindingPointers;
import org.hyotei.report.Json;
import org.hyotei.report.Product;
import org.hyotei.report.SheetSource;
import org.hyotei.workbook.GradedCsv;
import org.hyotei.workbook.GradedWorkbook;
import org.jspecify.annotations.Nullable;

/** The formats that a result can be written in, by the endings of files. */
final class ResultFormats {

  private ResultFormats() {}

  /**
   * What is written.
   *
   * @param whyNots null where they were not asked for
   * @param csv the encoding of CSV
   * @param sheet that the plan was read from; null for one that came as JSON
   */
  record Result(
      Grading.Graded graded,
      @Nullable WhyNots whyNots,
      ReportContext context,
      Charset csv,
      @Nullable SheetRequest sheet) {

    @Nullable SheetSource source() {
      return sheet == null ? null : sheet.source();
    }
  }

  static Map<String, FileFormat<Result>> byEnding() {
    Map<String, FileFormat<Result>> formats = new TreeMap<>();
    formats.put(".html", (result, defects) -> Optional.of(html(result)));
    formats.put(".json", (result, defects) -> Optional.of(json(result)));
    formats.put(".docx", (result, defects) -> Optional.of(word(result)));
    formats.put(".csv", ResultFormats::csv);
    formats.put(".xlsx", ResultFormats::workbook);
    return formats;
  }

  /**
   * The rows of the sheet with the grades beside them, or else a table of the subjects; empty, with
   * defects, where the encoding cannot hold it.
   */
  static Optional<byte[]> csv(Result result, Defects defects) {
    SheetRequest sheet = result.sheet();
    if (sheet != null) {
      return new GradedCsv(graded(result, sheet)).of(result.csv(), defects);
    }
    return EvaluationCsv.of(
        result.graded().evaluation(), result.whyNots(), result.context(), result.csv(), defects);
  }

  /** The workbook that came in, graded. */
  private static Optional<byte[]> workbook(Result result, Defects defects) {
    SheetRequest sheet = result.sheet();
    if (sheet == null) {
      defects.add(
          "no-sheet",
          Place.NOWHERE,
          "JSON から読んだ計画には、書き足すブックがありません。.csv か .html か .docx に書き出してください。",
          "A plan that came as JSON has no workbook to write into. Write .csv, .html or .docx.");
      return Optional.empty();
    }
    try {
      return Optional.of(graded(result, sheet).of(sheet.sent().bytes()));
    } catch (GradedWorkbook.NotWritable e) {
      defects.add(e.defect(sheet.workbook().file()));
      return Optional.empty();
    }
  }

  private static GradedWorkbook graded(Result result, SheetRequest sheet) {
    return new GradedWorkbook(
        sheet.workbook(),
        sheet.source().plan(),
        result.graded().evaluation(),
        result.whyNots(),
        result.context().language(),
        Product.NAME);
  }

  private static byte[] html(Result result) {
    return HtmlReport.of(result.graded().evaluation(), result.whyNots(), result.context())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] word(Result result) {
    return WordReport.of(result.graded().evaluation(), result.whyNots(), result.context());
  }

  /** The result as {@code --format json} prints it. */
  static byte[] json(Result result) {
    Grading.Graded graded = result.graded();
    FindingPointers pointers =
        new FindingPointers(graded.root(), graded.planPointer(), graded.evaluation().plan());
    EvaluationJson json =
        new EvaluationJson(
            true, result.context().language(), pointers, result.whyNots(), result.source());
    return Json.indented(generator -> json.write(graded.evaluation(), generator));
  }
}
