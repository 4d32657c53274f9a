package org.hyotei.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hyotei.report.Json;
import org.hyotei.report.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What someone says about what is on the ledger: everything that is recorded but evaluations.
 *
 * @param refers ids of the entries that it is about
 * @param detail what the entry says openly
 * @param body the rest, which can be disposed of
 * @param idempotencyKey null if the request need not be known again
 * @param request SHA-256 of its bytes, in hex; null likewise
 */
public record Statement(
    Kind kind,
    Draft.@Nullable PolicyKey policy,
    Draft.@Nullable PlanKey plan,
    List<String> refers,
    Map<String, Object> detail,
    Json.Writer body,
    @Nullable String idempotencyKey,
    @Nullable String request,
    Draft.Effect effect) {

  /** The name of the part that holds the body. */
  public static final String PART = "statement";

  /** One about an evaluation, its policy and plan. */
  public static Statement about(
      Entry evaluation,
      Kind kind,
      List<String> alsoRefers,
      Map<String, Object> detail,
      Json.Writer body) {
    List<String> refers = new ArrayList<>(List.of(evaluation.id()));
    refers.addAll(alsoRefers);
    return new Statement(
        kind,
        policy(evaluation),
        plan(evaluation),
        refers,
        detail,
        body,
        null,
        null,
        Draft.Effect.NONE);
  }

  /** The same, known again by a key. */
  public Statement known(@Nullable String key, byte[] bytes) {
    return new Statement(kind, policy, plan, refers, detail, body, key, Part.sha256(bytes), effect);
  }

  static Draft.@Nullable PolicyKey policy(Entry entry) {
    return entry.policy() == null || entry.version() == null
        ? null
        : new Draft.PolicyKey(entry.policy(), entry.version());
  }

  static Draft.@Nullable PlanKey plan(Entry entry) {
    return entry.plan() == null || entry.fiscalYear() == null
        ? null
        : new Draft.PlanKey(entry.plan(), entry.fiscalYear());
  }

  Draft draft(String id, Instant time, Submitter submitter) {
    return new Draft(
        id,
        kind,
        time,
        policy,
        plan,
        refers,
        new TreeMap<>(detail),
        Parts.salted(
            List.of(
                EvaluationDrafts.submitter(submitter, idempotencyKey),
                new Piece(PART, Json.small(body)))),
        List.of(),
        Set.of(),
        idempotencyKey == null || request == null
            ? null
            : new Draft.Idempotency(submitter.principal(), idempotencyKey, request),
        effect);
  }
}
