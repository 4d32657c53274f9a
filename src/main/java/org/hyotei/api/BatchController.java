package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.hyotei.api.schema.ProblemSchema;
import org.hyotei.api.schema.RequestSchema;
import org.hyotei.api.schema.ResultSchema;
import org.hyotei.document.LineReader;
import org.hyotei.document.Spelling;
import org.hyotei.evaluation.EvaluationFailure;
import org.hyotei.evaluation.Grading;
import org.hyotei.ledger.Role;
import org.hyotei.model.Defects;
import org.hyotei.report.Json;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;

/**
 * Grades many plans in one request: a request a line in, a result or a problem a line out, in order
 * and as they come. A line that cannot be graded does not stop the next.
 */
@Controller("/api/v1/previews/batch")
final class BatchController {

  static final String NDJSON = "application/x-ndjson";

  private final Grading grading;
  private final long largestBatch;

  BatchController(Grading grading, HttpServerConfiguration server) {
    this.grading = grading;
    this.largestBatch = server.getMaxRequestSize();
  }

  @Operation(
      operationId = "previewBatch",
      summary = "Grade many plans: a request a line in, a result or a problem a line out, in order",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = NDJSON,
                      schema = @Schema(implementation = RequestSchema.class))))
  @ApiResponse(
      responseCode = "200",
      description = "A result or, with its line number, a problem for each line",
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(oneOf = {ResultSchema.class, ProblemSchema.class})))
  @Needs(Role.VIEWER)
  @Post
  @Consumes(NDJSON)
  @Produces(NDJSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> batch(
      @Parameter(hidden = true) HttpRequest<?> request,
      @Parameter(description = PreviewController.WHY_NOT) @QueryValue(defaultValue = "false")
          boolean whyNot,
      @Nullable @Body InputStream body) {
    if (request.getContentLength() > largestBatch) {
      throw new ContentLengthExceededException(largestBatch, request.getContentLength());
    }
    String language = Language.of(request);
    Defects defects = new Defects();
    UrlParameters.check(request, List.of("whyNot"), List.of(), defects);
    if (!defects.isEmpty()) {
      return Problem.ofParameters(defects).response(language);
    }
    return HttpResponse.ok(lines(body, language, whyNot)).contentType(NDJSON);
  }

  private Publisher<byte[]> lines(@Nullable InputStream body, String language, boolean whyNot) {
    InputStream in = body == null ? new ByteArrayInputStream(new byte[0]) : body;
    return Flux.<byte[], LineReader>generate(
            () -> new LineReader(in),
            (lines, sink) -> {
              answer(lines, sink, language, whyNot);
              return lines;
            },
            LineReader::close)
        .subscribeOn(Schedulers.boundedElastic());
  }

  private void answer(
      LineReader lines, SynchronousSink<byte[]> sink, String language, boolean whyNot) {
    try {
      LineReader.Line line = lines.next();
      if (line == null) {
        sink.complete();
      } else {
        sink.next(answer(line, language, whyNot));
      }
    } catch (IOException e) {
      sink.next(problem(lines.number(), brokenOff(e), language));
      sink.complete();
    }
  }

  /** Of a request that ends before its end: it is too long, or its client has gone. */
  private static Problem brokenOff(IOException e) {
    if (e.getCause() instanceof ContentLengthExceededException) {
      return Problem.of(
          HttpStatus.REQUEST_ENTITY_TOO_LARGE,
          "too-large",
          "一括の本文が大きすぎます（全体で1GBまで）。分けて送ってください。",
          "The batch is too large (1 GB in all). Split it.");
    }
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "broken-off",
        "要求が途中で切れました。この行から送り直してください。",
        "The request broke off. Send it again from this line.");
  }

  private byte[] answer(LineReader.Line line, String language, boolean whyNot) {
    if (line.tooLong()) {
      return problem(
          line.number(),
          Problem.of(
              HttpStatus.REQUEST_ENTITY_TOO_LARGE,
              "too-large",
              "1行が10MBを超えています。",
              "The line is longer than 10 MB."),
          language);
    }
    try {
      Grading.Answer answer = grading.request(line.bytes());
      if (answer instanceof Grading.Graded graded) {
        return ended(PreviewController.bytes(graded, language, whyNot));
      }
      return problem(line.number(), Problem.of((Grading.Refused) answer), language);
    } catch (EvaluationFailure e) {
      return problem(line.number(), failure(e), language);
    }
  }

  static Problem failure(EvaluationFailure e) {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "rules-do-not-end",
        "評価基準のルールが終わりません。ルールの条件を見直してください。",
        "The rules do not come to an end: " + Spelling.shorten(String.valueOf(e.getMessage())));
  }

  private static byte[] problem(int line, Problem problem, String language) {
    return ended(
        Json.bytes(
            json -> {
              json.writeStartObject();
              json.writeNumberField("line", line);
              problem.write(language, json);
              json.writeEndObject();
            }));
  }

  private static byte[] ended(byte[] json) {
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    return line;
  }
}
