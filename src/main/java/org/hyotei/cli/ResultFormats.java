package org.hyotei.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hyotei.evaluation.Grading;
import org.hyotei.explanation.WhyNots;
import org.hyotei.publication.EvaluationCsv;
import org.hyotei.publication.HtmlReport;
import org.hyotei.publication.ReportContext;
import org.hyotei.publication.WordReport;
import org.hyotei.report.EvaluationJson;
import org.hyotei.report.FindingPointers;
import org.hyotei.report.Json;
import org.jspecify.annotations.Nullable;

/** The formats that a result can be written in, by the endings of files. */
final class ResultFormats {

  private ResultFormats() {}

  /**
   * What is written.
   *
   * @param whyNots null where they were not asked for
   * @param csv the encoding of CSV
   */
  record Result(
      Grading.Graded graded, @Nullable WhyNots whyNots, ReportContext context, Charset csv) {}

  static Map<String, FileFormat<Result>> byEnding() {
    Map<String, FileFormat<Result>> formats = new TreeMap<>();
    formats.put(".html", (result, defects) -> Optional.of(html(result)));
    formats.put(".json", (result, defects) -> Optional.of(json(result)));
    formats.put(".docx", (result, defects) -> Optional.of(word(result)));
    formats.put(
        ".csv",
        (result, defects) ->
            EvaluationCsv.of(
                result.graded().evaluation(),
                result.whyNots(),
                result.context(),
                result.csv(),
                defects));
    return formats;
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
        new EvaluationJson(true, result.context().language(), pointers, result.whyNots());
    return Json.indented(generator -> json.write(graded.evaluation(), generator));
  }
}
