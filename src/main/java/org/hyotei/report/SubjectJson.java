package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Movement;
import org.hyotei.facts.Outcome;
import org.hyotei.model.Cell;
import org.hyotei.model.Figure;
import org.hyotei.model.Indicator;
import org.hyotei.model.Judgement;
import org.hyotei.model.Period;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/** What became of one subject, as JSON. */
final class SubjectJson {

  private SubjectJson() {}

  static void write(Evaluation evaluation, SubjectResult result, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    fields(evaluation, result, true, json);
    json.writeEndObject();
  }

  /**
   * The fields, into an object that is open.
   *
   * @param judged whether what a person said in a judgement is among them
   */
  static void fields(
      Evaluation evaluation, SubjectResult result, boolean judged, JsonGenerator json)
      throws IOException {
    json.writeStringField("id", result.id());
    json.writeStringField("kind", result.fact().kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("name", result.fact().name());
    Json.text(json, "level", result.fact() instanceof GroupFact group ? group.level() : null);
    Json.text(json, "group", result.group());
    Json.text(json, "grade", result.grade());
    Json.text(json, "computedGrade", result.computedGrade());
    Json.text(json, "publishedGrade", result.publishedGrade());
    earlier(json, evaluation, result);
    if (judged || result.judgement() == null) {
      judgement(json, result.judgement());
      Json.text(json, "reason", result.reason());
    }
    RuleSource rule = result.rule();
    if (rule == null) {
      json.writeNullField("rule");
    } else {
      EvaluationJson.rule(json, rule);
    }
    json.writeObjectFieldStart("measures");
    MeasuresJson.write(result.fact(), evaluation.policy().measures(), json);
    json.writeEndObject();
    json.writeObjectFieldStart("figures");
    if (result.fact() instanceof IndicatorFact fact) {
      Indicator indicator = fact.indicator();
      int year = evaluation.plan().fiscalYear().fiscalYear();
      cell(json, "baseline", latest(indicator));
      cell(json, "previous", indicator.actual(year - 1));
      cell(json, "target", indicator.target(year));
      cell(json, "actual", indicator.actual(year));
    }
    json.writeEndObject();
  }

  /** The grades of the years before, as published, and how this one moved. */
  private static void earlier(JsonGenerator json, Evaluation evaluation, SubjectResult result)
      throws IOException {
    SortedMap<Period, String> byYear = result.earlier().byYear();
    json.writeObjectFieldStart("earlierGrades");
    for (Map.Entry<Period, String> year : byYear.entrySet()) {
      json.writeStringField(year.getKey().key(), year.getValue());
    }
    json.writeEndObject();
    Movement movement =
        Outcome.movement(
            evaluation.policy().definition().scale(), result.previousGrade(), result.grade());
    Json.text(
        json, "gradeMovement", movement == null ? null : movement.name().toLowerCase(Locale.ROOT));
  }

  private static @Nullable Cell latest(Indicator indicator) {
    return indicator.baseline().isEmpty()
        ? null
        : indicator.baseline(indicator.baseline().lastKey().fiscalYear());
  }

  private static void cell(JsonGenerator json, String name, @Nullable Cell cell)
      throws IOException {
    if (cell != null) {
      json.writeObjectFieldStart(name);
      json.writeStringField("raw", cell.raw());
      Figure figure = cell.figure();
      Json.text(json, "read", figure == null ? null : figure.text());
      json.writeEndObject();
    }
  }

  static void judgement(JsonGenerator json, @Nullable Judgement judgement) throws IOException {
    if (judgement == null) {
      json.writeNullField("judgement");
      return;
    }
    json.writeFieldName("judgement");
    said(judgement, json);
  }

  static void said(Judgement judgement, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("grade", judgement.grade());
    Json.text(json, "by", judgement.by());
    Json.text(json, "reason", judgement.reason());
    json.writeEndObject();
  }
}
