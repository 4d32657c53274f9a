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
import java.util.LinkedHashMap;
import java.util.Map;
import org.hyotei.analysis.Proofs;
import org.hyotei.analysis.Proving;
import org.hyotei.api.schema.ProofsSchema;
import org.hyotei.ledger.Role;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.report.Json;
import org.hyotei.report.ProofsJson;

/** What can be proved of a policy. One is proved at a time; the last few are kept. */
@Controller("/api/v1/policies/{id}/proofs")
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProofController {

  private static final int KEPT = 8;

  private final PolicyLookup lookup;
  private final Map<String, Proofs> proved = new LinkedHashMap<>(16, 0.75f, true);

  ProofController(PolicyLookup lookup) {
    this.lookup = lookup;
  }

  @Operation(
      operationId = "proofs",
      summary =
          "Gaps, overlaps, unused rules and reversals of a policy, each with a plan that shows it")
  @ApiResponse(
      responseCode = "200",
      description = "Proved as far as can be",
      content = @Content(schema = @Schema(implementation = ProofsSchema.class)))
  @RefusesUnknownPolicies
  @Needs(Role.VIEWER)
  @Get
  HttpResponse<byte[]> proofs(
      @Parameter(hidden = true) HttpRequest<?> request, @PathVariable String id) {
    return lookup.answer(request, id, policy -> answer(policy, Language.of(request)));
  }

  private HttpResponse<byte[]> answer(CompiledPolicy policy, String language) {
    Proofs proofs = proofs(policy);
    return HttpResponse.ok(Json.bytes(json -> new ProofsJson(language).write(proofs, json)))
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header("Content-Language", language)
        .header("Policy-Version", policy.version());
  }

  private Proofs proofs(CompiledPolicy policy) {
    synchronized (proved) {
      Proofs proofs = proved.computeIfAbsent(policy.version(), version -> Proving.of(policy));
      if (proved.size() > KEPT) {
        proved.remove(proved.keySet().iterator().next());
      }
      return proofs;
    }
  }
}
