package org.hyotei.api;

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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.hyotei.api.schema.ResultSchema;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Grading;
import org.hyotei.explanation.Explaining;
import org.hyotei.explanation.WhyNots;
import org.hyotei.intake.DryRun;
import org.hyotei.intake.SheetIntake;
import org.hyotei.intake.SheetRequest;
import org.hyotei.layout.Assumption;
import org.hyotei.ledger.Role;
import org.hyotei.model.Defects;
import org.hyotei.publication.ReportContext;
import org.hyotei.report.EvaluationJson;
import org.hyotei.report.FindingPointers;
import org.hyotei.report.Json;
import org.hyotei.report.SheetSource;
import org.jspecify.annotations.Nullable;

/** Grades a plan without recording anything. */
@Controller("/api/v1/previews")
final class PreviewController {

  static final String WHY_NOT =
      "Whether each subject tells what stands between it and other grades, as whyNot";

  private static final String WHY_NOT_OF_PREVIEW =
      WHY_NOT + "; a report tells it unless this is false";

  private static final String DRY_RUN =
      "Of a spreadsheet: whether to show how every table, column and figure is read, and to grade"
          + " nothing";

  private final Grading grading;

  PreviewController(Grading grading) {
    this.grading = grading;
  }

  @Operation(
      operationId = "preview",
      summary = "Grade a plan without recording it; answered as JSON, or as a report where asked")
  @ApiResponse(
      responseCode = "200",
      description = "Graded",
      headers = @Header(name = "Policy-Version", schema = @Schema(type = "string")),
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ResultSchema.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
        @Content(mediaType = MediaType.TEXT_CSV, schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = SheetMedia.XLSX,
            schema = @Schema(implementation = String.class, format = "binary")),
        @Content(
            mediaType = ReportForm.DOCX,
            schema = @Schema(implementation = String.class, format = "binary"))
      })
  @RefusesDefects
  @TakesSheets
  @Needs(Role.VIEWER)
  @Post
  @Consumes({
    MediaType.APPLICATION_JSON,
    SheetMedia.FORM,
    SheetMedia.XLSX,
    SheetMedia.ODS,
    SheetMedia.CSV,
    SheetMedia.TSV
  })
  @Produces({
    MediaType.APPLICATION_JSON,
    MediaType.TEXT_HTML,
    MediaType.TEXT_CSV,
    ReportForm.DOCX,
    SheetMedia.XLSX
  })
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> preview(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(description = WHY_NOT_OF_PREVIEW) @QueryValue(defaultValue = "false")
          boolean whyNot,
      @Parameter(description = DRY_RUN) @QueryValue(defaultValue = "false") boolean dryRun,
      @Body byte[] body) {
    String language = Language.of(request);
    SheetRequest sheet = null;
    Defects defects = new Defects();
    UrlParameters.check(request, List.of("whyNot", "dryRun"), SheetBody.inUrl(request), defects);
    if (!defects.isEmpty()) {
      return Problem.of(defects).response(language);
    }
    if (SheetBody.isSent(request)) {
      if (dryRun) {
        DryRun read = SheetBody.dryRun(request, body, grading, defects).orElse(null);
        return read == null || !defects.isEmpty()
            ? Problem.of(defects).response(language, read)
            : json(Json.bytes(read::write), language);
      }
      sheet = SheetBody.read(request, body, new SheetIntake(grading), defects).orElse(null);
      if (sheet == null) {
        return Problem.of(defects).response(language);
      }
    }
    Grading.Answer answer = sheet == null ? grading.request(body) : grading.request(sheet.root());
    return answer instanceof Grading.Refused refused
        ? Problem.refused(refused, language)
        : answer(request, (Grading.Graded) answer, sheet, whyNot);
  }

  private static HttpResponse<byte[]> answer(
      HttpRequest<?> request, Grading.Graded graded, @Nullable SheetRequest sheet, boolean whyNot) {
    String language = Language.of(request);
    Evaluation evaluation = graded.evaluation();
    Optional<ReportForm> report = ReportForm.asked(request, EnumSet.allOf(ReportForm.class));
    if (report.isEmpty()) {
      SheetSource source = sheet == null ? null : sheet.source();
      return json(bytes(graded, source, language, whyNot), language)
          .header("Policy-Version", evaluation.policy().version());
    }
    if (report.get() == ReportForm.WORKBOOK && sheet == null) {
      return Problem.notAcceptable().response(language);
    }
    List<Assumption> assumptions = sheet == null ? List.of() : sheet.source().plan().assumptions();
    return report
        .get()
        .answer(
            request,
            evaluation,
            whyNot || !request.getParameters().contains("whyNot")
                ? Explaining.all(evaluation)
                : null,
            new ReportContext(language, null, assumptions),
            sheet);
  }

  private static MutableHttpResponse<byte[]> json(byte[] body, String language) {
    return HttpResponse.ok(body)
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header("Content-Language", language);
  }

  /** The result of a request in JSON. */
  static byte[] bytes(Grading.Graded graded, String language, boolean whyNot) {
    return bytes(graded, null, language, whyNot);
  }

  private static byte[] bytes(
      Grading.Graded graded, @Nullable SheetSource source, String language, boolean whyNot) {
    Evaluation evaluation = graded.evaluation();
    FindingPointers pointers =
        new FindingPointers(graded.root(), graded.planPointer(), evaluation.plan());
    WhyNots whyNots = whyNot ? Explaining.all(evaluation) : null;
    EvaluationJson json = new EvaluationJson(true, language, pointers, whyNots, source);
    return Json.bytes(
        EvaluationJson.likelyBytes(evaluation), generator -> json.write(evaluation, generator));
  }
}
