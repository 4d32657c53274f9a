package org.hyotei.api;

import com.fasterxml.jackson.core.JsonGenerator;
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
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hyotei.api.schema.RecordedSchema.StatementAnswerSchema;
import org.hyotei.api.schema.StatementSchemas;
import org.hyotei.ledger.Entry;
import org.hyotei.ledger.History;
import org.hyotei.ledger.Kind;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.PolicyArchive;
import org.hyotei.ledger.ReceiptJson;
import org.hyotei.ledger.Recorded;
import org.hyotei.ledger.Role;
import org.hyotei.ledger.Standing;
import org.hyotei.ledger.Statement;
import org.hyotei.ledger.Statements;
import org.hyotei.ledger.Submitter;
import org.hyotei.model.Defects;
import org.hyotei.report.Json;
import org.jspecify.annotations.Nullable;

/** What persons say of recorded evaluations; each is an entry of its own, and changes nothing. */
@Controller("/api/v1/evaluations/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatementController {

  private final Ledger ledger;
  private final PolicyArchive archive;

  StatementController(Ledger ledger, PolicyArchive archive) {
    this.ledger = ledger;
    this.archive = archive;
  }

  /** What a body asks to be recorded; null, with defects, where it cannot be. */
  @FunctionalInterface
  private interface Reading {
    @Nullable Statement read(Entry entry, StatementBody body);
  }

  @Operation(
      operationId = "judge",
      summary = "Put a person's grade over a computed one; both are kept",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(schema = @Schema(implementation = StatementSchemas.Judgement.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Recorded",
      content = @Content(schema = @Schema(implementation = StatementAnswerSchema.class)))
  @RefusesDefects
  @TakesIdempotencyKey
  @Needs(Role.SUBMITTER)
  @Post("/judgements")
  HttpResponse<byte[]> judge(
      @Parameter(hidden = true) HttpRequest<?> request,
      @PathVariable String id,
      @Body byte[] body) {
    return said(request, id, body, /* approving= */ false, this::judgement);
  }

  private @Nullable Statement judgement(Entry entry, StatementBody body) {
    String subject = body.subject(subjects(entry));
    String grade = body.grade(scale(entry));
    String by = body.optional("by");
    String reason = body.required("reason");
    return subject == null || grade == null || reason == null
        ? null
        : Statements.judgement(entry, subject, grade, by, reason);
  }

  @Operation(
      operationId = "standing",
      summary =
          "Say what an evaluation counts as: final, published, corrected (in the place of another),"
              + " withdrawn",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(schema = @Schema(implementation = StatementSchemas.Standing.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Recorded",
      content = @Content(schema = @Schema(implementation = StatementAnswerSchema.class)))
  @RefusesDefects
  @TakesIdempotencyKey
  @Needs(Role.APPROVER)
  @Post("/standings")
  HttpResponse<byte[]> standing(
      @Parameter(hidden = true) HttpRequest<?> request,
      @PathVariable String id,
      @Body byte[] body) {
    return said(request, id, body, /* approving= */ true, this::standing);
  }

  private @Nullable Statement standing(Entry entry, StatementBody body) {
    Standing standing = body.standing();
    String supersedes = body.optional("supersedes");
    String reason = body.optional("reason");
    if (standing == null) {
      return null;
    }
    boolean corrects = standing == Standing.CORRECTED;
    body.demand(
        corrects == (supersedes != null),
        "supersedes",
        "supersedes は、corrected（訂正）のときだけ、訂正される評価結果の id を書きます。",
        "supersedes is the id of the evaluation that is corrected; it goes with corrected, and"
            + " with nothing else.");
    body.demand(
        reason != null || standing == Standing.FINAL || standing == Standing.PUBLISHED,
        "reason",
        "訂正と取下げには reason（理由）が必要です。",
        "corrected and withdrawn need a reason.");
    Entry older = supersedes == null ? null : ledger.entry(supersedes).orElse(null);
    body.demand(
        supersedes == null || (older != null && mayBeSuperseded(older, entry)),
        "supersedes",
        "supersedes には、同じ計画・同じ年度で公表された（まだ訂正されていない）評価結果の id を書いてください。",
        "supersedes must name an evaluation of the same plan and year that was published and is"
            + " not superseded yet.");
    if (body.isSound()) {
      History history = ledger.history(entry);
      if (!history.mayBecome(standing)) {
        body.conflict(history, standing);
        return null;
      }
    }
    return Statements.standing(entry, standing, older, reason);
  }

  private boolean mayBeSuperseded(Entry older, Entry entry) {
    if (!older.is(Kind.EVALUATION)
        || older.id().equals(entry.id())
        || !String.valueOf(older.plan()).equals(entry.plan())
        || !String.valueOf(older.fiscalYear()).equals(entry.fiscalYear())) {
      return false;
    }
    History history = ledger.history(older);
    return history.standing().isPublic() && history.supersededBy() == null;
  }

  @Operation(
      operationId = "adopt",
      summary = "Adopt a commentary: the words as they are final",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(schema = @Schema(implementation = StatementSchemas.Adoption.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Recorded",
      content = @Content(schema = @Schema(implementation = StatementAnswerSchema.class)))
  @RefusesDefects
  @TakesIdempotencyKey
  @Needs(Role.APPROVER)
  @Post("/adoptions")
  HttpResponse<byte[]> adopt(
      @Parameter(hidden = true) HttpRequest<?> request,
      @PathVariable String id,
      @Body byte[] body) {
    return said(
        request,
        id,
        body,
        /* approving= */ true,
        (entry, said) -> {
          String subject = said.has("subject") ? said.subject(subjects(entry)) : null;
          String text = said.required("text");
          String by = said.optional("by");
          return text == null ? null : Statements.adoption(entry, subject, text, by);
        });
  }

  @Operation(
      operationId = "dispose",
      summary = "Dispose of bodies of parts under a retention rule; everything else still verifies",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(schema = @Schema(implementation = StatementSchemas.Disposal.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Recorded, and the bodies and their salts are gone",
      content = @Content(schema = @Schema(implementation = StatementAnswerSchema.class)))
  @RefusesDefects
  @TakesIdempotencyKey
  @Needs(Role.APPROVER)
  @Post("/disposals")
  HttpResponse<byte[]> dispose(
      @Parameter(hidden = true) HttpRequest<?> request,
      @PathVariable String id,
      @Body byte[] body) {
    return said(
        request,
        id,
        body,
        /* approving= */ true,
        (entry, said) -> {
          Set<String> there = new TreeSet<>(ledger.parts(entry).keySet());
          Set<String> names = said.names("parts", there);
          String rule = said.required("rule");
          String reason = said.optional("reason");
          return names.isEmpty() || rule == null
              ? null
              : Statements.disposal(entry, names, rule, reason);
        });
  }

  private Set<String> subjects(Entry entry) {
    Set<String> subjects = new TreeSet<>();
    for (String name : entry.partNames()) {
      if (name.startsWith("subject:")) {
        subjects.add(name.substring("subject:".length()));
      }
    }
    return subjects;
  }

  private Set<String> scale(Entry entry) {
    return archive
        .compiled(String.valueOf(entry.policy()), String.valueOf(entry.version()))
        .map(policy -> Set.copyOf(policy.definition().scale().symbols()))
        .orElse(Set.of());
  }

  private HttpResponse<byte[]> said(
      HttpRequest<?> request, String id, byte[] bytes, boolean approving, Reading reading) {
    String language = Language.of(request);
    Optional<Problem> badKey = IdempotencyKey.problem(request);
    if (badKey.isPresent()) {
      return badKey.get().response(language);
    }
    Caller caller = Caller.of(request);
    Optional<Entry> entry = ledger.entry(id).filter(one -> one.is(Kind.EVALUATION));
    if (entry.isEmpty()) {
      return LedgerProblem.unknownEvaluation(id, language);
    }
    if (approving) {
      mustBeAnothers(caller, entry.get());
    }
    Defects defects = new Defects();
    Statement statement = null;
    Optional<StatementBody> body = StatementBody.read(bytes, defects);
    if (body.isPresent()) {
      try (StatementBody open = body.get()) {
        statement = reading.read(entry.get(), open);
      }
      if (body.get().conflict().isPresent()) {
        return body.get().conflict().get().response(language);
      }
    }
    if (statement == null || !defects.isEmpty()) {
      return Problem.of(defects).response(language);
    }
    Recorded recorded =
        ledger.statement(statement.known(IdempotencyKey.of(request), bytes), caller.submitter());
    return HttpResponse.<byte[]>status(HttpStatus.CREATED)
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header("Location", "/api/v1/ledger/entries/" + recorded.id())
        .body(Json.bytes(json -> answer(recorded, json)));
  }

  /** What was submitted, and every grade that a person put over a computed one. */
  private void mustBeAnothers(Caller caller, Entry evaluation) {
    caller.mustNotBe(Submitter.of(ledger.parts(evaluation)));
    for (History.Said said : ledger.history(evaluation).statements()) {
      if (said.entry().is(Kind.JUDGEMENT)) {
        caller.mustNotBe(Submitter.of(ledger.parts(said.entry())));
      }
    }
  }

  private static void answer(Recorded recorded, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", recorded.id());
    json.writeFieldName("receipt");
    ReceiptJson.write(recorded.receipt(), json);
    json.writeEndObject();
  }
}
