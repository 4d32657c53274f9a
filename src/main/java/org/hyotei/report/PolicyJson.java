package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hyotei.facts.Definitions;
import org.hyotei.facts.Scale;
import org.hyotei.model.Direction;
import org.hyotei.model.Period;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PolicyDefinition;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/** A policy as JSON: in a line of a list, in full, and one rule's source. */
public final class PolicyJson {

  private PolicyJson() {}

  /** What a list of policies says of one. */
  public static void entry(CompiledPolicy policy, JsonGenerator json) throws IOException {
    json.writeStartObject();
    head(policy, json);
    json.writeEndObject();
  }

  /** Everything that {@code policy.yaml} says, and the rules with where they stand. */
  public static void full(CompiledPolicy policy, JsonGenerator json) throws IOException {
    PolicyDefinition definition = policy.definition();
    json.writeStartObject();
    head(policy, json);
    Json.text(json, "owner", definition.owner());
    json.writeObjectFieldStart("source");
    json.writeStringField("document", definition.source().document());
    Json.text(json, "place", definition.source().place());
    Json.text(json, "publisher", definition.source().publisher());
    json.writeEndObject();
    scale(definition.scale(), json);
    definitions(definition.definitions(), json);
    json.writeArrayFieldStart("inputs");
    for (PolicyDefinition.Input input : definition.inputs().values()) {
      json.writeStartObject();
      json.writeStringField("name", input.name());
      json.writeStringField("title", input.title());
      json.writeStringField("type", input.type().name().toLowerCase(Locale.ROOT));
      json.writeEndObject();
    }
    json.writeEndArray();
    texts(json, "stated", definition.stated());
    json.writeArrayFieldStart("decided");
    for (PolicyDefinition.Decision decision : definition.decided()) {
      json.writeStartObject();
      json.writeStringField("what", decision.what());
      json.writeStringField("why", decision.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    texts(json, "files", policy.files().paths());
    json.writeArrayFieldStart("rules");
    for (RuleSource rule : policy.sources()) {
      json.writeStartObject();
      place(rule, json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A rule's text with its line numbers. */
  public static void rule(CompiledPolicy policy, RuleSource rule, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("policy", policy.id());
    json.writeStringField("version", policy.version());
    place(rule, json);
    json.writeArrayFieldStart("lines");
    for (int i = 0; i < rule.text().size(); i++) {
      json.writeStartObject();
      json.writeNumberField("line", rule.line() + i);
      json.writeStringField("text", rule.text().get(i));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void head(CompiledPolicy policy, JsonGenerator json) throws IOException {
    PolicyDefinition definition = policy.definition();
    json.writeStringField("id", policy.id());
    json.writeStringField("version", policy.version());
    json.writeStringField("title", definition.title());
    Json.text(json, "municipality", definition.municipality());
    json.writeObjectFieldStart("fiscalYears");
    Json.text(json, "from", label(definition.from()));
    Json.text(json, "to", label(definition.to()));
    json.writeEndObject();
  }

  private static @Nullable String label(@Nullable Period period) {
    return period == null ? null : period.label();
  }

  private static void scale(Scale scale, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("scale");
    for (Scale.Step step : scale.steps()) {
      json.writeStartObject();
      json.writeStringField("grade", step.symbol());
      json.writeStringField("label", step.label());
      Json.text(json, "points", step.points() == null ? null : step.points().toPlainString());
      json.writeBooleanField("ungraded", step.ungraded());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void definitions(Definitions definitions, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("definitions");
    Direction absent = definitions.directionWhenAbsent();
    Json.text(
        json,
        "directionWhenAbsent",
        absent == null ? null : absent.name().toLowerCase(Locale.ROOT));
    json.writeStringField("achievementHigher", definitions.formula(Direction.HIGHER));
    json.writeStringField("achievementLower", definitions.formula(Direction.LOWER));
    json.writeStringField("rounding", definitions.rounding().label());
    String references =
        definitions.references().stream()
            .map(Definitions.Reference::label)
            .collect(Collectors.joining("、"));
    json.writeStringField("target", references);
    Json.text(json, "judgedValue", definitions.judgedValue());
    Json.text(json, "limit", definitions.limit());
    json.writeEndObject();
  }

  static void place(RuleSource rule, JsonGenerator json) throws IOException {
    json.writeStringField("name", rule.name());
    json.writeStringField("phase", rule.phase().group());
    json.writeStringField("file", rule.file());
    json.writeNumberField("line", rule.line());
    json.writeNumberField("endLine", rule.endLine());
    Json.text(json, "cells", rule.cells());
  }

  static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
