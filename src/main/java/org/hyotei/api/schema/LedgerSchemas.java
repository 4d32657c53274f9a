package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What is read from the ledger beside single evaluations. */
public final class LedgerSchemas {

  private LedgerSchemas() {}

  /** A page of evaluations, the last one first. */
  @Schema(name = "EvaluationPage")
  public record PageSchema(
      List<HitSchema> evaluations,
      @Schema(
              types = {"integer", "null"},
              description = "before for the next page; null where this is the last")
          Long next) {}

  /** An evaluation that was found. */
  @Schema(name = "EvaluationFound")
  public record HitSchema(
      String id,
      @Schema(type = "string", allowableValues = "evaluation") String kind,
      @Schema(description = "When it was recorded, UTC") String recorded,
      @Schema(description = "Place in the ledger, from 0") long index,
      ResultSchema.PolicyRefSchema policy,
      @Schema(description = "Id of the plan") String plan,
      @Schema(description = "As 2024") String fiscalYear,
      @Schema(description = "Subjects that are as asked; none where nothing was asked of subjects")
          List<MatchSchema> matches) {}

  /** A subject that is as asked. */
  @Schema(name = "SubjectFound")
  public record MatchSchema(
      String subject,
      @Schema(types = {"string", "null"}) String grade,
      @Schema(types = {"string", "null"}) String computedGrade,
      @Schema(
              types = {"string", "null"},
              example = "kawaguchi/grading.dslr \"A: 目標を達成した\"")
          String rule) {}

  /** The trace of a recorded evaluation. */
  @Schema(name = "Trace")
  public record TraceSchema(String id, List<ResultSchema.TraceStepSchema> trace) {}

  /** Entries in the order of the tree. */
  @Schema(name = "Entries")
  public record EntriesSchema(List<EntrySchema> entries) {}

  /** An entry, whatever it records. */
  @Schema(name = "Entry")
  public record EntrySchema(
      @Schema(description = "Place in the ledger, from 0") long index,
      @Schema(description = "Canonical JSON (RFC 8785); its bytes are the leaf") String entry) {}

  /** A proof of RFC 6962. */
  @Schema(name = "Proof")
  public record ProofSchema(@Schema(description = "Hashes in base64") List<String> proof) {}
}
