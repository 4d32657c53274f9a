package org.hyotei.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Grading;
import org.hyotei.explanation.Explaining;
import org.hyotei.explanation.WhyNots;
import org.hyotei.intake.DryRun;
import org.hyotei.intake.SentSheet;
import org.hyotei.intake.SheetIntake;
import org.hyotei.intake.SheetRequest;
import org.hyotei.layout.Assumption;
import org.hyotei.ledger.Role;
import org.hyotei.model.Defects;
import org.hyotei.publication.ReportContext;
import org.hyotei.report.EvaluationJson;
import org.hyotei.report.FindingPointers;
import org.hyotei.report.Json;
import org.hyotei.report.Product;
import org.hyotei.workbook.GradedWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Grades plans that come as spreadsheets, beside {@link PreviewController} and {@link
 * EvaluationController}, whose descriptions tell of them.
 */
@Hidden
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SheetController {

  private final Grading grading;
  private final SheetIntake intake;
  private final Recording recording;

  SheetController(Grading grading, Recording recording) {
    this.grading = grading;
    this.intake = new SheetIntake(grading);
    this.recording = recording;
  }

  @Needs(Role.VIEWER)
  @Post("/previews")
  @Consumes({SheetMedia.FORM, SheetMedia.XLSX, SheetMedia.ODS, SheetMedia.CSV, SheetMedia.TSV})
  @Produces({
    MediaType.APPLICATION_JSON,
    MediaType.TEXT_HTML,
    MediaType.TEXT_CSV,
    ReportForm.DOCX,
    SheetMedia.XLSX
  })
  HttpResponse<byte[]> preview(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "false") boolean whyNot,
      @QueryValue(defaultValue = "false") boolean dryRun,
      @Body byte[] body) {
    String language = Language.of(request);
    Defects defects = new Defects();
    Optional<SheetRequest> read = read(request, body, defects);
    if (read.isEmpty()) {
      return Problem.of(defects).response(language);
    }
    SheetRequest sheet = read.get();
    if (dryRun) {
      return ok(language).body(Json.bytes(new DryRun(sheet, language)::write));
    }
    Grading.Answer answer = grading.request(sheet.root());
    if (answer instanceof Grading.Refused refused) {
      return Problem.refused(refused, language);
    }
    Grading.Graded graded = (Grading.Graded) answer;
    Evaluation evaluation = graded.evaluation();
    WhyNots whyNots = whyNot ? Explaining.all(evaluation) : null;
    if (asksForWorkbook(request)) {
      return workbook(sheet, evaluation, whyNots, language);
    }
    Optional<ReportForm> report = ReportForm.asked(request);
    if (report.isPresent()) {
      List<Assumption> assumptions = sheet.source().plan().assumptions();
      ReportContext context = new ReportContext(language, null, assumptions);
      return report.get().answer(request, evaluation, whyNots, context);
    }
    FindingPointers pointers =
        new FindingPointers(graded.root(), graded.planPointer(), evaluation.plan());
    EvaluationJson json = new EvaluationJson(true, language, pointers, whyNots, sheet.source());
    return ok(language)
        .header("Policy-Version", evaluation.policy().version())
        .body(Json.bytes(generator -> json.write(evaluation, generator)));
  }

  private static boolean asksForWorkbook(HttpRequest<?> request) {
    for (MediaType accepted : request.accept()) {
      if (accepted.getName().equals(SheetMedia.XLSX)) {
        return true;
      }
      if (accepted.matches(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
    }
    return false;
  }

  private static HttpResponse<byte[]> workbook(
      SheetRequest sheet, Evaluation evaluation, @Nullable WhyNots whyNots, String language) {
    GradedWorkbook graded =
        new GradedWorkbook(
            sheet.workbook(), sheet.source().plan(), evaluation, whyNots, language, Product.NAME);
    return HttpResponse.ok(graded.of(sheet.sent().bytes()))
        .contentType(MediaType.of(SheetMedia.XLSX))
        .header("Policy-Version", evaluation.policy().version())
        .header(HttpHeaders.CONTENT_LANGUAGE, language);
  }

  @Needs(Role.SUBMITTER)
  @Post("/evaluations")
  @Consumes({SheetMedia.FORM, SheetMedia.XLSX, SheetMedia.ODS, SheetMedia.CSV, SheetMedia.TSV})
  @Produces(MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> evaluate(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "false") boolean whyNot,
      @Body byte[] body) {
    Defects defects = new Defects();
    Optional<SheetRequest> sheet = read(request, body, defects);
    return sheet.isEmpty()
        ? Problem.of(defects).response(Language.of(request))
        : recording.answer(
            request,
            sheet.get().bytes(),
            sheet.get().source(),
            whyNot,
            () -> grading.request(sheet.get().root()));
  }

  private Optional<SheetRequest> read(HttpRequest<?> request, byte[] body, Defects defects) {
    Optional<SentSheet> sent = SheetBody.of(request, body, defects);
    return sent.flatMap(sheet -> intake.request(sheet, defects));
  }

  private static MutableHttpResponse<byte[]> ok(String language) {
    return HttpResponse.<byte[]>ok()
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, language);
  }
}
