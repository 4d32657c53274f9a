package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hyotei.evaluation.TraceStep;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Subject;
import org.hyotei.policy.RuleSource;

/**
 * The trace: for each firing the rule and where it stands, its conditions, what they saw, what came
 * of it.
 */
record TraceJson(String version) {

  void write(List<TraceStep> steps, JsonGenerator json) throws IOException {
    write("trace", steps, json);
  }

  void write(String field, List<TraceStep> steps, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(field);
    for (TraceStep step : steps) {
      step(step, json);
    }
    json.writeEndArray();
  }

  void step(TraceStep step, JsonGenerator json) throws IOException {
    json.writeStartObject();
    RuleSource rule = step.rule();
    Json.text(json, "subject", step.subject().whole() ? null : step.subject().id());
    json.writeStringField("phase", rule.phase().group());
    json.writeStringField(
        "fired", rule.location() + " \"" + rule.name() + "\" @" + version.substring(0, 12));
    EvaluationJson.rule(json, rule);
    json.writeArrayFieldStart("conditions");
    for (RuleSource.Condition condition : rule.conditions()) {
      json.writeStartObject();
      json.writeNumberField("line", condition.line());
      json.writeStringField("text", condition.text());
      json.writeObjectFieldStart("saw");
      Subject seen = step.seen(condition);
      if (seen != null) {
        for (Measure measure : condition.measures()) {
          MeasuresJson.write(seen, measure, json);
        }
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("produced");
    String symbol = step.symbol();
    switch (step.verb()) {
      case GRADE -> json.writeStringField("grade", symbol);
      case SCORE -> json.writeStringField("score", symbol);
      case FINDING -> json.writeStringField("finding", symbol);
      case COMMENT -> json.writeStringField("kind", step.verb().name().toLowerCase(Locale.ROOT));
    }
    json.writeStringField("text", step.text());
    json.writeEndObject();
    json.writeEndObject();
  }
}
