package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.explanation.WhyNots;
import org.hyotei.intake.SheetRequest;
import org.hyotei.model.Defects;
import org.hyotei.publication.EvaluationCsv;
import org.hyotei.publication.HtmlReport;
import org.hyotei.publication.ReportContext;
import org.hyotei.publication.WordReport;
import org.hyotei.report.Product;
import org.hyotei.tabular.CsvEncoding;
import org.hyotei.workbook.GradedWorkbook;
import org.jspecify.annotations.Nullable;

/** The forms of a report that a request can ask for by {@code Accept}. */
enum ReportForm {
  HTML(MediaType.TEXT_HTML),
  CSV(MediaType.TEXT_CSV),
  WORD(ReportForm.DOCX),
  /** The spreadsheet that was sent, graded. */
  WORKBOOK(SheetMedia.XLSX);

  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final String type;

  ReportForm(String type) {
    this.type = type;
  }

  /**
   * The form that a request would rather have than JSON, or than anything; empty for none.
   *
   * @param offered those that it can have
   */
  static Optional<ReportForm> asked(HttpRequest<?> request, Set<ReportForm> offered) {
    for (MediaType accepted : request.accept()) {
      for (ReportForm form : offered) {
        if (accepted.getName().equals(form.type)) {
          return Optional.of(form);
        }
      }
      if (accepted.matches(MediaType.APPLICATION_JSON_TYPE)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * The report of an evaluation; CSV in CP932 where the request accepts that alone.
   *
   * @param sheet that the plan was read from; null for one that came as JSON, which has no workbook
   */
  HttpResponse<byte[]> answer(
      HttpRequest<?> request,
      Evaluation evaluation,
      @Nullable WhyNots whyNots,
      ReportContext context,
      @Nullable SheetRequest sheet) {
    MutableHttpResponse<byte[]> answer =
        switch (this) {
          case HTML ->
              HttpResponse.ok(
                      HtmlReport.of(evaluation, whyNots, context).getBytes(StandardCharsets.UTF_8))
                  .contentType(MediaType.of("text/html;charset=utf-8"))
                  .header("Content-Security-Policy", HtmlReport.POLICY);
          case WORD ->
              HttpResponse.ok(WordReport.of(evaluation, whyNots, context))
                  .contentType(MediaType.of(type));
          case CSV -> csv(charset(request), evaluation, whyNots, context);
          case WORKBOOK ->
              workbook(Objects.requireNonNull(sheet), evaluation, whyNots, context.language());
        };
    return answer
        .header("Policy-Version", evaluation.policy().version())
        .header("Content-Language", context.language());
  }

  private static MutableHttpResponse<byte[]> workbook(
      SheetRequest sheet, Evaluation evaluation, @Nullable WhyNots whyNots, String language) {
    GradedWorkbook graded =
        new GradedWorkbook(
            sheet.workbook(), sheet.source().plan(), evaluation, whyNots, language, Product.NAME);
    return HttpResponse.ok(graded.of(sheet.sent().bytes()))
        .contentType(MediaType.of(SheetMedia.XLSX));
  }

  private static MutableHttpResponse<byte[]> csv(
      Charset charset, Evaluation evaluation, @Nullable WhyNots whyNots, ReportContext context) {
    Defects defects = new Defects();
    Optional<byte[]> bytes = EvaluationCsv.of(evaluation, whyNots, context, charset, defects);
    if (bytes.isEmpty()) {
      return Problem.of(defects).response(context.language());
    }
    String name = charset.equals(StandardCharsets.UTF_8) ? "utf-8" : "windows-31j";
    return HttpResponse.ok(bytes.get())
        .contentType(MediaType.of("text/csv;charset=" + name + ";header=present"));
  }

  /** Whatever is called Shift_JIS is meant as CP932; all else is answered in UTF-8. */
  private static Charset charset(HttpRequest<?> request) {
    boolean cp932 =
        request.accept().stream()
            .filter(accepted -> accepted.getName().equals(MediaType.TEXT_CSV))
            .flatMap(accepted -> accepted.getParameters().get("charset").stream())
            .flatMap(name -> CsvEncoding.named(name.toString()).stream())
            .anyMatch(CsvEncoding.CP932::equals);
    return cp932 ? CsvEncoding.CP932 : StandardCharsets.UTF_8;
  }
}
