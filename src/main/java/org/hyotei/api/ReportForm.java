package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.explanation.WhyNots;
import org.hyotei.intake.SheetRequest;
import org.hyotei.model.Defects;
import org.hyotei.publication.EvaluationCsv;
import org.hyotei.publication.HtmlReport;
import org.hyotei.publication.ReportContext;
import org.hyotei.publication.WordReport;
import org.hyotei.report.Product;
import org.hyotei.workbook.GradedCsv;
import org.hyotei.workbook.GradedWorkbook;
import org.jspecify.annotations.Nullable;

/** The forms of a report that a request can ask for by {@code Accept}, the usual one first. */
enum ReportForm {
  HTML(MediaType.TEXT_HTML, "html"),
  CSV(MediaType.TEXT_CSV, "csv"),
  WORD(ReportForm.DOCX, "docx"),
  /** The spreadsheet that was sent, graded. */
  WORKBOOK(SheetMedia.XLSX, "xlsx");

  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final String type;
  private final String ending;

  ReportForm(String type, String ending) {
    this.type = type;
    this.ending = ending;
  }

  /** Its media type. */
  String type() {
    return type;
  }

  /** The form of a media type; empty for JSON. */
  static Optional<ReportForm> of(String type) {
    return Arrays.stream(values()).filter(form -> form.type.equals(type)).findFirst();
  }

  /**
   * The report of an evaluation; CSV in the encoding that the request accepts.
   *
   * @param sheet that the plan was read from, whose rows are those of the CSV; null where there is
   *     none, so that the CSV has a row for each subject and there is no workbook
   */
  HttpResponse<byte[]> answer(
      HttpRequest<?> request,
      Evaluation evaluation,
      @Nullable WhyNots whyNots,
      ReportContext context,
      @Nullable SheetRequest sheet) {
    Defects defects = new Defects();
    String language = context.language();
    Optional<byte[]> bytes =
        switch (this) {
          case HTML ->
              Optional.of(
                  HtmlReport.of(evaluation, whyNots, context).getBytes(StandardCharsets.UTF_8));
          case WORD -> Optional.of(WordReport.of(evaluation, whyNots, context));
          case CSV -> {
            Charset charset = Accepted.by(request).csv();
            yield sheet == null
                ? EvaluationCsv.of(evaluation, whyNots, context, charset, defects)
                : new GradedCsv(graded(sheet, evaluation, whyNots, language)).of(charset, defects);
          }
          case WORKBOOK -> {
            SheetRequest sent = Objects.requireNonNull(sheet);
            yield workbook(sent, graded(sent, evaluation, whyNots, language), defects);
          }
        };
    if (bytes.isEmpty()) {
      return Problem.of(defects).response(language);
    }
    return headers(HttpResponse.ok(bytes.get()), request, evaluation, language)
        .header("Policy-Version", evaluation.policy().version())
        .header("Content-Language", language);
  }

  private static Optional<byte[]> workbook(
      SheetRequest sheet, GradedWorkbook graded, Defects defects) {
    try {
      return Optional.of(graded.of(sheet.sent().bytes()));
    } catch (GradedWorkbook.NotWritable e) {
      defects.add(e.defect(sheet.workbook().file()));
      return Optional.empty();
    }
  }

  private static GradedWorkbook graded(
      SheetRequest sheet, Evaluation evaluation, @Nullable WhyNots whyNots, String language) {
    return new GradedWorkbook(
        sheet.workbook(), sheet.source().plan(), evaluation, whyNots, language, Product.NAME);
  }

  private MutableHttpResponse<byte[]> headers(
      MutableHttpResponse<byte[]> answer,
      HttpRequest<?> request,
      Evaluation evaluation,
      String language) {
    SavedName name = new SavedName(evaluation.plan().id(), ending, language);
    return switch (this) {
      case HTML ->
          answer
              .contentType(MediaType.of("text/html;charset=utf-8"))
              .header("Content-Disposition", name.shown())
              .header("Content-Security-Policy", HtmlReport.POLICY);
      case CSV -> {
        boolean utf8 = Accepted.by(request).csv().equals(StandardCharsets.UTF_8);
        String charset = utf8 ? "utf-8" : "windows-31j";
        yield answer
            .contentType(MediaType.of("text/csv;charset=" + charset + ";header=present"))
            .header("Content-Disposition", name.attached())
            .header("Vary", "Accept-Charset");
      }
      case WORD, WORKBOOK ->
          answer.contentType(MediaType.of(type)).header("Content-Disposition", name.attached());
    };
  }
}
