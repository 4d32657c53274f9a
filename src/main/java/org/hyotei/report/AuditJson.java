package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hyotei.audit.Agreement;
import org.hyotei.audit.Audit;
import org.hyotei.audit.Difference;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.Display;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Ratio;
import org.hyotei.facts.Sentence;
import org.hyotei.facts.Subject;

/** An audit as the JSON of the API. */
public final class AuditJson {

  /** What a difference tells of its figures. */
  private static final List<Measure> FIGURES =
      List.of(
          Measure.TARGET, Measure.ACTUAL, Measure.PREVIOUS, Measure.BASELINE, Measure.ACHIEVEMENT);

  private AuditJson() {}

  public static void write(Audit audit, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("policy");
    json.writeStringField("id", audit.evaluation().policy().id());
    json.writeStringField("version", audit.evaluation().policy().version());
    json.writeEndObject();
    json.writeStringField("plan", audit.evaluation().plan().id());
    agreement("agreement", audit.agreement(), json);
    json.writeObjectFieldStart("byKind");
    for (Map.Entry<Subject.Kind, Agreement> kind : audit.byKind().entrySet()) {
      agreement(kind.getKey().name().toLowerCase(Locale.ROOT), kind.getValue(), json);
    }
    json.writeEndObject();
    matrix(audit, json);
    json.writeArrayFieldStart("differences");
    for (Difference difference : audit.differences()) {
      difference(difference, json);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("differencesByKind");
    for (Difference.Kind kind : Difference.Kind.values()) {
      json.writeArrayFieldStart(name(kind));
      for (Difference difference : audit.differences()) {
        if (difference.kind() == kind) {
          json.writeString(difference.subject());
        }
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Several plans' audits and how far they agree together. */
  public static void write(List<Audit> audits, Agreement total, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    agreement("agreement", total, json);
    json.writeArrayFieldStart("audits");
    for (Audit audit : audits) {
      write(audit, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static String name(Difference.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static void agreement(String name, Agreement agreement, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("published", agreement.published());
    json.writeNumberField("computed", agreement.computed());
    json.writeNumberField("agreeing", agreement.agreeing());
    BigDecimal rate = agreement.rate();
    if (rate != null) {
      json.writeObjectFieldStart("rate");
      json.writeStringField("value", Ratio.written(rate));
      json.writeStringField("display", Display.percent(rate));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** The symbols of rows: the scale's, then published ones that are not on it. */
  static List<String> published(Audit audit) {
    List<String> symbols =
        new ArrayList<>(audit.evaluation().policy().definition().scale().symbols());
    audit.matrix().keySet().stream()
        .filter(symbol -> !symbols.contains(symbol))
        .sorted()
        .forEach(symbols::add);
    return symbols;
  }

  static int count(Audit audit, String published, String computed) {
    return audit.matrix().getOrDefault(published, Map.of()).getOrDefault(computed, 0);
  }

  private static void matrix(Audit audit, JsonGenerator json) throws IOException {
    List<String> computed = audit.evaluation().policy().definition().scale().symbols();
    json.writeArrayFieldStart("matrix");
    for (String row : published(audit)) {
      json.writeStartObject();
      json.writeStringField("published", row);
      json.writeObjectFieldStart("computed");
      for (String column : computed) {
        json.writeNumberField(column, count(audit, row, column));
      }
      json.writeEndObject();
      json.writeNumberField("notComputed", count(audit, row, Audit.NONE));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void difference(Difference difference, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("subject", difference.subject());
    json.writeStringField("name", difference.name());
    json.writeStringField("published", difference.published());
    Json.text(json, "computed", difference.computed());
    json.writeStringField("kind", name(difference.kind()));
    json.writeArrayFieldStart("kinds");
    for (Difference.Kind kind : difference.kinds()) {
      json.writeString(name(kind));
    }
    json.writeEndArray();
    SubjectResult result = difference.result();
    json.writeObjectFieldStart("figures");
    if (result != null && result.fact().kind() == Subject.Kind.INDICATOR) {
      for (Measure measure : FIGURES) {
        Object value = result.fact().measure(measure);
        if (value != null) {
          json.writeStringField(measure.property(), Sentence.shown(result.fact(), measure));
        }
      }
    }
    json.writeEndObject();
    Json.text(json, "reason", result == null ? null : result.reason());
    if (result == null || result.rule() == null) {
      json.writeNullField("rule");
    } else {
      EvaluationJson.rule(json, result.rule());
    }
    json.writeEndObject();
  }
}
