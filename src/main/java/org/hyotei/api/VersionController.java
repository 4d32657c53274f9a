package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.function.BiFunction;
import org.hyotei.activation.Activations;
import org.hyotei.analysis.Changes;
import org.hyotei.analysis.Comparing;
import org.hyotei.api.schema.ChangesSchema;
import org.hyotei.api.schema.PolicyDiffSchema;
import org.hyotei.api.schema.ProblemSchema;
import org.hyotei.api.schema.VersionsSchema;
import org.hyotei.ledger.Role;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.policy.PolicyDiff;
import org.hyotei.policy.PolicyVersion;
import org.hyotei.report.ActivationJson;
import org.hyotei.report.ChangesJson;
import org.hyotei.report.Json;
import org.hyotei.report.PolicyDiffJson;

/** The versions of a policy that were ever served. */
@Controller("/api/v1/policies/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
final class VersionController {

  private final Activations activations;
  private final PolicyLookup lookup;

  VersionController(Activations activations, PolicyLookup lookup) {
    this.activations = activations;
    this.lookup = lookup;
  }

  @Operation(
      operationId = "versions",
      summary = "Every version of a policy that was ever served, the last one first")
  @ApiResponse(
      responseCode = "200",
      description = "Found",
      content = @Content(schema = @Schema(implementation = VersionsSchema.class)))
  @ApiResponse(
      responseCode = "404",
      description = "Unknown",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemSchema.class)))
  @Needs(Role.VIEWER)
  @Get
  HttpResponse<byte[]> versions(
      @Parameter(hidden = true) HttpRequest<?> request, @PathVariable String id) {
    PolicyCatalog catalog = activations.get();
    List<PolicyVersion> versions = catalog.versions(id, "");
    CompiledPolicy served = catalog.policy(id);
    if (served == null && versions.isEmpty()) {
      return lookup.answer(request, id, policy -> HttpResponse.ok());
    }
    return HttpResponse.ok(
            Json.bytes(
                json ->
                    ActivationJson.versions(
                        id, versions, served == null ? null : served.version(), json)))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  @Operation(
      operationId = "diff",
      summary = "What is different between two versions, by rule and as text; the older one first")
  @ApiResponse(
      responseCode = "200",
      description = "Found",
      content = @Content(schema = @Schema(implementation = PolicyDiffSchema.class)))
  @RefusesUnknownPolicies
  @Needs(Role.VIEWER)
  @Get("/{before}/diff/{after}")
  HttpResponse<byte[]> diff(
      @Parameter(hidden = true) HttpRequest<?> request,
      @PathVariable String id,
      @PathVariable String before,
      @PathVariable String after) {
    return both(request, id, before, after, VersionController::diff);
  }

  @Operation(
      operationId = "changes",
      summary =
          "Where two versions grade the same input differently, each with a plan that shows it; the"
              + " older one first")
  @ApiResponse(
      responseCode = "200",
      description = "Compared as far as can be",
      content = @Content(schema = @Schema(implementation = ChangesSchema.class)))
  @RefusesUnknownPolicies
  @Needs(Role.VIEWER)
  @Get("/{before}/changes/{after}")
  HttpResponse<byte[]> changes(
      @Parameter(hidden = true) HttpRequest<?> request,
      @PathVariable String id,
      @PathVariable String before,
      @PathVariable String after) {
    String language = Language.of(request);
    return both(request, id, before, after, (old, now) -> changes(old, now, language));
  }

  private HttpResponse<byte[]> both(
      HttpRequest<?> request,
      String id,
      String before,
      String after,
      BiFunction<CompiledPolicy, CompiledPolicy, HttpResponse<byte[]>> answer) {
    return lookup.answer(
        request,
        id + "@" + before,
        old -> lookup.answer(request, id + "@" + after, now -> answer.apply(old, now)));
  }

  private static HttpResponse<byte[]> changes(
      CompiledPolicy before, CompiledPolicy after, String language) {
    Changes changes = Comparing.of(before, after);
    return HttpResponse.ok(Json.bytes(json -> new ChangesJson(language).write(changes, json)))
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header("Content-Language", language);
  }

  private static HttpResponse<byte[]> diff(CompiledPolicy before, CompiledPolicy after) {
    PolicyDiff diff = PolicyDiff.of(before, after);
    return HttpResponse.ok(Json.bytes(json -> PolicyDiffJson.write(diff, json)))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }
}
