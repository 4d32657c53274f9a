package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * What is on the ledger of an evaluation, with what was said of it since. Of one whose rules did
 * not come to an end there is {@code failure} in the place of a result.
 */
@Schema(name = "Recorded")
public record RecordedSchema(
    boolean preview,
    String id,
    @Schema(
            type = "string",
            allowableValues = {"evaluation", "failure"})
        String kind,
    @Schema(description = "When it was recorded, UTC") String recorded,
    @Schema(description = "Place in the ledger, from 0") long index,
    ResultSchema.PolicyRefSchema policy,
    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = "Not of a failure")
        String plan,
    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = "As 2024")
        String fiscalYear,
    @Schema(
            types = {"object", "null"},
            description = "Who sent it; null where that was disposed of")
        Object submitter,
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
    List<StatementSchema> standings,
    List<StatementSchema> judgements,
    List<StatementSchema> adoptions,
    List<StatementSchema> disposals,
    @Schema(description = "Names of parts that were disposed of") List<String> disposed,
    @Schema(
            requiredMode = Schema.RequiredMode.NOT_REQUIRED,
            description = "Where the plan came as a spreadsheet")
        Sheet sheet,
    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<RecordedSubjectSchema> subjects,
    @Schema(
            types = {"array", "null"},
            requiredMode = Schema.RequiredMode.NOT_REQUIRED,
            description = "null where it was disposed of")
        List<ResultSchema.CommentSchema> commentary,
    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<ResultSchema.FindingSchema> findings,
    @Schema(
            types = {"array", "null"},
            requiredMode = Schema.RequiredMode.NOT_REQUIRED,
            description = "null where it was disposed of")
        List<ResultSchema.TallySchema> tallies,
    @Schema(
            types = {"object", "null"},
            requiredMode = Schema.RequiredMode.NOT_REQUIRED,
            description = "As in a result; null where it was disposed of")
        Object summary,
    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<ResultSchema.TraceStepSchema> trace,
    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<String> notes,
    @Schema(
            types = {"object", "null"},
            requiredMode = Schema.RequiredMode.NOT_REQUIRED,
            description = "Why the rules did not come to an end")
        Object failure) {

  /** A subject, as long as its part is there. */
  @Schema(
      name = "RecordedSubject",
      oneOf = {ResultSchema.SubjectSchema.class, DisposedSubjectSchema.class})
  public interface RecordedSubjectSchema {}

  /** What is left of a subject once its part was disposed of. */
  @Schema(name = "DisposedSubject")
  public record DisposedSubjectSchema(String id, boolean disposed) {}

  /** A result that has just been recorded, or was before by the same idempotency key. */
  @Schema(name = "Evaluated")
  public record EvaluatedSchema(
      boolean preview,
      String id,
      ResultSchema.PolicyRefSchema policy,
      @Schema(description = "Id of the plan") String plan,
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              description = "Where the plan came as a spreadsheet")
          Sheet sheet,
      List<ResultSchema.SubjectSchema> subjects,
      List<ResultSchema.CommentSchema> commentary,
      List<ResultSchema.FindingSchema> findings,
      List<ResultSchema.TallySchema> tallies,
      ResultSchema.SummarySchema summary,
      List<ResultSchema.TraceStepSchema> trace,
      List<String> notes,
      ReceiptSchema receipt) {}

  /** What someone said of it. */
  @Schema(name = "Statement")
  public record StatementSchema(
      String id,
      String recorded,
      @Schema(types = {"object", "null"}) Object submitter,
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              description =
                  "What the entry says openly: a standing, the rule and the parts of a disposal, the"
                      + " subject of a judgement",
              types = {"object"})
          Object detail,
      @Schema(types = {"object", "null"}) Object statement,
      List<String> refers) {}

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
      List<String> signers,
      @Schema(description = "What it proves and what not, by language")
          Map<String, List<String>> notes) {}

  /** A part with the salt of its digest: SHA-256(salt, body). */
  @Schema(name = "Part")
  public record PartSchema(String name, String salt, String body) {}
}
