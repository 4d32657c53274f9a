package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A result that is on the ledger: the fields of a result, and these. */
@Schema(name = "Recorded")
public record RecordedSchema(
    boolean preview,
    String id,
    @Schema(description = "When it was recorded, UTC") String recorded,
    @Schema(description = "Place in the ledger, from 0") long index,
    @Schema(
            type = "string",
            allowableValues = {"trial", "final", "published", "corrected", "withdrawn"},
            description = "What it counts as now")
        String standing,
    @Schema(
            types = {"string", "null"},
            description = "Id of the evaluation that was published in its place")
        String supersededBy,
    @Schema(types = {"string", "null"}) String supersedes,
    @Schema(description = "Who sent it; null where that was disposed of") Object submitter,
    List<StatementSchema> standings,
    List<StatementSchema> judgements,
    List<StatementSchema> adoptions,
    List<StatementSchema> disposals,
    @Schema(description = "Names of parts that were disposed of") List<String> disposed,
    ResultSchema.PolicyRefSchema policy,
    String plan,
    List<ResultSchema.SubjectSchema> subjects,
    @Schema(description = "In the answer to a POST") ReceiptSchema receipt) {

  /** What someone said of it. */
  @Schema(name = "Statement")
  public record StatementSchema(
      String id, String recorded, Object submitter, Object statement, List<String> refers) {}

  /** A statement that was recorded. */
  @Schema(name = "StatementAnswer")
  public record StatementAnswerSchema(String id, ReceiptSchema receipt) {}

  /** The provable record. */
  @Schema(name = "Receipt")
  public record ReceiptSchema(
      String format,
      @Schema(description = "Canonical JSON (RFC 8785); its bytes are the leaf") String entry,
      long index,
      @Schema(description = "RFC 6962 inclusion proof, base64") List<String> proof,
      @Schema(description = "Signed note (C2SP tlog-checkpoint)") String checkpoint,
      List<PartSchema> parts,
      List<String> signers) {}

  /** A part with the salt of its digest: SHA-256(salt, body). */
  @Schema(name = "Part")
  public record PartSchema(String name, String salt, String body) {}
}
