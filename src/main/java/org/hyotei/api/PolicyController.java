package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.hyotei.activation.Activations;
import org.hyotei.api.schema.PolicySchema;
import org.hyotei.document.Spelling;
import org.hyotei.ledger.Role;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.RuleSource;
import org.hyotei.report.Json;
import org.hyotei.report.PolicyJson;
import org.jspecify.annotations.Nullable;

/** The policies that are served, and the rules in them as their authors wrote them. */
@Controller("/api/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PolicyController {

  private final Activations activations;
  private final PolicyLookup lookup;

  PolicyController(Activations activations, PolicyLookup lookup) {
    this.activations = activations;
    this.lookup = lookup;
  }

  @Operation(operationId = "policies", summary = "The policies that are served")
  @ApiResponse(
      responseCode = "200",
      description = "Found",
      content = @Content(schema = @Schema(implementation = PolicySchema.ListSchema.class)))
  @Needs(Role.VIEWER)
  @Get
  HttpResponse<byte[]> list() {
    return json(
        Json.bytes(
            json -> {
              json.writeStartObject();
              json.writeArrayFieldStart("policies");
              for (CompiledPolicy policy : activations.get().policies()) {
                PolicyJson.entry(policy, json);
              }
              json.writeEndArray();
              json.writeEndObject();
            }));
  }

  @Operation(operationId = "policy", summary = "A policy in full")
  @ApiResponse(
      responseCode = "200",
      description = "Found",
      content = @Content(schema = @Schema(implementation = PolicySchema.class)))
  @RefusesUnknownPolicies
  @Needs(Role.VIEWER)
  @Get("/{id}")
  HttpResponse<byte[]> policy(
      @Parameter(hidden = true) HttpRequest<?> request,
      @PathVariable String id,
      @Parameter(hidden = true) @Nullable @Header("If-None-Match") String known) {
    return lookup.answer(request, id, policy -> full(policy, known));
  }

  private static HttpResponse<byte[]> full(CompiledPolicy policy, @Nullable String known) {
    String tag = "\"" + policy.version() + "\"";
    boolean isKnown = known != null && (known.equals("*") || known.contains(tag));
    MutableHttpResponse<byte[]> answer =
        isKnown
            ? HttpResponse.notModified()
            : json(Json.bytes(json -> PolicyJson.full(policy, json)));
    return answer.header("ETag", tag).header("Policy-Version", policy.version());
  }

  @Operation(operationId = "rule", summary = "A rule as its author wrote it, with line numbers")
  @ApiResponse(
      responseCode = "200",
      description = "Found",
      content = @Content(schema = @Schema(implementation = PolicySchema.SourceSchema.class)))
  @RefusesUnknownPolicies
  @Needs(Role.VIEWER)
  @Get("/{id}/rules/{rule}")
  HttpResponse<byte[]> rule(
      @Parameter(hidden = true) HttpRequest<?> request,
      @PathVariable String id,
      @PathVariable String rule) {
    return lookup.answer(request, id, policy -> rule(request, policy, rule));
  }

  private static HttpResponse<byte[]> rule(
      HttpRequest<?> request, CompiledPolicy policy, String rule) {
    String id = policy.id();
    RuleSource source = policy.source(rule);
    if (source == null) {
      String near =
          Spelling.nearest(rule, policy.sources().stream().map(RuleSource::name).toList(), 3)
              .toString();
      return Problem.of(
              HttpStatus.NOT_FOUND,
              "unknown-rule",
              "「" + id + "」に基準「" + Spelling.shorten(rule) + "」はありません。近いもの: " + near,
              "\"" + id + "\" has no rule \"" + Spelling.shorten(rule) + "\". Nearest: " + near)
          .response(Language.of(request));
    }
    return json(Json.bytes(json -> PolicyJson.rule(policy, source, json)))
        .header("Policy-Version", policy.version());
  }

  private static MutableHttpResponse<byte[]> json(byte[] body) {
    return HttpResponse.ok(body).contentType(MediaType.APPLICATION_JSON_TYPE);
  }
}
