package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.hyotei.evaluation.Comment;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Finding;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.evaluation.Summary;
import org.hyotei.explanation.WhyNots;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as the JSON of the API. The same evaluation always gives the same bytes.
 *
 * @param preview whether the result says that it was not recorded
 * @param language of the findings' messages: {@code ja} or {@code en}; reasons and commentary are
 *     as their rules have them
 * @param pointers of findings into the request
 * @param whyNots what subjects did not get and why not; null leaves the field out
 * @param sheet that the plan was read from; null for one that came as JSON
 */
public record EvaluationJson(
    boolean preview,
    String language,
    FindingPointers pointers,
    @Nullable WhyNots whyNots,
    @Nullable SheetSource sheet) {

  public EvaluationJson(boolean preview, String language, FindingPointers pointers) {
    this(preview, language, pointers, null, null);
  }

  private static final int BYTES_OF_SUBJECT = 3_072;
  private static final int BYTES_BESIDE = 16_384;

  private static final String NOTE =
      "割合は表示のときだけ小数第1位に丸めます（整数に見えてしまうときは桁を増やします）。評価には丸めない値（評価基準が丸め方を定める場合はその値）を使います。";
  private static final String NOTE_EN =
      "Ratios are rounded to one place for display alone (more where they would look like a whole percent)."
          + " Grades rest on exact values, or on values rounded as the policy declares.";

  /** About as many bytes as a result takes, rather more than fewer. */
  public static int likelyBytes(Evaluation evaluation) {
    return BYTES_BESIDE + BYTES_OF_SUBJECT * evaluation.subjects().size();
  }

  public void write(Evaluation evaluation, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("preview", preview);
    fields(evaluation, json);
    json.writeEndObject();
  }

  /** The fields from {@code policy} on, into an object that is open. */
  public void fields(Evaluation evaluation, JsonGenerator json) throws IOException {
    fields(evaluation, null, json);
  }

  /** The same, with what was written of it before. */
  void fields(Evaluation evaluation, @Nullable RecordJson written, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("policy");
    json.writeStringField("id", evaluation.policy().id());
    json.writeStringField("version", evaluation.policy().version());
    json.writeEndObject();
    json.writeStringField("plan", evaluation.plan().id());
    if (sheet != null) {
      json.writeFieldName("sheet");
      SheetJson.write(sheet, language, json);
    }
    json.writeArrayFieldStart("subjects");
    for (int i = 0; i < evaluation.subjects().size(); i++) {
      SubjectResult subject = evaluation.subjects().get(i);
      if (written != null && subject.judgement() == null) {
        json.writeRawValue(written.result(i));
      } else {
        subject(evaluation, subject, json);
      }
    }
    json.writeEndArray();
    commentary(evaluation, json);
    json.writeArrayFieldStart("findings");
    for (Finding finding : evaluation.findings()) {
      finding(json, finding);
    }
    if (sheet != null) {
      SheetJson.findings(sheet, language, json);
    }
    json.writeEndArray();
    TalliesJson.write(evaluation.tallies(), evaluation.policy().definition().countedMarks(), json);
    summary(json, evaluation.summary());
    if (written == null) {
      new TraceJson(evaluation.policy().version()).write(evaluation.trace(), json);
    } else {
      json.writeArrayFieldStart("trace");
      for (Fragment step : written.steps()) {
        json.writeRawValue(step);
      }
      json.writeEndArray();
    }
    notes(language, json);
  }

  private void subject(Evaluation evaluation, SubjectResult subject, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    SubjectJson.fields(evaluation, subject, true, json);
    if (whyNots != null) {
      new WhyNotJson(language).write(subject, whyNots.of(subject.id()), json);
    }
    json.writeEndObject();
  }

  static void notes(String language, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("notes");
    json.writeString(language.equals("en") ? NOTE_EN : NOTE);
    json.writeEndArray();
  }

  static void commentary(Evaluation evaluation, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("commentary");
    for (Comment comment : evaluation.commentary()) {
      json.writeStartObject();
      Json.text(json, "subject", comment.subject());
      json.writeStringField("text", comment.text());
      rule(json, comment.rule());
      json.writeEndObject();
    }
    json.writeEndArray();
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
    found(finding, pointers, json);
    String cell = pointers.place(finding).cell();
    if (!cell.isEmpty()) {
      json.writeStringField("cell", cell);
    }
    json.writeStringField("message", finding.message().in(language));
    json.writeEndObject();
  }

  /** All of a finding but its message, into an object that is open. */
  static void found(Finding finding, FindingPointers pointers, JsonGenerator json)
      throws IOException {
    json.writeStringField("code", finding.code());
    json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    Json.text(json, "subject", finding.subject());
    json.writeStringField("pointer", pointers.of(finding));
  }

  static void summary(JsonGenerator json, Summary summary) throws IOException {
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
