package org.hyotei.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.hyotei.document.JsonDocument;
import org.hyotei.evaluation.Grading;
import org.hyotei.intake.DryRun;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.report.Json;
import org.jspecify.annotations.Nullable;

/**
 * A problem (RFC 9457) with every defect behind it.
 *
 * @param type the last part of the problem's type, stable
 * @param count how many defects were found, those beyond the list included
 */
record Problem(HttpStatus status, String type, Message detail, List<Defect> defects, int count) {

  /** The media type of problems. */
  static final MediaType MEDIA_TYPE = MediaType.of("application/problem+json");

  private static final String TYPES = "urn:hyotei:problem:";

  static Problem of(HttpStatus status, String type, String ja, String en) {
    return new Problem(status, type, new Message(ja, en), List.of(), 0);
  }

  /** The problem of an answer that is asked for in a form that there is none in. */
  static Problem notAcceptable(Collection<String> offered) {
    return notAcceptable(offered, new Message("", ""));
  }

  /** The same, with what there is elsewhere. */
  static Problem notAcceptable(Collection<String> offered, Message elsewhere) {
    String all = String.join(", ", offered);
    return of(
        HttpStatus.NOT_ACCEPTABLE,
        "not-acceptable",
        "Accept で求められた形では答えられません。答えられる形: " + all + "。" + elsewhere.ja(),
        "No answer in what Accept asks for. There is: "
            + all
            + "."
            + (elsewhere.en().isEmpty() ? "" : " " + elsewhere.en()));
  }

  /** The problem of parameters of the URL. */
  static Problem ofParameters(Defects defects) {
    return new Problem(
        HttpStatus.BAD_REQUEST,
        "bad-parameters",
        new Message("URL の条件に誤りがあります。", "The parameters have defects."),
        defects.list(),
        defects.count());
  }

  /** The problem of a request that was refused. */
  static Problem of(Grading.Refused refused) {
    return of(refused.isNotJson(), refused.defects(), refused.count());
  }

  /** The problem of a body with these defects. */
  static Problem of(Defects defects) {
    boolean notJson =
        defects.list().stream().anyMatch(one -> one.code().equals(JsonDocument.NOT_JSON));
    return of(notJson, defects.list(), defects.count());
  }

  private static Problem of(boolean notJson, List<Defect> defects, int count) {
    return notJson
        ? new Problem(
            HttpStatus.BAD_REQUEST,
            "not-json",
            new Message("本文が JSON ではありません。", "The body is not JSON."),
            defects,
            count)
        : new Problem(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "defects",
            new Message(
                "本文に" + count + "件の誤りがあります。すべて直してから送り直してください。",
                "The body has " + count + " defects. Mend them all and send it again."),
            defects,
            count);
  }

  /** The answer to a request that was refused, with the version that it was read for. */
  static HttpResponse<byte[]> refused(Grading.Refused refused, String language) {
    MutableHttpResponse<byte[]> problem = of(refused).response(language);
    CompiledPolicy policy = refused.policy();
    return policy == null ? problem : problem.header("Policy-Version", policy.version());
  }

  /** The problem of a policy that is there and has defects. */
  static Problem brokenPolicy(String id, List<Defect> defects) {
    return new Problem(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "broken-policy",
        new Message(
            "評価基準「" + id + "」に誤りがあり、使えません。",
            "The policy \"" + id + "\" has defects and cannot be used."),
        defects,
        defects.size());
  }

  MutableHttpResponse<byte[]> response(String language) {
    return response(language, null);
  }

  /** The problem, and beside it how far a sheet could be read; null if it could not. */
  MutableHttpResponse<byte[]> response(String language, @Nullable DryRun read) {
    return HttpResponse.<byte[]>status(status)
        .contentType(MEDIA_TYPE)
        .header("Content-Language", language)
        .body(bytes(language, read));
  }

  byte[] bytes(String language) {
    return bytes(language, null);
  }

  private byte[] bytes(String language, @Nullable DryRun read) {
    return Json.bytes(
        json -> {
          json.writeStartObject();
          write(language, json);
          if (read != null) {
            read.writeFields(json);
          }
          json.writeEndObject();
        });
  }

  /** The problem's fields, into an object that is open. */
  void write(String language, JsonGenerator json) throws IOException {
    json.writeStringField("type", TYPES + type);
    json.writeStringField("title", status.getReason());
    json.writeNumberField("status", status.getCode());
    json.writeStringField("detail", detail.in(language));
    if (!defects.isEmpty()) {
      json.writeNumberField("count", count);
      json.writeArrayFieldStart("defects");
      for (Defect defect : defects) {
        defect(defect, language, json);
      }
      json.writeEndArray();
    }
  }

  private static void defect(Defect defect, String language, JsonGenerator json)
      throws IOException {
    Place place = defect.place();
    json.writeStartObject();
    json.writeStringField("code", defect.code());
    json.writeStringField("pointer", place.pointer());
    if (!place.file().isEmpty()) {
      json.writeStringField("file", place.file());
    }
    if (place.line() > 0) {
      json.writeNumberField("line", place.line());
    }
    if (place.column() > 0) {
      json.writeNumberField("column", place.column());
    }
    if (!place.cell().isEmpty()) {
      json.writeStringField("cell", place.cell());
    }
    json.writeStringField("message", defect.message().in(language));
    json.writeEndObject();
  }
}
