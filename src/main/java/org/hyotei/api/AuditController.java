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
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.hyotei.api.schema.AuditSchema;
import org.hyotei.api.schema.RequestSchema;
import org.hyotei.audit.Audit;
import org.hyotei.audit.Auditor;
import org.hyotei.evaluation.Grading;
import org.hyotei.ledger.Role;
import org.hyotei.report.AuditJson;
import org.hyotei.report.Json;

/** Audits a plan's published grades against the computed ones; records nothing. */
@Controller("/api/v1/audits")
final class AuditController {

  private final Grading grading;

  AuditController(Grading grading) {
    this.grading = grading;
  }

  @Operation(
      operationId = "audit",
      summary = "Set a plan's published grades against the computed ones",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = RequestSchema.class))))
  @ApiResponse(
      responseCode = "200",
      description = "Audited",
      headers = @Header(name = "Policy-Version", schema = @Schema(type = "string")),
      content = @Content(schema = @Schema(implementation = AuditSchema.class)))
  @RefusesDefects
  @Needs(Role.VIEWER)
  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> audit(@Parameter(hidden = true) HttpRequest<?> request, @Body byte[] body) {
    Grading.Answer answer = grading.request(body);
    if (answer instanceof Grading.Refused refused) {
      return Problem.refused(refused, Language.of(request));
    }
    Grading.Graded graded = (Grading.Graded) answer;
    Audit audit = Auditor.audit(graded.evaluation());
    return HttpResponse.ok(Json.bytes(json -> AuditJson.write(audit, json)))
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header("Policy-Version", graded.evaluation().policy().version());
  }
}
