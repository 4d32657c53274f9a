package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.hyotei.analysis.Changes;

/**
 * What two versions of a policy grade differently, as JSON. A witness is a whole request, for
 * either version.
 *
 * @param language of each {@code text}; both stand in {@code texts}
 */
public record ChangesJson(String language) {

  public void write(Changes changes, JsonGenerator json) throws IOException {
    ProofsJson notes = new ProofsJson(language);
    String policy = changes.after().id();
    json.writeStartObject();
    json.writeStringField("id", policy);
    json.writeStringField("before", changes.before().version());
    json.writeStringField("after", changes.after().version());
    json.writeArrayFieldStart("parts");
    for (Changes.Part part : changes.parts()) {
      json.writeStartObject();
      json.writeStringField("kind", part.kind().name().toLowerCase(Locale.ROOT));
      Json.text(json, "level", part.level());
      json.writeBooleanField("same", part.same());
      json.writeArrayFieldStart("changes");
      for (Changes.Change change : part.changes()) {
        json.writeStartObject();
        notes.text(change.region(), json);
        PolicyJson.texts(json, "before", change.before());
        PolicyJson.texts(json, "after", change.after());
        json.writeObjectFieldStart("witness");
        PlanJson.request(policy, change.witness(), json);
        json.writeEndObject();
        json.writeStringField("subject", change.subject());
        json.writeEndObject();
      }
      json.writeEndArray();
      notes.notes("undecided", part.undecided(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    notes.notes("notAnalysed", changes.notAnalysed(), json);
    json.writeEndObject();
  }
}
