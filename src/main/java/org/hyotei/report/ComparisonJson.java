package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.hyotei.audit.PolicyComparison;
import org.hyotei.policy.RuleSource;

/** One plan under several policies, as the JSON of the API. */
public final class ComparisonJson {

  private ComparisonJson() {}

  public static void write(PolicyComparison comparison, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("policies");
    for (PolicyComparison.Side side : comparison.sides()) {
      json.writeStartObject();
      json.writeStringField("id", side.evaluation().policy().id());
      json.writeStringField("version", side.evaluation().policy().version());
      json.writeArrayFieldStart("scale");
      for (String symbol : side.evaluation().policy().definition().scale().ordered()) {
        json.writeString(symbol);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("attributesLeftOut");
      for (String name : side.leftOutAttributes()) {
        json.writeString(name);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("judgementsLeftOut");
      for (String subject : side.leftOutJudgements()) {
        json.writeString(subject);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("subjects");
    for (PolicyComparison.Row row : comparison.rows()) {
      row(comparison, row, json);
    }
    json.writeEndArray();
    json.writeNumberField("disagreements", comparison.disagreements());
    json.writeEndObject();
  }

  private static void row(PolicyComparison comparison, PolicyComparison.Row row, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", row.id());
    json.writeStringField("name", row.name());
    if (row.agree() == null) {
      json.writeNullField("agree");
    } else {
      json.writeBooleanField("agree", row.agree());
    }
    json.writeArrayFieldStart("grades");
    for (int i = 0; i < row.grades().size(); i++) {
      PolicyComparison.Placed placed = row.grades().get(i);
      json.writeStartObject();
      json.writeStringField("policy", comparison.sides().get(i).evaluation().policy().id());
      json.writeBooleanField("graded", placed != null);
      Json.text(json, "computedGrade", placed == null ? null : placed.result().computedGrade());
      if (placed != null && placed.place() > 0) {
        json.writeNumberField("place", placed.place());
        json.writeNumberField("of", placed.of());
      }
      Json.text(json, "reason", placed == null ? null : placed.result().reason());
      RuleSource rule = placed == null ? null : placed.result().rule();
      if (rule == null) {
        json.writeNullField("rule");
      } else {
        EvaluationJson.rule(json, rule);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
