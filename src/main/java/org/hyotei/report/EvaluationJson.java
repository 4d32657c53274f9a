package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.hyotei.evaluation.Comment;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Finding;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.evaluation.Summary;
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

/**
 * An evaluation as the JSON of the API. The same evaluation always gives the same bytes.
 *
 * @param preview whether the result says that it was not recorded
 * @param language of the findings' messages: {@code ja} or {@code en}; reasons and commentary are
 *     as their rules have them
 * @param pointers of findings into the request
 */
public record EvaluationJson(boolean preview, String language, FindingPointers pointers) {

  private static final String NOTE =
      "割合は表示のときだけ小数第1位に丸めます（整数に見えてしまうときは桁を増やします）。評価には丸めない値（評価基準が丸め方を定める場合はその値）を使います。";
  private static final String NOTE_EN =
      "Ratios are rounded to one place for display alone (more where they would look like a whole percent)."
          + " Grades rest on exact values, or on values rounded as the policy declares.";

  public void write(Evaluation evaluation, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("preview", preview);
    json.writeObjectFieldStart("policy");
    json.writeStringField("id", evaluation.policy().id());
    json.writeStringField("version", evaluation.policy().version());
    json.writeEndObject();
    json.writeStringField("plan", evaluation.plan().id());
    json.writeArrayFieldStart("subjects");
    for (SubjectResult subject : evaluation.subjects()) {
      subject(json, evaluation, subject);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("commentary");
    for (Comment comment : evaluation.commentary()) {
      json.writeStartObject();
      Json.text(json, "subject", comment.subject());
      json.writeStringField("text", comment.text());
      rule(json, comment.rule());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Finding finding : evaluation.findings()) {
      finding(json, finding);
    }
    json.writeEndArray();
    TalliesJson.write(evaluation.tallies(), evaluation.policy().definition().countedMarks(), json);
    summary(json, evaluation.summary());
    new TraceJson(evaluation.policy().version()).write(evaluation.trace(), json);
    json.writeArrayFieldStart("notes");
    json.writeString(language.equals("en") ? NOTE_EN : NOTE);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void subject(JsonGenerator json, Evaluation evaluation, SubjectResult result)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", result.id());
    json.writeStringField("kind", result.fact().kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("name", result.fact().name());
    Json.text(json, "level", result.fact() instanceof GroupFact group ? group.level() : null);
    Json.text(json, "group", result.group());
    Json.text(json, "grade", result.grade());
    Json.text(json, "computedGrade", result.computedGrade());
    Json.text(json, "publishedGrade", result.publishedGrade());
    earlier(json, evaluation, result);
    judgement(json, result.judgement());
    Json.text(json, "reason", result.reason());
    RuleSource rule = result.rule();
    if (rule == null) {
      json.writeNullField("rule");
    } else {
      rule(json, rule);
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

  private static void judgement(JsonGenerator json, @Nullable Judgement judgement)
      throws IOException {
    if (judgement == null) {
      json.writeNullField("judgement");
      return;
    }
    json.writeObjectFieldStart("judgement");
    json.writeStringField("grade", judgement.grade());
    Json.text(json, "by", judgement.by());
    Json.text(json, "reason", judgement.reason());
    json.writeEndObject();
  }

  static void rule(JsonGenerator json, RuleSource rule) throws IOException {
    json.writeFieldName("rule");
    ruleObject(json, rule);
  }

  static void ruleObject(JsonGenerator json, RuleSource rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", rule.name());
    json.writeStringField("file", rule.file());
    json.writeNumberField("line", rule.line());
    json.writeNumberField("endLine", rule.endLine());
    Json.text(json, "cells", rule.cells());
    json.writeEndObject();
  }

  private void finding(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", finding.code());
    json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    Json.text(json, "subject", finding.subject());
    json.writeStringField("pointer", pointers.of(finding));
    json.writeStringField("message", finding.message().in(language));
    json.writeEndObject();
  }

  private static void summary(JsonGenerator json, Summary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    Json.counts(json, "grades", summary.grades());
    json.writeNumberField("withoutGrade", summary.withoutGrade());
    json.writeArrayFieldStart("byGroup");
    for (Summary.OfGroup group : summary.byGroup()) {
      json.writeStartObject();
      json.writeStringField("group", group.group().id());
      Json.text(json, "level", group.group().level());
      Json.text(json, "title", group.group().title());
      Json.counts(json, "grades", group.grades());
      json.writeNumberField("withoutGrade", group.withoutGrade());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
