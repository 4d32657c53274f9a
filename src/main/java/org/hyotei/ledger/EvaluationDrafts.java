package org.hyotei.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Finding;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.RuleSource;
import org.hyotei.report.Json;
import org.hyotei.report.Piece;
import org.hyotei.report.RecordJson;
import org.jspecify.annotations.Nullable;

/** Evaluations, and those that failed, as drafts of entries. */
final class EvaluationDrafts {

  static final String REQUEST = "request";
  static final String SUBMITTER = "submitter";

  private EvaluationDrafts() {}

  static Draft of(
      byte[] request,
      RecordJson record,
      Submitter submitter,
      @Nullable String idempotencyKey,
      String id,
      Instant time) {
    Evaluation evaluation = record.evaluation();
    List<Piece> pieces = begun(request, submitter, idempotencyKey);
    pieces.addAll(record.pieces());
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
        Parts.salted(pieces),
        Outcome.of(evaluation),
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
    List<Piece> pieces = begun(request, submitter, idempotencyKey);
    pieces.add(
        new Piece(
            Statement.PART,
            Json.small(
                json -> {
                  json.writeStartObject();
                  json.writeStringField("reason", reason);
                  json.writeEndObject();
                })));
    return new Draft(
        id,
        Kind.FAILURE,
        time,
        new Draft.PolicyKey(policy.id(), policy.version()),
        null,
        List.of(),
        new TreeMap<>(),
        Parts.salted(pieces),
        List.of(),
        Set.of(),
        idempotency(request, submitter, idempotencyKey),
        Draft.Effect.NONE);
  }

  private static List<Piece> begun(
      byte[] request, Submitter submitter, @Nullable String idempotencyKey) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece(REQUEST, request));
    pieces.add(submitter(submitter, idempotencyKey));
    return pieces;
  }

  static Piece submitter(Submitter submitter, @Nullable String idempotencyKey) {
    return new Piece(
        SUBMITTER,
        Json.small(
            json -> {
              json.writeStartObject();
              submitter.write(json);
              if (idempotencyKey != null) {
                json.writeStringField("idempotencyKey", idempotencyKey);
              }
              json.writeEndObject();
            }));
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
}
