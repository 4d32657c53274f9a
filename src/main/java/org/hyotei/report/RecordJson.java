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
import org.hyotei.evaluation.Grading;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.evaluation.TraceStep;
import org.hyotei.explanation.WhyNots;
import org.hyotei.model.Assessment;
import org.hyotei.model.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as the pieces that a record of it keeps, each a JSON document of its own: what
 * became of each subject, what persons said of it, and the rest as a whole. Findings and steps of
 * the trace carry their place in the result ({@code n}), and messages stand in both languages, so
 * that {@link RecordedJson} can put the result together again. The answer is written from the same
 * bytes. The same evaluation always gives the same bytes.
 */
public final class RecordJson {

  /** The prefix of the names of what became of subjects. */
  public static final String SUBJECT = "subject:";

  /** The prefix of the names of judgements. */
  public static final String JUDGEMENT = "judgement:";

  /** What departments and committees said of groups. */
  public static final String ASSESSMENTS = "assessments";

  /** The sheet that the plan was read from, and what was assumed in reading it. */
  public static final String SHEET = "sheet";

  /** What is about the plan rather than one of its subjects. */
  public static final String WHOLE = "whole";

  private final Evaluation evaluation;
  private final FindingPointers pointers;
  private final @Nullable SheetSource sheet;
  private final List<Fragment> results;
  private final List<Fragment> steps;
  private final Map<@Nullable String, List<Integer>> findings = new HashMap<>();
  private final Map<@Nullable String, List<Integer>> trace = new HashMap<>();

  private RecordJson(Evaluation evaluation, FindingPointers pointers, @Nullable SheetSource sheet) {
    this.evaluation = evaluation;
    this.pointers = pointers;
    this.sheet = sheet;
    List<Fragment> fragments = fragments(evaluation);
    int many = evaluation.subjects().size();
    this.results = fragments.subList(0, many);
    this.steps = fragments.subList(many, fragments.size());
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

  /** Writes what the record and the answer have in common. */
  public static RecordJson of(Grading.Graded graded) {
    return of(graded, null);
  }

  /**
   * The same of a plan that was read from a sheet.
   *
   * @param sheet null for one that came as JSON
   */
  public static RecordJson of(Grading.Graded graded, @Nullable SheetSource sheet) {
    Evaluation evaluation = graded.evaluation();
    FindingPointers pointers =
        new FindingPointers(graded.root(), graded.planPointer(), evaluation.plan());
    return new RecordJson(evaluation, pointers, sheet);
  }

  private static List<Fragment> fragments(Evaluation evaluation) {
    TraceJson trace = new TraceJson(evaluation.policy().version());
    PieceWriter fragments = new PieceWriter(EvaluationJson.likelyBytes(evaluation));
    for (SubjectResult result : evaluation.subjects()) {
      fragments.add(
          result.id(),
          json -> {
            json.writeStartObject();
            SubjectJson.fields(evaluation, result, false, json);
            json.writeEndObject();
          });
    }
    evaluation.trace().forEach(step -> fragments.add("", json -> trace.step(step, json)));
    return fragments.pieces().stream().map(piece -> new Fragment(piece.utf8())).toList();
  }

  public Evaluation evaluation() {
    return evaluation;
  }

  /**
   * The result as it is answered, its fields from {@code policy} on, into an open object.
   *
   * @param whyNots beside the results; null leaves them out
   */
  public void answer(String language, @Nullable WhyNots whyNots, JsonGenerator json)
      throws IOException {
    new EvaluationJson(false, language, pointers, whyNots, sheet)
        .fields(evaluation, whyNots == null ? this : null, json);
  }

  /** A subject's result without what a person said of it, by its place. */
  Fragment result(int place) {
    return results.get(place);
  }

  /** The steps of the trace, in order. */
  List<Fragment> steps() {
    return steps;
  }

  /**
   * The pieces, whose names are unique: judgements, assessments, subjects in the result's order,
   * the whole, the sheet.
   */
  public List<Piece> pieces() {
    PieceWriter pieces = new PieceWriter(EvaluationJson.likelyBytes(evaluation));
    for (Judgement judgement : evaluation.plan().judgements()) {
      pieces.add(JUDGEMENT + judgement.subject(), json -> SubjectJson.said(judgement, json));
    }
    if (!evaluation.plan().assessments().isEmpty()) {
      pieces.add(ASSESSMENTS, this::assessments);
    }
    for (int i = 0; i < results.size(); i++) {
      String id = evaluation.subjects().get(i).id();
      Fragment result = results.get(i);
      pieces.add(SUBJECT + id, json -> subject(id, result, json));
    }
    pieces.add(WHOLE, this::whole);
    if (sheet != null) {
      pieces.add(SHEET, json -> SheetJson.record(sheet, evaluation, pointers, json));
    }
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

  private void subject(String id, Fragment result, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeFieldName("result");
    json.writeRawValue(result);
    about(id, json);
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
      json.writeFieldName("step");
      json.writeRawValue(steps.get(place));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
