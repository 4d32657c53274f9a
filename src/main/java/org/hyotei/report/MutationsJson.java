package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.hyotei.analysis.Mutations;

/** Moves of thresholds that no golden case notices, as JSON. */
public final class MutationsJson {

  private MutationsJson() {}

  public static void write(Mutations mutations, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", mutations.policy().id());
    json.writeStringField("version", mutations.policy().version());
    json.writeNumberField("cases", mutations.cases());
    json.writeNumberField("failing", mutations.failing());
    json.writeNumberField("moves", mutations.moves());
    json.writeNumberField("leftOut", mutations.leftOut());
    json.writeArrayFieldStart("unnoticed");
    for (Mutations.Unnoticed one : mutations.unnoticed()) {
      json.writeStartObject();
      EvaluationJson.rule(json, one.rule());
      json.writeNumberField("line", one.line());
      json.writeStringField("condition", one.condition());
      json.writeStringField("before", one.before());
      json.writeStringField("after", one.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
