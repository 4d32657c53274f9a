package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
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
import java.util.Optional;
import org.hyotei.activation.Activations;
import org.hyotei.api.schema.RecordedSchema.StatementAnswerSchema;
import org.hyotei.api.schema.StatementSchemas;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.LedgerConfirmations;
import org.hyotei.ledger.ReceiptJson;
import org.hyotei.ledger.Recorded;
import org.hyotei.ledger.Role;
import org.hyotei.ledger.Submitter;
import org.hyotei.model.Defects;
import org.hyotei.report.Json;
import org.jspecify.annotations.Nullable;

/** That someone has seen what a version changes, and agrees; the version may be served then. */
@Controller("/api/v1/policies/{id}/impacts/confirmations")
final class ImpactConfirmationController {

  private final Ledger ledger;
  private final PolicyLookup lookup;
  private final Activations activations;

  ImpactConfirmationController(Ledger ledger, PolicyLookup lookup, Activations activations) {
    this.ledger = ledger;
    this.lookup = lookup;
    this.activations = activations;
  }

  @Operation(
      operationId = "confirmImpact",
      summary =
          "Confirm the impact of a version; recorded, and the rules folder is looked at again",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(schema = @Schema(implementation = StatementSchemas.Confirmation.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Recorded",
      content = @Content(schema = @Schema(implementation = StatementAnswerSchema.class)))
  @RefusesDefects
  @TakesIdempotencyKey
  @Needs(Role.APPROVER)
  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> confirm(
      @Parameter(hidden = true) HttpRequest<?> request,
      @PathVariable String id,
      @Body byte[] bytes) {
    return lookup.answer(
        request,
        id,
        policy -> {
          String language = Language.of(request);
          Defects defects = new Defects();
          Optional<StatementBody> body = StatementBody.read(bytes, defects);
          if (body.isEmpty()) {
            return Problem.of(defects).response(language);
          }
          String before;
          String after;
          String report;
          String reason;
          try (StatementBody said = body.get()) {
            before = hash(said, "before");
            after = hash(said, "after");
            report = hash(said, "report");
            reason = said.optional("reason");
          }
          if (!defects.isEmpty() || before == null || after == null || report == null) {
            return Problem.of(defects).response(language);
          }
          Caller caller = Caller.of(request);
          activations
              .requester(policy.id(), after)
              .ifPresent(asker -> caller.mustNotBe(Optional.of(Submitter.of(asker))));
          Recorded recorded =
              ledger.statement(
                  LedgerConfirmations.statement(policy.id(), before, after, report, reason)
                      .known(IdempotencyKey.of(request), bytes),
                  caller.submitter());
          activations.look();
          return HttpResponse.<byte[]>status(HttpStatus.CREATED)
              .contentType(MediaType.APPLICATION_JSON_TYPE)
              .header("Location", "/api/v1/ledger/entries/" + recorded.id())
              .body(
                  Json.bytes(
                      json -> {
                        json.writeStartObject();
                        json.writeStringField("id", recorded.id());
                        json.writeFieldName("receipt");
                        ReceiptJson.write(recorded.receipt(), json);
                        json.writeEndObject();
                      }));
        });
  }

  private static @Nullable String hash(StatementBody said, String name) {
    String text = said.required(name);
    said.demand(
        text == null || text.matches("[0-9a-f]{64}"),
        name,
        name + " は SHA-256（16進数64文字）です。",
        name + " is a SHA-256 in hex, 64 characters.");
    return text;
  }
}
