package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.hyotei.activation.Activation;
import org.hyotei.activation.Activations;
import org.hyotei.api.schema.ReloadSchema;
import org.hyotei.ledger.Role;
import org.hyotei.report.ActivationJson;
import org.hyotei.report.Json;

/**
 * Looks at the rules folder now, without waiting for an edit to settle. Whoever asks is named by
 * the activation of what is new.
 */
@Controller("/api/v1/policies/reload")
final class ReloadController {

  private final Activations activations;

  ReloadController(Activations activations) {
    this.activations = activations;
  }

  @Operation(
      operationId = "reload",
      summary = "Look at the rules folder now; what is new and good is served, what is not is told")
  @ApiResponse(
      responseCode = "200",
      description = "What became of each pack",
      content = @Content(schema = @Schema(implementation = ReloadSchema.class)))
  @Needs(Role.AUTHOR)
  @Post
  @Consumes(MediaType.ALL)
  @Produces(MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> reload(@Parameter(hidden = true) HttpRequest<?> request) {
    List<Activation> looked = activations.look(Caller.of(request).submitter().requester());
    String language = Language.of(request);
    return HttpResponse.ok(Json.bytes(json -> ActivationJson.write(looked, language, json)))
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header("Content-Language", language);
  }
}
