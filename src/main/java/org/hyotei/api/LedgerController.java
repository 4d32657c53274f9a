package org.hyotei.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hyotei.api.schema.LedgerSchemas;
import org.hyotei.api.schema.RecordedSchema;
import org.hyotei.ledger.Entry;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.ReceiptJson;
import org.hyotei.ledger.Role;
import org.hyotei.report.Json;
import org.hyotei.transparency.Hash;
import org.jspecify.annotations.Nullable;

/** The ledger as a log: entries, checkpoints and proofs, for those who do not trust the server. */
@Controller("/api/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LedgerController {

  private static final int MOST_ENTRIES = 1_000;

  private final Ledger ledger;

  LedgerController(Ledger ledger) {
    this.ledger = ledger;
  }

  @Operation(
      operationId = "checkpoint",
      summary = "The last checkpoint, or the first of a tree that is at least as large as size")
  @ApiResponse(
      responseCode = "200",
      description = "A signed note (C2SP tlog-checkpoint)",
      content =
          @Content(
              mediaType = MediaType.TEXT_PLAIN,
              schema = @Schema(implementation = String.class)))
  @Needs(Role.VIEWER)
  @Get("/checkpoint")
  @Produces(MediaType.TEXT_PLAIN)
  HttpResponse<byte[]> checkpoint(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(description = "Size of a tree", schema = @Schema(implementation = Long.class))
          @Nullable
          @QueryValue
          Long size) {
    Optional<String> note = size == null ? ledger.checkpoint() : ledger.checkpoint(size);
    return note.map(LedgerController::text)
        .orElseGet(
            () ->
                Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-checkpoint",
                        "その大きさの台帳のチェックポイントは、まだありません。",
                        "There is no checkpoint of that size yet.")
                    .response(Language.of(request)));
  }

  @Operation(operationId = "signers", summary = "The keys that ever signed, the first one first")
  @ApiResponse(
      responseCode = "200",
      description = "Verifier keys, one a line",
      content =
          @Content(
              mediaType = MediaType.TEXT_PLAIN,
              schema = @Schema(implementation = String.class)))
  @Needs(Role.VIEWER)
  @Get("/keys")
  @Produces(MediaType.TEXT_PLAIN)
  HttpResponse<byte[]> keys() {
    return text(String.join("\n", ledger.signers()) + "\n");
  }

  @Operation(operationId = "entries", summary = "Entries in the order of the tree")
  @ApiResponse(
      responseCode = "200",
      description = "Each with its bytes as a string",
      content = @Content(schema = @Schema(implementation = LedgerSchemas.EntriesSchema.class)))
  @Needs(Role.VIEWER)
  @Get("/entries")
  HttpResponse<byte[]> entries(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(
              description = "Index of the first; 0 if absent",
              schema = @Schema(implementation = Long.class))
          @Nullable
          @QueryValue
          Long from,
      @Parameter(
              description = "1 to 1000; 100 if absent",
              schema = @Schema(implementation = Integer.class))
          @Nullable
          @QueryValue
          Integer count) {
    long start = from == null ? 0 : from;
    int most = count == null ? 100 : count;
    if (start < 0 || most < 1 || most > MOST_ENTRIES) {
      return outOfRange(request);
    }
    List<Entry> entries = ledger.entries(start, most);
    return json(
        Json.bytes(
            json -> {
              json.writeStartObject();
              json.writeArrayFieldStart("entries");
              for (Entry entry : entries) {
                entry(entry, json);
              }
              json.writeEndArray();
              json.writeEndObject();
            }));
  }

  @Operation(operationId = "entry", summary = "One entry, whatever it records, by its id")
  @ApiResponse(
      responseCode = "200",
      description = "Found",
      content = @Content(schema = @Schema(implementation = LedgerSchemas.EntrySchema.class)))
  @Needs(Role.VIEWER)
  @Get("/entries/{id}")
  HttpResponse<byte[]> entry(
      @Parameter(hidden = true) HttpRequest<?> request, @PathVariable String id) {
    return ledger
        .entry(id)
        .map(entry -> json(Json.bytes(json -> entry(entry, json))))
        .orElseGet(() -> LedgerProblem.unknownEvaluation(id, Language.of(request)));
  }

  @Operation(
      operationId = "entryReceipt",
      summary = "The receipt of an entry, whatever it records, with all its parts")
  @ApiResponse(
      responseCode = "200",
      description = "Found",
      content = @Content(schema = @Schema(implementation = RecordedSchema.ReceiptSchema.class)))
  @Needs(Role.VIEWER)
  @Get("/entries/{id}/receipt")
  HttpResponse<byte[]> receipt(
      @Parameter(hidden = true) HttpRequest<?> request, @PathVariable String id) {
    return ledger
        .entry(id)
        .map(entry -> ledger.receipt(entry, part -> true))
        .map(receipt -> json(Json.bytes(json -> ReceiptJson.write(receipt, json))))
        .orElseGet(() -> LedgerProblem.unknownEvaluation(id, Language.of(request)));
  }

  private static void entry(Entry entry, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("index", entry.position());
    json.writeStringField("entry", entry.text());
    json.writeEndObject();
  }

  @Operation(
      operationId = "inclusionProof",
      summary = "That the entry at an index is in the tree of a size (RFC 6962)")
  @ApiResponse(
      responseCode = "200",
      description = "Hashes in base64, from the leaf's sibling up",
      content = @Content(schema = @Schema(implementation = LedgerSchemas.ProofSchema.class)))
  @Needs(Role.VIEWER)
  @Get("/proofs/inclusion")
  HttpResponse<byte[]> inclusion(
      @Parameter(hidden = true) HttpRequest<?> request,
      @QueryValue long index,
      @QueryValue long size) {
    return index < 0 || index >= size || size > ledger.size()
        ? outOfRange(request)
        : proof(ledger.inclusion(index, size).path());
  }

  @Operation(
      operationId = "consistencyProof",
      summary = "That the tree of one size begins with that of another (RFC 6962)")
  @ApiResponse(
      responseCode = "200",
      description = "Hashes in base64",
      content = @Content(schema = @Schema(implementation = LedgerSchemas.ProofSchema.class)))
  @Needs(Role.VIEWER)
  @Get("/proofs/consistency")
  HttpResponse<byte[]> consistency(
      @Parameter(hidden = true) HttpRequest<?> request,
      @QueryValue long from,
      @QueryValue long to) {
    return from < 0 || from > to || to > ledger.size()
        ? outOfRange(request)
        : proof(ledger.consistency(from, to).path());
  }

  private static HttpResponse<byte[]> outOfRange(HttpRequest<?> request) {
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "out-of-range",
            "番号か大きさが、台帳の範囲の外です。",
            "An index or size is beyond the ledger.")
        .response(Language.of(request));
  }

  private static HttpResponse<byte[]> proof(List<Hash> path) {
    return json(
        Json.bytes(
            json -> {
              json.writeStartObject();
              json.writeArrayFieldStart("proof");
              for (Hash hash : path) {
                json.writeString(hash.base64());
              }
              json.writeEndArray();
              json.writeEndObject();
            }));
  }

  private static HttpResponse<byte[]> json(byte[] body) {
    return HttpResponse.ok(body).contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static HttpResponse<byte[]> text(String text) {
    return HttpResponse.ok(text.getBytes(StandardCharsets.UTF_8))
        .contentType(MediaType.of("text/plain;charset=utf-8"));
  }
}
