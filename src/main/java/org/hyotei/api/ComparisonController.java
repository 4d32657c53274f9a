package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.hyotei.api.schema.ComparisonRequestSchema;
import org.hyotei.api.schema.ComparisonSchema;
import org.hyotei.audit.Comparing;
import org.hyotei.evaluation.Grading;
import org.hyotei.ledger.Role;
import org.hyotei.report.ComparisonJson;
import org.hyotei.report.Json;

/** Sets one plan under several policies side by side; records nothing. */
@Controller("/api/v1/comparisons")
final class ComparisonController {

  private final Comparing comparing;

  ComparisonController(Grading grading) {
    this.comparing = new Comparing(grading);
  }

  @Operation(
      operationId = "compare",
      summary = "Grade a plan by several policies, side by side",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = ComparisonRequestSchema.class))))
  @ApiResponse(
      responseCode = "200",
      description = "Compared",
      content = @Content(schema = @Schema(implementation = ComparisonSchema.class)))
  @RefusesDefects
  @Needs(Role.VIEWER)
  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> compare(
      @Parameter(hidden = true) HttpRequest<?> request, @Body byte[] body) {
    Comparing.Answer answer = comparing.request(body);
    if (answer instanceof Comparing.Refused refused) {
      return Problem.of(refused.reasons()).response(Language.of(request));
    }
    Comparing.Compared compared = (Comparing.Compared) answer;
    return HttpResponse.ok(Json.bytes(json -> ComparisonJson.write(compared.comparison(), json)))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }
}
