package org.hyotei.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.hyotei.evaluation.EvaluationFailure;
import org.hyotei.evaluation.Grading;
import org.hyotei.explanation.Explaining;
import org.hyotei.explanation.WhyNots;
import org.hyotei.ledger.Appending;
import org.hyotei.ledger.Entry;
import org.hyotei.ledger.Kind;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.ReceiptJson;
import org.hyotei.ledger.Recorded;
import org.hyotei.report.EvaluationJson;
import org.hyotei.report.Json;
import org.hyotei.report.RecordJson;
import org.hyotei.report.SheetSource;
import org.jspecify.annotations.Nullable;

/** Records what was graded, and answers once it is on the ledger for good. */
@Singleton
final class Recording {

  static final String PATH = "/api/v1/evaluations/";

  private final Ledger ledger;

  Recording(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Grades and records.
   *
   * @param body the request in JSON
   * @param sheet that it was made of; null if it was sent so
   */
  HttpResponse<byte[]> answer(
      HttpRequest<?> request,
      byte[] body,
      @Nullable SheetSource sheet,
      boolean whyNot,
      Supplier<Grading.Answer> grading) {
    String language = Language.of(request);
    Optional<Problem> badKey = IdempotencyKey.problem(request);
    if (badKey.isPresent()) {
      return badKey.get().response(language);
    }
    String key = IdempotencyKey.of(request);
    Caller caller = Caller.of(request);
    Grading.Answer answer;
    try {
      answer = grading.get();
    } catch (EvaluationFailure e) {
      Recorded recorded =
          ledger.failure(body, e.policy(), String.valueOf(e.getMessage()), caller.submitter(), key);
      return BatchController.failure(e)
          .response(language)
          .header("Location", PATH + recorded.id())
          .header("Policy-Version", e.policy().version());
    }
    if (answer instanceof Grading.Refused refused) {
      return Problem.refused(refused, language);
    }
    Grading.Graded graded = (Grading.Graded) answer;
    RecordJson record = RecordJson.of(graded, sheet);
    Appending appending = ledger.evaluation(body, record, caller.submitter(), key);
    WhyNots whyNots = whyNot ? Explaining.all(graded.evaluation()) : null;
    byte[] result =
        Json.bytes(
            EvaluationJson.likelyBytes(graded.evaluation()),
            json -> recorded(record, appending, whyNots, language, json));
    Recorded recorded = appending.recorded();
    MutableHttpResponse<byte[]> created =
        HttpResponse.<byte[]>status(HttpStatus.CREATED)
            .contentType(MediaType.APPLICATION_JSON_TYPE)
            .header("Location", PATH + recorded.id())
            .header("Content-Language", language);
    if (recorded.repeated()) {
      Entry entry = ledger.entry(recorded.id()).orElseThrow();
      return created
          .header("Policy-Version", String.valueOf(entry.version()))
          .body(Json.bytes(json -> repeated(entry, recorded, language, json)));
    }
    return created.header("Policy-Version", graded.evaluation().policy().version()).body(result);
  }

  /** The answer to what is new. The result is written while the ledger does its part. */
  private static void recorded(
      RecordJson record,
      Appending appending,
      @Nullable WhyNots whyNots,
      String language,
      JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeBooleanField("preview", false);
    json.writeStringField("id", appending.id());
    record.answer(language, whyNots, json);
    json.writeFieldName("receipt");
    ReceiptJson.write(appending.recorded().receipt(), json);
    json.writeEndObject();
  }

  private void repeated(Entry entry, Recorded recorded, String language, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeBooleanField("preview", false);
    RecordedResult.head(entry, json);
    if (entry.is(Kind.EVALUATION)) {
      new RecordedResult(ledger, entry).result(language).write(json);
    }
    json.writeFieldName("receipt");
    ReceiptJson.write(recorded.receipt(), json);
    json.writeEndObject();
  }
}
