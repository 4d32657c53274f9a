package org.hyotei.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.document.Node;
import org.hyotei.ledger.Entry;
import org.hyotei.ledger.History;
import org.hyotei.ledger.Kind;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.Part;
import org.hyotei.report.NodeJson;
import org.hyotei.report.RecordedJson;
import org.jspecify.annotations.Nullable;

/** An evaluation from the ledger, with what was said of it since, as JSON. */
final class RecordedResult {

  private final Ledger ledger;
  private final Entry entry;
  private final Map<String, String> texts = new LinkedHashMap<>();

  RecordedResult(Ledger ledger, Entry entry) {
    this.ledger = ledger;
    this.entry = entry;
    ledger.parts(entry).values().forEach((Part part) -> texts.put(part.name(), part.text()));
  }

  /** What was recorded, by the names of parts; without those that were disposed of. */
  Map<String, String> texts() {
    return texts;
  }

  RecordedJson result(String language) {
    return new RecordedJson(entry.partNames(), texts, language);
  }

  void write(String language, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("preview", false);
    head(entry, json);
    raw("submitter", texts.get("submitter"), json);
    history(ledger.history(entry), json);
    json.writeArrayFieldStart("disposed");
    for (String name : entry.partNames()) {
      if (!texts.containsKey(name)) {
        json.writeString(name);
      }
    }
    json.writeEndArray();
    if (entry.is(Kind.EVALUATION)) {
      result(language).write(json);
    } else {
      raw("failure", texts.get("statement"), json);
    }
    json.writeEndObject();
  }

  /** What the entry itself says, into an object that is open. */
  static void head(Entry entry, JsonGenerator json) throws IOException {
    json.writeStringField("id", entry.id());
    json.writeStringField("kind", entry.kind());
    json.writeStringField("recorded", entry.time());
    json.writeNumberField("index", entry.position());
    if (entry.policy() != null) {
      json.writeObjectFieldStart("policy");
      json.writeStringField("id", entry.policy());
      json.writeStringField("version", String.valueOf(entry.version()));
      json.writeEndObject();
    }
    if (entry.plan() != null) {
      json.writeStringField("plan", entry.plan());
      json.writeStringField("fiscalYear", String.valueOf(entry.fiscalYear()));
    }
  }

  static void history(History history, JsonGenerator json) throws IOException {
    json.writeStringField("standing", history.standing().word());
    text("supersededBy", history.supersededBy(), json);
    text("supersedes", history.supersedes(), json);
    said("standings", Kind.STANDING, history.statements(), json);
    said("judgements", Kind.JUDGEMENT, history.statements(), json);
    said("adoptions", Kind.ADOPTION, history.statements(), json);
    said("disposals", Kind.DISPOSAL, history.statements(), json);
  }

  private static void said(
      String name, Kind kind, List<History.Said> statements, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (History.Said said : statements) {
      if (said.entry().is(kind)) {
        statement(said, json);
      }
    }
    json.writeEndArray();
  }

  static void statement(History.Said said, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", said.entry().id());
    json.writeStringField("recorded", said.entry().time());
    raw("submitter", said.submitter(), json);
    Node detail = NodeJson.child(said.entry().tree(), "detail");
    if (detail != null) {
      json.writeFieldName("detail");
      NodeJson.write(detail, json);
    }
    raw("statement", said.body(), json);
    json.writeFieldName("refers");
    json.writeStartArray();
    for (String id : said.entry().refers()) {
      json.writeString(id);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A text that is JSON already; null where it was disposed of. */
  private static void raw(String name, @Nullable String said, JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    if (said == null) {
      json.writeNull();
    } else {
      json.writeRawValue(said);
    }
  }

  private static void text(String name, @Nullable String value, JsonGenerator json)
      throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }
}
