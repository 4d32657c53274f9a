package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hyotei.api.schema.ExplanationSchema;
import org.hyotei.api.schema.RecordedSchema;
import org.hyotei.api.schema.ReplaySchema;
import org.hyotei.evaluation.Grading;
import org.hyotei.explanation.Explaining;
import org.hyotei.explanation.Explanation;
import org.hyotei.ledger.Entry;
import org.hyotei.ledger.Kind;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.Receipt;
import org.hyotei.ledger.ReceiptJson;
import org.hyotei.ledger.ReceiptPage;
import org.hyotei.ledger.Role;
import org.hyotei.replay.Replay;
import org.hyotei.replay.ReplayJson;
import org.hyotei.replay.Replaying;
import org.hyotei.report.ExplanationJson;
import org.hyotei.report.Json;
import org.hyotei.transparency.TlogProof;
import org.jspecify.annotations.Nullable;

/** What proves, repeats and explains a recorded evaluation. */
@Controller("/api/v1/evaluations/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProofOfRecordController {

  private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");
  private static final MediaType TEXT = MediaType.of("text/plain;charset=utf-8");

  private static final List<String> RECEIPT_TYPES =
      List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.TEXT_HTML);

  private final Ledger ledger;
  private final Replaying replaying;

  ProofOfRecordController(Ledger ledger, Replaying replaying) {
    this.ledger = ledger;
    this.replaying = replaying;
  }

  @Operation(
      operationId = "receipt",
      summary =
          "The receipt, with all its parts or those of one subject: JSON, a C2SP tlog-proof"
              + " (text/plain), or a page to print (text/html); size asks for the tree of a"
              + " checkpoint that was kept")
  @ApiResponse(
      responseCode = "200",
      description = "Found",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = RecordedSchema.ReceiptSchema.class)),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
      })
  @Needs(Role.VIEWER)
  @Get("/receipt")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
  HttpResponse<byte[]> receipt(
      @Parameter(hidden = true) HttpRequest<?> request,
      @PathVariable String id,
      @Parameter(description = "Id of a subject", schema = @Schema(implementation = String.class))
          @Nullable
          @QueryValue
          String subject,
      @Parameter(description = "Size of a tree", schema = @Schema(implementation = Long.class))
          @Nullable
          @QueryValue
          Long size) {
    String language = Language.of(request);
    return found(
        request,
        id,
        entry -> {
          if (subject != null && !entry.partNames().contains("subject:" + subject)) {
            return unknownSubject(language);
          }
          Optional<Receipt> found =
              size == null
                  ? Optional.of(ledger.receipt(entry, Receipt.partsOf(subject)))
                  : ledger.receipt(entry, Receipt.partsOf(subject), size);
          if (found.isEmpty()) {
            return noCheckpoint(language);
          }
          Receipt receipt = found.get();
          Optional<String> type = Accepted.by(request).of(RECEIPT_TYPES);
          if (type.isEmpty()) {
            return Problem.notAcceptable(RECEIPT_TYPES).response(language);
          }
          if (type.get().equals(MediaType.TEXT_HTML)) {
            String page = new ReceiptPage(language).of(entry, ledger.history(entry), receipt);
            return HttpResponse.ok(page.getBytes(StandardCharsets.UTF_8))
                .contentType(HTML)
                .header("Content-Language", language)
                .header("Content-Security-Policy", ReceiptPage.POLICY);
          }
          if (type.get().equals(MediaType.TEXT_PLAIN)) {
            String text =
                new TlogProof(null, receipt.index(), receipt.proof(), receipt.checkpoint()).text();
            return HttpResponse.ok(text.getBytes(StandardCharsets.UTF_8)).contentType(TEXT);
          }
          return json(Json.bytes(json -> ReceiptJson.write(receipt, json)));
        });
  }

  private static HttpResponse<byte[]> noCheckpoint(String language) {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "no-checkpoint",
            "この大きさのチェックポイントがないか、この記録を含んでいません。",
            "There is no checkpoint of this size, or the entry came after it.")
        .response(language);
  }

  @Operation(
      operationId = "replay",
      summary = "Grade the recorded request again by the rules as they were then")
  @ApiResponse(
      responseCode = "200",
      description = "Same, different or cannot",
      content = @Content(schema = @Schema(implementation = ReplaySchema.class)))
  @Needs(Role.VIEWER)
  @Post("/replays")
  @Produces(MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> replay(
      @Parameter(hidden = true) HttpRequest<?> request, @PathVariable String id) {
    String language = Language.of(request);
    return found(
        request,
        id,
        entry -> {
          Replay replay = replaying.of(entry);
          return json(Json.bytes(json -> ReplayJson.write(replay, language, json)))
              .header("Policy-Version", String.valueOf(entry.version()))
              .header("Content-Language", language);
        });
  }

  @Operation(
      operationId = "explain",
      summary = "Why a subject has its grade, and what it would take for each other")
  @ApiResponse(
      responseCode = "200",
      description = "Explained",
      content = @Content(schema = @Schema(implementation = ExplanationSchema.class)))
  @Needs(Role.VIEWER)
  @Get("/subjects/{subject}/explanation")
  @Produces(MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> explain(
      @Parameter(hidden = true) HttpRequest<?> request,
      @PathVariable String id,
      @PathVariable String subject) {
    String language = Language.of(request);
    return found(
        request,
        id,
        entry -> {
          Optional<Grading.Graded> graded = replaying.graded(entry);
          if (graded.isEmpty()) {
            return Problem.of(
                    HttpStatus.CONFLICT,
                    "cannot-be-graded-again",
                    "要求の本文が廃棄されたか、この版の評価基準が使えないため、説明を作れません。",
                    "The request was disposed of, or the policy's version cannot be used, so that"
                        + " nothing can be explained.")
                .response(language);
          }
          Optional<Explanation> explanation = Explaining.of(graded.get().evaluation(), subject);
          return explanation.isEmpty()
              ? unknownSubject(language)
              : json(Json.bytes(
                      json -> new ExplanationJson(language).write(explanation.get(), json)))
                  .header("Policy-Version", String.valueOf(entry.version()))
                  .header("Content-Language", language);
        });
  }

  private static HttpResponse<byte[]> unknownSubject(String language) {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "unknown-subject",
            "この評価結果に、その対象はありません。",
            "The evaluation has no such subject.")
        .response(language);
  }

  private HttpResponse<byte[]> found(
      HttpRequest<?> request, String id, Function<Entry, HttpResponse<byte[]>> answer) {
    return ledger
        .entry(id)
        .filter(entry -> entry.is(Kind.EVALUATION) || entry.is(Kind.FAILURE))
        .map(answer)
        .orElseGet(() -> LedgerProblem.unknownEvaluation(id, Language.of(request)));
  }

  private static MutableHttpResponse<byte[]> json(byte[] body) {
    return HttpResponse.ok(body).contentType(MediaType.APPLICATION_JSON_TYPE);
  }
}
