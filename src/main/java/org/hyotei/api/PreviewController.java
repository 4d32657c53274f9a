package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import org.hyotei.api.schema.RequestSchema;
import org.hyotei.api.schema.ResultSchema;
import org.hyotei.api.schema.Sheet;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Grading;
import org.hyotei.explanation.Explaining;
import org.hyotei.explanation.WhyNots;
import org.hyotei.ledger.Role;
import org.hyotei.publication.ReportContext;
import org.hyotei.report.EvaluationJson;
import org.hyotei.report.FindingPointers;
import org.hyotei.report.Json;

/** Grades a plan without recording anything. */
@Controller("/api/v1/previews")
final class PreviewController {

  static final String WHY_NOT =
      "Whether each subject tells what stands between it and other grades, as whyNot";

  private final Grading grading;

  PreviewController(Grading grading) {
    this.grading = grading;
  }

  @Operation(
      operationId = "preview",
      summary = "Grade a plan without recording it; answered as JSON, or as a report where asked",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = RequestSchema.class)),
                @Content(
                    mediaType = SheetMedia.FORM,
                    schema = @Schema(implementation = Sheet.FormSchema.class)),
                @Content(
                    mediaType = SheetMedia.XLSX,
                    schema = @Schema(type = "string", format = "binary")),
                @Content(
                    mediaType = SheetMedia.ODS,
                    schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = SheetMedia.CSV, schema = @Schema(type = "string")),
                @Content(mediaType = SheetMedia.TSV, schema = @Schema(type = "string"))
              }))
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
  @Parameter(
      name = "dryRun",
      in = ParameterIn.QUERY,
      description =
          "Of a spreadsheet: whether to show how every table, column and figure is read, and to"
              + " grade nothing",
      schema = @Schema(types = {"boolean", "null"}))
  @Needs(Role.VIEWER)
  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, MediaType.TEXT_CSV, ReportForm.DOCX})
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> preview(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(description = WHY_NOT) @QueryValue(defaultValue = "false") boolean whyNot,
      @Body byte[] body) {
    String language = Language.of(request);
    Grading.Answer answer = grading.request(body);
    if (answer instanceof Grading.Refused refused) {
      return Problem.refused(refused, language);
    }
    Grading.Graded graded = (Grading.Graded) answer;
    Optional<ReportForm> report = ReportForm.asked(request);
    if (report.isPresent()) {
      Evaluation evaluation = graded.evaluation();
      WhyNots whyNots = whyNot ? Explaining.all(evaluation) : null;
      ReportContext context = ReportContext.preview(language);
      return report.get().answer(request, evaluation, whyNots, context);
    }
    return HttpResponse.ok(bytes(graded, language, whyNot))
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header("Policy-Version", graded.evaluation().policy().version())
        .header("Content-Language", language);
  }

  static byte[] bytes(Grading.Graded graded, String language, boolean whyNot) {
    Evaluation evaluation = graded.evaluation();
    FindingPointers pointers =
        new FindingPointers(graded.root(), graded.planPointer(), evaluation.plan());
    WhyNots whyNots = whyNot ? Explaining.all(evaluation) : null;
    EvaluationJson json = new EvaluationJson(true, language, pointers, whyNots, null);
    return Json.bytes(generator -> json.write(evaluation, generator));
  }
}
