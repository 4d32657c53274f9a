package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Finding;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.evaluation.TraceStep;
import org.hyotei.model.Assessment;
import org.hyotei.model.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as the pieces that a record of it keeps, each a JSON document of its own: what
 * became of each subject, what persons said of it, and the rest as a whole. Findings and steps of
 * the trace carry their place in the result ({@code n}), and messages stand in both languages, so
 * that {@link RecordedJson} can put the result together again. The same evaluation always gives the
 * same bytes.
 */
public final class RecordJson {

  /** The prefix of the names of what became of subjects. */
  public static final String SUBJECT = "subject:";

  /** The prefix of the names of judgements. */
  public static final String JUDGEMENT = "judgement:";

  /** What departments and committees said of groups. */
  public static final String ASSESSMENTS = "assessments";

  /** What is about the plan rather than one of its subjects. */
  public static final String WHOLE = "whole";

  private final Evaluation evaluation;
  private final FindingPointers pointers;
  private final TraceJson steps;
  private final Map<@Nullable String, List<Integer>> findings = new HashMap<>();
  private final Map<@Nullable String, List<Integer>> trace = new HashMap<>();

  private RecordJson(Evaluation evaluation, FindingPointers pointers) {
    this.evaluation = evaluation;
    this.pointers = pointers;
    this.steps = new TraceJson(evaluation.policy().version());
    Set<String> subjects = new HashSet<>();
    evaluation.subjects().forEach(subject -> subjects.add(subject.id()));
    for (int i = 0; i < evaluation.findings().size(); i++) {
      String subject = evaluation.findings().get(i).subject();
      place(findings, subjects, subject, i);
    }
    for (int i = 0; i < evaluation.trace().size(); i++) {
      TraceStep step = evaluation.trace().get(i);
      place(trace, subjects, step.subject().whole() ? null : step.subject().id(), i);
    }
  }

  /** What is about nothing that has a result of its own is kept with the whole. */
  private static void place(
      Map<@Nullable String, List<Integer>> places,
      Set<String> subjects,
      @Nullable String subject,
      int place) {
    String owner = subject != null && subjects.contains(subject) ? subject : null;
    places.computeIfAbsent(owner, id -> new ArrayList<>()).add(place);
  }

  /**
   * The pieces, whose names are unique: judgements, assessments, subjects in the result's order,
   * the whole.
   */
  public static List<Piece> pieces(Evaluation evaluation, FindingPointers pointers) {
    return new RecordJson(evaluation, pointers).pieces();
  }

  private List<Piece> pieces() {
    PieceWriter pieces = new PieceWriter();
    for (Judgement judgement : evaluation.plan().judgements()) {
      pieces.add(JUDGEMENT + judgement.subject(), json -> SubjectJson.said(judgement, json));
    }
    if (!evaluation.plan().assessments().isEmpty()) {
      pieces.add(ASSESSMENTS, this::assessments);
    }
    for (SubjectResult result : evaluation.subjects()) {
      pieces.add(SUBJECT + result.id(), json -> subject(result, json));
    }
    pieces.add(WHOLE, this::whole);
    return pieces.pieces();
  }

  private void assessments(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Assessment one : evaluation.plan().assessments()) {
      json.writeStartObject();
      json.writeStringField("group", one.group());
      Json.text(json, "by", one.by());
      Json.text(json, "mark", one.mark());
      Json.text(json, "text", one.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void subject(SubjectResult result, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("result");
    SubjectJson.fields(evaluation, result, false, json);
    json.writeEndObject();
    about(result.id(), json);
    json.writeEndObject();
  }

  private void whole(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("policy");
    json.writeStringField("id", evaluation.policy().id());
    json.writeStringField("version", evaluation.policy().version());
    json.writeEndObject();
    json.writeStringField("plan", evaluation.plan().id());
    EvaluationJson.commentary(evaluation, json);
    TalliesJson.write(evaluation.tallies(), evaluation.policy().definition().countedMarks(), json);
    EvaluationJson.summary(json, evaluation.summary());
    about(null, json);
    json.writeEndObject();
  }

  private void about(@Nullable String subject, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("findings");
    for (int place : findings.getOrDefault(subject, List.of())) {
      Finding finding = evaluation.findings().get(place);
      json.writeStartObject();
      json.writeNumberField("n", place);
      EvaluationJson.found(finding, pointers, json);
      json.writeObjectFieldStart("message");
      json.writeStringField("ja", finding.message().ja());
      json.writeStringField("en", finding.message().en());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("trace");
    for (int place : trace.getOrDefault(subject, List.of())) {
      json.writeStartObject();
      json.writeNumberField("n", place);
      steps.fields(evaluation.trace().get(place), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
