package org.hyotei.cli;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.hyotei.evaluation.Grading;
import org.hyotei.explanation.WhyNots;
import org.hyotei.publication.HtmlReport;
import org.hyotei.publication.ReportContext;
import org.hyotei.report.EvaluationJson;
import org.hyotei.report.FindingPointers;
import org.hyotei.report.Json;
import org.jspecify.annotations.Nullable;

/** A format that a result can be written in. */
@FunctionalInterface
interface ResultFormat {

  /** The formats there are, by the endings of files. */
  Map<String, ResultFormat> BY_ENDING =
      Collections.unmodifiableMap(
          new TreeMap<>(Map.of(".html", ResultFormat::html, ".json", ResultFormat::json)));

  /**
   * What is written.
   *
   * @param whyNots null where they were not asked for
   */
  record Result(Grading.Graded graded, @Nullable WhyNots whyNots, ReportContext context) {}

  byte[] bytes(Result result);

  private static byte[] html(Result result) {
    return HtmlReport.of(result.graded().evaluation(), result.whyNots(), result.context())
        .getBytes(StandardCharsets.UTF_8);
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
