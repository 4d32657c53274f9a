package org.hyotei.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
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
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.hyotei.api.schema.LedgerSchemas;
import org.hyotei.api.schema.RecordedSchema;
import org.hyotei.api.schema.RequestSchema;
import org.hyotei.evaluation.EvaluationFailure;
import org.hyotei.evaluation.Grading;
import org.hyotei.explanation.Explaining;
import org.hyotei.explanation.WhyNots;
import org.hyotei.ledger.Entry;
import org.hyotei.ledger.Kind;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.ReceiptJson;
import org.hyotei.ledger.Recorded;
import org.hyotei.ledger.Role;
import org.hyotei.report.Json;
import org.hyotei.report.RecordJson;
import org.jspecify.annotations.Nullable;

/** Grades plans for the record, and shows what is recorded. */
@Controller("/api/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EvaluationController {

  private static final String WHY_NOT =
      PreviewController.WHY_NOT
          + "; it is answered, not recorded, and left out of a repeated answer";

  private static final String PATH = "/api/v1/evaluations/";

  private final Grading grading;
  private final Ledger ledger;

  EvaluationController(Grading grading, Ledger ledger) {
    this.grading = grading;
    this.ledger = ledger;
  }

  @Operation(
      operationId = "evaluate",
      summary = "Grade a plan and record it; answered once it is on the ledger for good",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = RequestSchema.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Graded and recorded; the receipt is without parts, see /receipt",
      headers = {
        @Header(name = "Location", schema = @Schema(implementation = String.class)),
        @Header(name = "Policy-Version", schema = @Schema(implementation = String.class))
      },
      content = @Content(schema = @Schema(implementation = RecordedSchema.EvaluatedSchema.class)))
  @RefusesDefects
  @TakesIdempotencyKey
  @Needs(Role.SUBMITTER)
  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> evaluate(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(description = WHY_NOT) @QueryValue(defaultValue = "false") boolean whyNot,
      @Body byte[] body) {
    String language = Language.of(request);
    Optional<Problem> badKey = IdempotencyKey.problem(request);
    if (badKey.isPresent()) {
      return badKey.get().response(language);
    }
    String key = IdempotencyKey.of(request);
    Caller caller = Caller.of(request);
    Grading.Answer answer;
    try {
      answer = grading.request(body);
    } catch (EvaluationFailure e) {
      Recorded recorded =
          ledger.failure(body, e.policy(), String.valueOf(e.getMessage()), caller.submitter(), key);
      return BatchController.failure(e)
          .response(language)
          .header("Location", PATH + recorded.id())
          .header("Policy-Version", e.policy().version());
    }
    if (answer instanceof Grading.Refused refused) {
      return Problem.refused(refused, language);
    }
    Grading.Graded graded = (Grading.Graded) answer;
    RecordJson record = RecordJson.of(graded);
    Recorded recorded = ledger.evaluation(body, record, caller.submitter(), key);
    MutableHttpResponse<byte[]> created =
        HttpResponse.<byte[]>status(HttpStatus.CREATED)
            .contentType(MediaType.APPLICATION_JSON_TYPE)
            .header("Location", PATH + recorded.id())
            .header("Content-Language", language);
    if (recorded.repeated()) {
      Entry entry = ledger.entry(recorded.id()).orElseThrow();
      return created
          .header("Policy-Version", String.valueOf(entry.version()))
          .body(Json.bytes(json -> repeated(entry, recorded, language, json)));
    }
    WhyNots whyNots = whyNot ? Explaining.all(graded.evaluation()) : null;
    return created
        .header("Policy-Version", graded.evaluation().policy().version())
        .body(Json.bytes(json -> recorded(record, recorded, whyNots, language, json)));
  }

  private static void recorded(
      RecordJson record,
      Recorded recorded,
      @Nullable WhyNots whyNots,
      String language,
      JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeBooleanField("preview", false);
    json.writeStringField("id", recorded.id());
    record.answer(language, whyNots, json);
    json.writeFieldName("receipt");
    ReceiptJson.write(recorded.receipt(), json);
    json.writeEndObject();
  }

  private void repeated(Entry entry, Recorded recorded, String language, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeBooleanField("preview", false);
    RecordedResult.head(entry, json);
    if (entry.is(Kind.EVALUATION)) {
      new RecordedResult(ledger, entry).result(language).write(json);
    }
    json.writeFieldName("receipt");
    ReceiptJson.write(recorded.receipt(), json);
    json.writeEndObject();
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
