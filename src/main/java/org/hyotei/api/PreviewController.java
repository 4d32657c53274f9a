package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyotei.api.schema.DryRunSchema;
import org.hyotei.api.schema.ResultSchema;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Grading;
import org.hyotei.explanation.Explaining;
import org.hyotei.explanation.WhyNots;
import org.hyotei.intake.DryRun;
import org.hyotei.intake.SheetIntake;
import org.hyotei.intake.SheetRequest;
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
      "Of a spreadsheet alone: whether to show how every table, column and figure is read, and to grade"
          + " nothing";

  private static final List<String> OF_JSON =
      List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, MediaType.TEXT_CSV, ReportForm.DOCX);

  private static final List<String> OF_SHEET =
      Stream.concat(OF_JSON.stream(), Stream.of(SheetMedia.XLSX)).toList();

  private static final List<String> OF_DRY_RUN =
      List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN);

  private static final MediaType TEXT = MediaType.of("text/plain;charset=utf-8");

  private final Grading grading;

  PreviewController(Grading grading) {
    this.grading = grading;
  }

  @Operation(
      operationId = "preview",
      summary = "Grade a plan without recording it; answered as JSON, or as a report where asked")
  @ApiResponse(
      responseCode = "200",
      description =
          "Graded: as JSON, a page, CSV, a Word file, or the spreadsheet that was sent with the grades"
              + " in it. CSV has a row for each subject, of a spreadsheet its own rows with the"
              + " grades right of them; in CP932 where Accept (text/csv;charset=windows-31j) or"
              + " Accept-Charset asks for it. With dryRun, of a spreadsheet: how it was read, as JSON"
              + " (DryRun) or as text/plain, which is given for nothing else",
      headers = @Header(name = "Policy-Version", schema = @Schema(type = "string")),
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(oneOf = {ResultSchema.class, DryRunSchema.class})),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
        @Content(mediaType = MediaType.TEXT_CSV, schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = SheetMedia.XLSX,
            schema = @Schema(implementation = String.class, format = "binary")),
        @Content(
            mediaType = ReportForm.DOCX,
            schema = @Schema(implementation = String.class, format = "binary")),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
      })
  @RefusesDefects
  @TakesSheets
  @Needs(Role.VIEWER)
  @Post
  @Produces({
    MediaType.APPLICATION_JSON,
    MediaType.TEXT_HTML,
    MediaType.TEXT_CSV,
    ReportForm.DOCX,
    SheetMedia.XLSX,
    MediaType.TEXT_PLAIN
  })
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> preview(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(description = WHY_NOT_OF_PREVIEW) @QueryValue(defaultValue = "false")
          boolean whyNot,
      @Parameter(description = DRY_RUN) @QueryValue(defaultValue = "false") boolean dryRun,
      @Body byte[] body) {
    String language = Language.of(request);
    Defects defects = new Defects();
    boolean ofSheet = SheetBody.isSent(request);
    List<String> flags = ofSheet ? List.of("whyNot", "dryRun") : List.of("whyNot");
    UrlParameters.check(request, flags, SheetBody.inUrl(request), defects);
    if (!defects.isEmpty()) {
      return Problem.of(defects).response(language);
    }
    List<String> types = !ofSheet ? OF_JSON : dryRun ? OF_DRY_RUN : OF_SHEET;
    Optional<String> type = Accepted.by(request).of(types);
    if (type.isEmpty()) {
      return Problem.notAcceptable(types).response(language);
    }
    if (!ofSheet) {
      return graded(request, grading.request(body), null, type.get(), whyNot);
    }
    if (dryRun) {
      return dryRun(request, body, type.get(), defects);
    }
    Optional<SheetRequest> sheet = SheetBody.read(request, body, new SheetIntake(grading), defects);
    return sheet.isEmpty()
        ? Problem.of(defects).response(language)
        : graded(request, grading.request(sheet.get().root()), sheet.get(), type.get(), whyNot);
  }

  private HttpResponse<byte[]> dryRun(
      HttpRequest<?> request, byte[] body, String type, Defects defects) {
    String language = Language.of(request);
    DryRun read = SheetBody.dryRun(request, body, grading, defects).orElse(null);
    if (read == null || !defects.isEmpty()) {
      return Problem.of(defects).response(language, read);
    }
    return type.equals(MediaType.TEXT_PLAIN)
        ? HttpResponse.ok(read.text().getBytes(StandardCharsets.UTF_8))
            .contentType(TEXT)
            .header("Content-Language", language)
        : json(Json.bytes(read::write), language);
  }

  private static HttpResponse<byte[]> graded(
      HttpRequest<?> request,
      Grading.Answer answer,
      @Nullable SheetRequest sheet,
      String type,
      boolean whyNot) {
    String language = Language.of(request);
    if (answer instanceof Grading.Refused refused) {
      return Problem.refused(refused, language);
    }
    Grading.Graded graded = (Grading.Graded) answer;
    Evaluation evaluation = graded.evaluation();
    Optional<ReportForm> report = ReportForm.of(type);
    if (report.isEmpty()) {
      SheetSource source = sheet == null ? null : sheet.source();
      return json(bytes(graded, source, language, whyNot), language)
          .header("Policy-Version", evaluation.policy().version());
    }
    boolean told = whyNot || !request.getParameters().contains("whyNot");
    return report
        .get()
        .answer(
            request,
            evaluation,
            told ? Explaining.all(evaluation) : null,
            new ReportContext(language, null, sheet == null ? null : sheet.source().read()),
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
