package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hyotei.api.schema.LedgerSchemas;
import org.hyotei.api.schema.RecordedSchema;
import org.hyotei.evaluation.Grading;
import org.hyotei.intake.SheetIntake;
import org.hyotei.intake.SheetRequest;
import org.hyotei.ledger.Entry;
import org.hyotei.ledger.Kind;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.Role;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.report.Json;
import org.jspecify.annotations.Nullable;

/** Grades plans for the record, and shows what is recorded. */
@Controller("/api/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EvaluationController {

  private static final String WHY_NOT =
      PreviewController.WHY_NOT
          + "; it is answered, not recorded, and left out of a repeated answer";

  private static final List<String> TYPES = List.of(MediaType.APPLICATION_JSON);

  private static final Message ELSEWHERE =
      new Message(
          "記録した評価の報告書は GET /api/v1/evaluations/{id}/report、採点を書き足したブックは、同じファイルを POST"
              + " /api/v1/previews に送ると得られます。",
          "The report of what is recorded is GET /api/v1/evaluations/{id}/report; the graded"
              + " workbook is what POST /api/v1/previews answers to the same file.");

  private final Grading grading;
  private final Ledger ledger;
  private final Recording recording;

  EvaluationController(Grading grading, Ledger ledger, Recording recording) {
    this.grading = grading;
    this.ledger = ledger;
    this.recording = recording;
  }

  @Operation(
      operationId = "evaluate",
      summary = "Grade a plan and record it; answered once it is on the ledger for good")
  @ApiResponse(
      responseCode = "201",
      description = "Graded and recorded; the receipt is without parts, see /receipt",
      headers = {
        @Header(name = "Location", schema = @Schema(implementation = String.class)),
        @Header(name = "Policy-Version", schema = @Schema(implementation = String.class))
      },
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RecordedSchema.EvaluatedSchema.class)))
  @RefusesDefects
  @TakesSheets
  @TakesIdempotencyKey
  @Needs(Role.SUBMITTER)
  @Post
  HttpResponse<byte[]> evaluate(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(description = WHY_NOT) @QueryValue(defaultValue = "false") boolean whyNot,
      @Body byte[] body) {
    Defects defects = new Defects();
    UrlParameters.check(request, List.of("whyNot"), SheetBody.inUrl(request), defects);
    if (!defects.isEmpty()) {
      return Problem.of(defects).response(Language.of(request));
    }
    if (Accepted.by(request).of(TYPES).isEmpty()) {
      return Problem.notAcceptable(TYPES, ELSEWHERE).response(Language.of(request));
    }
    if (!SheetBody.isSent(request)) {
      return recording.answer(request, body, null, whyNot, () -> grading.request(body));
    }
    Optional<SheetRequest> sheet = SheetBody.read(request, body, new SheetIntake(grading), defects);
    return sheet.isEmpty()
        ? Problem.of(defects).response(Language.of(request))
        : recording.answer(
            request,
            sheet.get().bytes(),
            sheet.get().source(),
            whyNot,
            () -> grading.request(sheet.get().root()));
  }

  @Operation(
      operationId = "officialEvaluation",
      summary = "The evaluation of a plan that counts: published last, else made final last")
  @ApiResponse(
      responseCode = "200",
      description = "Found",
      content = @Content(schema = @Schema(implementation = RecordedSchema.class)))
  @Needs(Role.VIEWER)
  @Get("/official")
  HttpResponse<byte[]> official(
      @Parameter(hidden = true) HttpRequest<?> request,
      @QueryValue String plan,
      @QueryValue String fiscalYear,
      @Parameter(description = "Id of a policy", schema = @Schema(implementation = String.class))
          @Nullable
          @QueryValue
          String policy) {
    String language = Language.of(request);
    SearchQuery query = new SearchQuery();
    String year = query.year(fiscalYear);
    if (query.problem().isPresent() || year == null) {
      return query.problem().orElseThrow().response(language);
    }
    return ledger
        .official(plan, year, policy)
        .map(entry -> shown(entry, language))
        .orElseGet(
            () ->
                Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-official-evaluation",
                        "この計画と年度には、確定または公表された評価結果がありません。",
                        "No evaluation of this plan and year was made final or published.")
                    .response(language));
  }

  @Operation(
      operationId = "evaluation",
      summary = "What was recorded, and what was said of it since")
  @ApiResponse(
      responseCode = "200",
      description = "Found",
      content = @Content(schema = @Schema(implementation = RecordedSchema.class)))
  @Needs(Role.VIEWER)
  @Get("/{id}")
  HttpResponse<byte[]> evaluation(
      @Parameter(hidden = true) HttpRequest<?> request, @PathVariable String id) {
    return found(request, id, entry -> shown(entry, Language.of(request)));
  }

  private HttpResponse<byte[]> shown(Entry entry, String language) {
    RecordedResult result = new RecordedResult(ledger, entry);
    return json(Json.bytes(json -> result.write(language, json)), language)
        .header("Policy-Version", String.valueOf(entry.version()));
  }

  @Operation(operationId = "trace", summary = "The rules that fired, or those for one subject")
  @ApiResponse(
      responseCode = "200",
      description = "Found",
      content = @Content(schema = @Schema(implementation = LedgerSchemas.TraceSchema.class)))
  @Needs(Role.VIEWER)
  @Get("/{id}/trace")
  HttpResponse<byte[]> trace(
      @Parameter(hidden = true) HttpRequest<?> request,
      @PathVariable String id,
      @Parameter(description = "Id of a subject", schema = @Schema(implementation = String.class))
          @Nullable
          @QueryValue
          String subject) {
    String language = Language.of(request);
    return found(
        request,
        id,
        entry ->
            json(
                Json.bytes(
                    json -> {
                      json.writeStartObject();
                      json.writeStringField("id", id);
                      json.writeFieldName("trace");
                      new RecordedResult(ledger, entry).result(language).trace(subject, json);
                      json.writeEndObject();
                    }),
                language));
  }

  private HttpResponse<byte[]> found(
      HttpRequest<?> request, String id, Function<Entry, HttpResponse<byte[]>> answer) {
    return ledger
        .entry(id)
        .filter(entry -> entry.is(Kind.EVALUATION) || entry.is(Kind.FAILURE))
        .map(answer)
        .orElseGet(() -> LedgerProblem.unknownEvaluation(id, Language.of(request)));
  }

  private static MutableHttpResponse<byte[]> json(byte[] body, String language) {
    return HttpResponse.ok(body)
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header("Content-Language", language);
  }
}
