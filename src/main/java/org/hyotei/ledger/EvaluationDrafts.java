package org.hyotei.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Finding;
import org.hyotei.evaluation.Grading;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.RuleSource;
import org.hyotei.report.FindingPointers;
import org.hyotei.report.Json;
import org.hyotei.report.RecordJson;
import org.jspecify.annotations.Nullable;

/** Evaluations, and those that failed, as drafts of entries. */
final class EvaluationDrafts {

  static final String REQUEST = "request";
  static final String SUBMITTER = "submitter";

  private EvaluationDrafts() {}

  static Draft of(
      byte[] request,
      Grading.Graded graded,
      Submitter submitter,
      @Nullable String idempotencyKey,
      String id,
      Instant time) {
    Evaluation evaluation = graded.evaluation();
    FindingPointers pointers =
        new FindingPointers(graded.root(), graded.planPointer(), evaluation.plan());
    Map<String, String> texts = begun(request, submitter, idempotencyKey);
    RecordJson.pieces(evaluation, pointers).forEach(piece -> texts.put(piece.name(), piece.text()));
    Set<String> findings = new TreeSet<>();
    evaluation.findings().stream().map(Finding::code).forEach(findings::add);
    return new Draft(
        id,
        Kind.EVALUATION,
        time,
        new Draft.PolicyKey(evaluation.policy().id(), evaluation.policy().version()),
        new Draft.PlanKey(evaluation.plan().id(), evaluation.plan().fiscalYear().key()),
        List.of(),
        new TreeMap<>(),
        Parts.salted(texts),
        evaluation.subjects().stream()
            .map(
                result ->
                    new Draft.Outcome(
                        result.id(), result.grade(), result.computedGrade(), rule(result.rule())))
            .toList(),
        findings,
        idempotency(request, submitter, idempotencyKey),
        Draft.Effect.NONE);
  }

  static Draft failure(
      byte[] request,
      CompiledPolicy policy,
      String reason,
      Submitter submitter,
      @Nullable String idempotencyKey,
      String id,
      Instant time) {
    Map<String, String> texts = begun(request, submitter, idempotencyKey);
    texts.put(
        Statement.PART,
        text(
            json -> {
              json.writeStartObject();
              json.writeStringField("reason", reason);
              json.writeEndObject();
            }));
    return new Draft(
        id,
        Kind.FAILURE,
        time,
        new Draft.PolicyKey(policy.id(), policy.version()),
        null,
        List.of(),
        new TreeMap<>(),
        Parts.salted(texts),
        List.of(),
        Set.of(),
        idempotency(request, submitter, idempotencyKey),
        Draft.Effect.NONE);
  }

  private static Map<String, String> begun(
      byte[] request, Submitter submitter, @Nullable String idempotencyKey) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(REQUEST, new String(request, StandardCharsets.UTF_8));
    texts.put(SUBMITTER, submitterText(submitter, idempotencyKey));
    return texts;
  }

  static String submitterText(Submitter submitter, @Nullable String idempotencyKey) {
    return text(
        json -> {
          json.writeStartObject();
          submitter.write(json);
          if (idempotencyKey != null) {
            json.writeStringField("idempotencyKey", idempotencyKey);
          }
          json.writeEndObject();
        });
  }

  static Draft.@Nullable Idempotency idempotency(
      byte[] request, Submitter submitter, @Nullable String key) {
    return key == null
        ? null
        : new Draft.Idempotency(submitter.principal(), key, Part.sha256(request));
  }

  /** A rule as look-ups name it. */
  static @Nullable String rule(@Nullable RuleSource rule) {
    return rule == null ? null : rule.file() + " \"" + rule.name() + "\"";
  }

  static String text(Json.Writer writer) {
    return new String(Json.bytes(writer), StandardCharsets.UTF_8);
  }
}
