package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.hyotei.model.Message;
import org.hyotei.verification.ReceiptVerdict;

/** What became of verifying a receipt, as JSON. */
public final class VerdictJson {

  private VerdictJson() {}

  public static void write(ReceiptVerdict verdict, String language, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeBooleanField("verified", verdict.verified());
    messages(json, "reasons", verdict.reasons(), language);
    messages(json, "proved", verdict.proved(), language);
    messages(json, "notProved", verdict.notProved(), language);
    ReceiptVerdict.Facts facts = verdict.facts();
    if (facts != null) {
      facts(facts, json);
    }
    json.writeEndObject();
  }

  static void messages(JsonGenerator json, String name, List<Message> messages, String language)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Message message : messages) {
      json.writeString(message.in(language));
    }
    json.writeEndArray();
  }

  private static void facts(ReceiptVerdict.Facts facts, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("entry");
    json.writeStringField("id", facts.id());
    json.writeStringField("kind", facts.kind());
    json.writeStringField("time", facts.time());
    Json.text(json, "policy", facts.policy());
    Json.text(json, "version", facts.version());
    Json.text(json, "plan", facts.plan());
    Json.text(json, "fiscalYear", facts.fiscalYear());
    Json.text(json, "submitter", facts.submitter());
    json.writeArrayFieldStart("parts");
    for (String part : facts.parts()) {
      json.writeString(part);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("grades");
    for (ReceiptVerdict.Graded grade : facts.grades()) {
      json.writeStartObject();
      json.writeStringField("subject", grade.subject());
      Json.text(json, "grade", grade.grade());
      Json.text(json, "computedGrade", grade.computed());
      Json.text(json, "rule", grade.rule());
      Json.text(json, "reason", grade.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectFieldStart("log");
    json.writeStringField("origin", facts.origin());
    json.writeNumberField("index", facts.index());
    json.writeNumberField("size", facts.size());
    json.writeStringField("root", facts.root());
    json.writeStringField("key", facts.signedBy().text());
    json.writeStringField("fingerprint", facts.signedBy().fingerprint());
    json.writeEndObject();
  }
}
