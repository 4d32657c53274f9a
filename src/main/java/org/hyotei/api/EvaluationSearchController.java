package org.hyotei.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.util.List;
import org.hyotei.api.schema.LedgerSchemas;
import org.hyotei.ledger.Kind;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.Role;
import org.hyotei.ledger.Search;
import org.hyotei.report.Json;
import org.jspecify.annotations.Nullable;

/** Finds what is recorded. */
@Controller("/api/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EvaluationSearchController {

  /** What a search may ask for. */
  private static final List<String> CONDITIONS =
      List.of(
          "policy",
          "version",
          "plan",
          "fiscalYear",
          "rule",
          "subject",
          "grade",
          "from",
          "to",
          "finding",
          "before",
          "limit");

  private final Ledger ledger;

  EvaluationSearchController(Ledger ledger) {
    this.ledger = ledger;
  }

  @Operation(
      operationId = "evaluations",
      summary =
          "What is recorded, the last one first; rule, subject and grade are asked of the same subject")
  @ApiResponse(
      responseCode = "200",
      description = "A page; next is the place to go on before",
      content = @Content(schema = @Schema(implementation = LedgerSchemas.PageSchema.class)))
  @Needs(Role.VIEWER)
  @Get
  HttpResponse<byte[]> search(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(description = "Id of a policy", schema = @Schema(implementation = String.class))
          @Nullable
          @QueryValue
          String policy,
      @Parameter(
              description = "First hex digits of a version",
              schema = @Schema(implementation = String.class))
          @Nullable
          @QueryValue
          String version,
      @Parameter(description = "Id of a plan", schema = @Schema(implementation = String.class))
          @Nullable
          @QueryValue
          String plan,
      @Parameter(description = "R6, 令和6年度 or 2024", schema = @Schema(implementation = String.class))
          @Nullable
          @QueryValue
          String fiscalYear,
      @Parameter(description = "Name of a rule", schema = @Schema(implementation = String.class))
          @Nullable
          @QueryValue
          String rule,
      @Parameter(description = "Id of a subject", schema = @Schema(implementation = String.class))
          @Nullable
          @QueryValue
          String subject,
      @Parameter(description = "As it counts", schema = @Schema(implementation = String.class))
          @Nullable
          @QueryValue
          String grade,
      @Parameter(
              description = "A day in Japan or a moment: 2026-04-01, 2026-04-01T00:00:00Z",
              schema = @Schema(implementation = String.class))
          @Nullable
          @QueryValue
          String from,
      @Parameter(
              description = "The same; a day includes itself",
              schema = @Schema(implementation = String.class))
          @Nullable
          @QueryValue
          String to,
      @Parameter(description = "Code of a finding", schema = @Schema(implementation = String.class))
          @Nullable
          @QueryValue
          String finding,
      @Parameter(
              description = "next of the page before",
              schema = @Schema(implementation = String.class))
          @Nullable
          @QueryValue
          String before,
      @Parameter(
              description = "1 to 500; 50 if absent",
              schema = @Schema(implementation = String.class))
          @Nullable
          @QueryValue
          String limit) {
    String language = Language.of(request);
    SearchQuery query = new SearchQuery();
    query.known(request, CONDITIONS);
    Search search =
        new Search(
            Kind.EVALUATION,
            policy,
            query.version(version),
            plan,
            query.year(fiscalYear),
            rule,
            subject,
            grade,
            query.from(from),
            query.to(to),
            finding,
            query.before(before),
            query.limit(limit));
    if (query.problem().isPresent()) {
      return query.problem().get().response(language);
    }
    Search.Page page = ledger.search(search);
    return HttpResponse.ok(Json.bytes(json -> page(page, json)))
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header("Content-Language", language);
  }

  private static void page(Search.Page page, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("evaluations");
    for (Search.Hit hit : page.hits()) {
      json.writeStartObject();
      RecordedResult.head(hit.entry(), json);
      json.writeArrayFieldStart("matches");
      for (Search.Match match : hit.matches()) {
        json.writeStartObject();
        json.writeStringField("subject", match.subject());
        json.writeStringField("grade", match.grade());
        json.writeStringField("computedGrade", match.computed());
        json.writeStringField("rule", match.rule());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    if (page.next() == null) {
      json.writeNullField("next");
    } else {
      json.writeNumberField("next", page.next());
    }
    json.writeEndObject();
  }
}
