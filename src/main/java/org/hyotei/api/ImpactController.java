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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.hyotei.api.schema.ImpactRequestSchema;
import org.hyotei.api.schema.ImpactSchema;
import org.hyotei.api.schema.ProblemSchema;
import org.hyotei.check.CheckReport;
import org.hyotei.check.Checker;
import org.hyotei.evaluation.Grading;
import org.hyotei.impact.Impact;
import org.hyotei.impact.PastPlans;
import org.hyotei.ledger.Role;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PackSnapshot;
import org.hyotei.policy.PolicyReader;
import org.hyotei.report.ImpactJson;
import org.jspecify.annotations.Nullable;

/**
 * What a draft, or another version, would change among plans; nothing of a draft is kept or served.
 * One impact is found at a time.
 */
@Controller("/api/v1/policies/{id}/impacts")
final class ImpactController {

  private static final MediaType NDJSON_TYPE = MediaType.of(BatchController.NDJSON);

  private final PackFolder folder;
  private final Checker checker;
  private final PolicyLookup lookup;
  private final Grading grading;
  private final @Nullable PastPlans past;

  /** An impact takes every processor for seconds; others come again. */
  private final Semaphore turns = new Semaphore(1);

  private final MadeReports made;

  ImpactController(
      PackFolder folder,
      Checker checker,
      PolicyLookup lookup,
      Grading grading,
      @Nullable PastPlans past,
      MadeReports made) {
    this.folder = folder;
    this.checker = checker;
    this.lookup = lookup;
    this.grading = grading;
    this.past = past;
    this.made = made;
  }

  @Operation(
      operationId = "impact",
      summary =
          "What a draft or another version would change: plans graded again by both, every grade"
              + " that moves, and a digest that a confirmation names",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = ImpactRequestSchema.class))))
  @ApiResponse(
      responseCode = "200",
      description =
          "Found. As application/x-ndjson: lines {\"progress\": {\"plans\": …, \"of\": …}} first,"
              + " the report last",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ImpactSchema.class)),
        @Content(
            mediaType = BatchController.NDJSON,
            schema = @Schema(implementation = ImpactSchema.class))
      })
  @ApiResponse(
      responseCode = "400",
      description = "Not JSON",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemSchema.class)))
  @RefusesUnknownPolicies
  @ApiResponse(
      responseCode = "429",
      description = "Another impact is being found",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemSchema.class)))
  @Needs(Role.VIEWER)
  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, BatchController.NDJSON})
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> impact(
      @Parameter(hidden = true) HttpRequest<?> request,
      @PathVariable String id,
      @Body byte[] body) {
    String language = Language.of(request);
    PolicyLookup.Found served = lookup.find(id);
    if (served.policy() == null) {
      return Objects.requireNonNull(served.problem()).response(language);
    }
    if (!turns.tryAcquire()) {
      return busy().response(language).header("Retry-After", "5");
    }
    try {
      Asked asked = asked(served.policy(), body, Caller.of(request));
      if (asked instanceof Refused refused) {
        return refused.problem().response(language);
      }
      Ready ready = (Ready) asked;
      List<String> types = List.of(MediaType.APPLICATION_JSON, BatchController.NDJSON);
      return Accepted.by(request).of(types).filter(BatchController.NDJSON::equals).isPresent()
          ? answer(new ImpactStream(ready, turns, made, language).lines(), NDJSON_TYPE, ready)
          : whole(ready);
    } finally {
      turns.release();
    }
  }

  private HttpResponse<?> whole(Ready ready) {
    Impact impact = Impact.of(ready.before(), ready.after(), ready.plans(), done -> {});
    ImpactJson.Written written = ImpactJson.written(impact);
    made.add(written.digest(), impact);
    return answer(written.json(), MediaType.APPLICATION_JSON_TYPE, ready);
  }

  private static HttpResponse<?> answer(Object body, MediaType type, Ready ready) {
    return HttpResponse.ok(body)
        .contentType(type)
        .header("Policy-Version", ready.after().version());
  }

  /** What is asked for. */
  private sealed interface Asked {}

  /** Versions and plans that are there. */
  record Ready(CompiledPolicy before, CompiledPolicy after, PastPlans plans) implements Asked {}

  /** They are not. */
  private record Refused(Problem problem) implements Asked {}

  private Asked asked(CompiledPolicy served, byte[] body, Caller caller) {
    Defects defects = new Defects();
    String id = served.id();
    Optional<ImpactRequest> read =
        ImpactRequest.read(body, folder.snapshot(id), past != null, defects);
    if (read.isEmpty()) {
      return new Refused(Problem.of(defects));
    }
    ImpactRequest asked = read.get();
    if (asked.draft() != null && !caller.may(Role.APPROVER)) {
      caller.mustBe(Role.AUTHOR);
    }
    CompiledPolicy before = version(served, asked.before(), asked.beforePlace(), defects);
    CompiledPolicy after =
        asked.draft() != null ? null : version(served, asked.after(), asked.afterPlace(), defects);
    PastPlans plans = asked.plans() == null ? past : asked.plans();
    if (!defects.isEmpty() || before == null || plans == null) {
      return new Refused(Problem.of(defects));
    }
    return after != null
        ? new Ready(before, after, plans)
        : draft(before, Objects.requireNonNull(asked.draft()), plans);
  }

  private @Nullable CompiledPolicy version(
      CompiledPolicy served, @Nullable String version, Place place, Defects defects) {
    return version == null ? served : grading.policy(served.id() + "@" + version, place, defects);
  }

  /** A draft is built here only once a process of its own has checked it. */
  private Asked draft(CompiledPolicy before, PackSnapshot draft, PastPlans plans) {
    CheckReport report = checker.check(draft);
    if (!report.passed()) {
      return new Refused(
          defective(
              report.defects().stream().map(CheckReport.Remark::defect).toList(), report.count()));
    }
    Defects defects = new Defects();
    Optional<CompiledPolicy> after =
        new PolicyReader().read(draft.pack(), draft.version(defects), defects);
    return after.isPresent() && defects.isEmpty()
        ? new Ready(before, after.get(), plans)
        : new Refused(defective(defects.list(), defects.count()));
  }

  private static Problem defective(List<Defect> defects, int count) {
    return new Problem(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "defective-draft",
        new Message(
            "案に" + count + "件の誤りがあります。すべて直してから送り直してください。",
            "The draft has " + count + " defects. Mend them all and send it again."),
        defects,
        count);
  }

  private static Problem busy() {
    return Problem.of(
        HttpStatus.TOO_MANY_REQUESTS,
        "busy",
        "ほかの影響を調べています。少し待ってからやり直してください。",
        "Another impact is being found. Try again in a moment.");
  }
}
