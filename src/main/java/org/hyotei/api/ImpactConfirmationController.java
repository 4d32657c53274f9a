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
  private final MadeReports made;

  ImpactConfirmationController(
      Ledger ledger, PolicyLookup lookup, Activations activations, MadeReports made) {
    this.made = made;
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
            said.demand(
                report == null || !defects.isEmpty() || isOf(report, policy.id(), before, after),
                "report",
                "このサービスが起動後に作った、この2つの版の影響の報告ではありません。POST …/impacts で作り、その digest を書いてください。",
                "This is no report that the service has made of these two versions since it was"
                    + " started. Ask for one by POST …/impacts, and give its digest.");
            said.demand(
                before == null || !defects.isEmpty() || before.equals(policy.version()),
                "before",
                "before は、いま有効な版（" + policy.version() + "）です。",
                "before is the version that is served now, " + policy.version() + ".");
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

  private boolean isOf(
      String report, String policy, @Nullable String before, @Nullable String after) {
    return made.of(report)
        .filter(of -> of.policy().equals(policy))
        .filter(of -> of.before().equals(before) && of.after().equals(after))
        .isPresent();
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
