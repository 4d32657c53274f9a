package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hyotei.analysis.Edge;
import org.hyotei.analysis.Failure;
import org.hyotei.analysis.NotAnalysed;
import org.hyotei.analysis.Proofs;
import org.hyotei.model.Message;
import org.hyotei.model.Plan;
import org.hyotei.policy.RuleSource;

/**
 * Proofs as JSON. A witness is a whole request: what it shows comes back when it is graded.
 *
 * @param language of each {@code text}; both stand in {@code texts}
 */
public record ProofsJson(String language) {

  /** The proofs of one policy, as an object. */
  public void write(Proofs proofs, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("policy");
    json.writeStringField("id", proofs.policy().id());
    json.writeStringField("version", proofs.policy().version());
    json.writeEndObject();
    json.writeBooleanField("needsAttention", proofs.needAttention());
    json.writeArrayFieldStart("parts");
    for (Proofs.Part part : proofs.parts()) {
      part(proofs.policy().id(), part, json);
    }
    json.writeEndArray();
    notes("notAnalysed", proofs.notAnalysed(), json);
    json.writeEndObject();
  }

  private void part(String policy, Proofs.Part part, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", part.kind().name().toLowerCase(Locale.ROOT));
    Json.text(json, "level", part.level());
    json.writeNumberField("rules", part.rules());
    json.writeObjectFieldStart("proved");
    json.writeBooleanField("total", part.holds().total());
    json.writeBooleanField("deterministic", part.holds().deterministic());
    json.writeBooleanField("independentOfOrder", part.holds().independent());
    json.writeBooleanField("monotone", part.holds().monotone());
    json.writeEndObject();
    json.writeArrayFieldStart("gapless");
    for (Message situation : part.gapless()) {
      json.writeString(situation.in(language));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("failures");
    for (Failure failure : part.failures()) {
      failure(policy, failure, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("edges");
    for (Edge edge : part.edges()) {
      edge(edge, json);
    }
    json.writeEndArray();
    notes("undecided", part.undecided(), json);
    json.writeEndObject();
  }

  private void failure(String policy, Failure failure, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", failure.kind().name().toLowerCase(Locale.ROOT));
    json.writeBooleanField("worthAttention", failure.worthAttention());
    text(failure.region(), json);
    strings("grades", failure.grades(), json);
    json.writeArrayFieldStart("rules");
    for (RuleSource rule : failure.rules()) {
      EvaluationJson.ruleObject(json, rule);
    }
    json.writeEndArray();
    Plan witness = failure.witness();
    if (witness == null) {
      json.writeNullField("witness");
    } else {
      json.writeObjectFieldStart("witness");
      PlanJson.request(policy, witness, json);
      json.writeEndObject();
    }
    strings("subjects", failure.subjects(), json);
    strings("remedy", failure.remedy(), json);
    json.writeEndObject();
  }

  private void edge(Edge edge, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("measure", edge.measure().in(language));
    json.writeStringField("property", edge.property());
    json.writeStringField("threshold", edge.threshold().toPlainString());
    strings("below", edge.below(), json);
    strings("at", edge.at(), json);
    strings("above", edge.above(), json);
    json.writeEndObject();
  }

  void notes(String name, List<NotAnalysed> notes, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (NotAnalysed note : notes) {
      json.writeStartObject();
      if (note.rule() != null) {
        EvaluationJson.rule(json, note.rule());
        json.writeNumberField("line", note.line());
      }
      text(note.why(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void text(Message message, JsonGenerator json) throws IOException {
    json.writeStringField("text", message.in(language));
    json.writeObjectFieldStart("texts");
    json.writeStringField("ja", message.ja());
    json.writeStringField("en", message.en());
    json.writeEndObject();
  }

  private static void strings(String name, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
