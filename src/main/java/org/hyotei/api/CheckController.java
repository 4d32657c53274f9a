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
import java.util.concurrent.Semaphore;
import org.hyotei.api.schema.CheckSchema;
import org.hyotei.api.schema.DraftSchema;
import org.hyotei.api.schema.ProblemSchema;
import org.hyotei.check.CheckReport;
import org.hyotei.check.Checker;
import org.hyotei.check.Draft;
import org.hyotei.document.Spelling;
import org.hyotei.ledger.Role;
import org.hyotei.model.Defects;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PackSnapshot;
import org.hyotei.policy.PolicyDefinition;
import org.hyotei.report.CheckJson;
import org.hyotei.report.Json;

/** Checks a draft of a pack; nothing of it is kept or served. */
@Controller("/api/v1/policies/{id}/checks")
final class CheckController {

  /** A check takes a processor for seconds; others wait for their turn or come again. */
  private static final int MOST_AT_ONCE = 1;

  private final PackFolder folder;
  private final Checker checker;
  private final Semaphore turns = new Semaphore(MOST_AT_ONCE);

  CheckController(PackFolder folder, Checker checker) {
    this.folder = folder;
    this.checker = checker;
  }

  @Operation(
      operationId = "check",
      summary = "Check a draft of a policy's files; nothing of it is kept or served",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = DraftSchema.class))))
  @ApiResponse(
      responseCode = "200",
      description = "Checked, whether it passed or not",
      content = @Content(schema = @Schema(implementation = CheckSchema.class)))
  @RefusesDefects
  @ApiResponse(
      responseCode = "429",
      description = "Another check is under way",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemSchema.class)))
  @Needs(Role.AUTHOR)
  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> check(
      @Parameter(hidden = true) HttpRequest<?> request,
      @PathVariable String id,
      @Body byte[] body) {
    String language = Language.of(request);
    if (!PolicyDefinition.isId(id)) {
      return Problem.of(
              HttpStatus.NOT_FOUND,
              "unknown-policy",
              "「" + Spelling.shorten(id) + "」は評価基準の名前になりません。英数字とハイフンで書いてください。",
              "\"" + Spelling.shorten(id) + "\" cannot name a policy: use letters, digits and -.")
          .response(language);
    }
    Defects defects = new Defects();
    Optional<PackSnapshot> draft = Draft.read(body, folder.snapshot(id), defects);
    if (draft.isEmpty()) {
      return Problem.of(defects).response(language);
    }
    if (!turns.tryAcquire()) {
      return Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "busy",
              "ほかの確認をしています。少し待ってからやり直してください。",
              "Another check is under way. Try again in a moment.")
          .response(language)
          .header("Retry-After", "5");
    }
    try {
      CheckReport report = checker.check(draft.get());
      return HttpResponse.ok(Json.bytes(json -> CheckJson.write(report, language, json)))
          .contentType(MediaType.APPLICATION_JSON_TYPE)
          .header("Content-Language", language);
    } finally {
      turns.release();
    }
  }
}
