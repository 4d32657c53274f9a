package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import org.hyotei.document.Spelling;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.policy.RuleSource;
import org.hyotei.report.Json;
import org.hyotei.report.PolicyJson;
import org.jspecify.annotations.Nullable;

/** The policies that are served, and the rules in them as their authors wrote them. */
@Controller("/api/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
final class PolicyController {

  private final PolicyCatalog catalog;

  PolicyController(PolicyCatalog catalog) {
    this.catalog = catalog;
  }

  @Get
  HttpResponse<byte[]> list() {
    return json(
        Json.bytes(
            json -> {
              json.writeStartObject();
              json.writeArrayFieldStart("policies");
              for (CompiledPolicy policy : catalog.policies()) {
                PolicyJson.entry(policy, json);
              }
              json.writeEndArray();
              json.writeEndObject();
            }));
  }

  @Get("/{id}")
  HttpResponse<byte[]> policy(
      HttpRequest<?> request,
      @PathVariable String id,
      @Nullable @Header("If-None-Match") String known) {
    CompiledPolicy policy = catalog.policy(id);
    if (policy == null) {
      return unknownPolicy(request, id);
    }
    String tag = "\"" + policy.version() + "\"";
    if (known != null && known.contains(tag)) {
      return HttpResponse.<byte[]>notModified().header("ETag", tag);
    }
    return json(Json.bytes(json -> PolicyJson.full(policy, json)))
        .header("ETag", tag)
        .header("Policy-Version", policy.version());
  }

  @Get("/{id}/rules/{rule}")
  HttpResponse<byte[]> rule(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String rule) {
    CompiledPolicy policy = catalog.policy(id);
    if (policy == null) {
      return unknownPolicy(request, id);
    }
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

  private static io.micronaut.http.MutableHttpResponse<byte[]> json(byte[] body) {
    return HttpResponse.ok(body).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private HttpResponse<byte[]> unknownPolicy(HttpRequest<?> request, String id) {
    String known = String.join(", ", catalog.ids());
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "unknown-policy",
            "評価基準「" + Spelling.shorten(id) + "」はありません。あるもの: " + known + "。",
            "There is no policy \"" + Spelling.shorten(id) + "\". Known: " + known + ".")
        .response(Language.of(request));
  }
}
