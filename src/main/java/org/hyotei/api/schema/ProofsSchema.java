package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.hyotei.api.schema.CheckSchema.MessagesSchema;

/** What was proved of a policy, what fails, and what was not analysed. */
@Schema(name = "Proofs")
public record ProofsSchema(
    ResultSchema.PolicyRefSchema policy,
    @Schema(description = "Whether a person should look at a failure") boolean needsAttention,
    @Schema(description = "One for each kind of subject, and for each level of groups")
        List<PartSchema> parts,
    @Schema(description = "Rules that no proof covers") List<NoteSchema> notAnalysed) {

  /** The proofs about one kind of subject. */
  @Schema(name = "ProvedPart")
  public record PartSchema(
      @Schema(description = "indicator, group or activity") String kind,
      @Schema(types = {"string", "null"}) String level,
      int rules,
      ProvedSchema proved,
      @Schema(description = "Situations in which every input gets a grade") List<String> gapless,
      List<FailureSchema> failures,
      List<EdgeSchema> edges,
      @Schema(description = "What rules do not exclude, and no plan was found for")
          List<NoteSchema> undecided) {}

  /** What holds of every input; false where it fails, and where it is not decided. */
  @Schema(name = "Proved")
  public record ProvedSchema(
      @Schema(description = "Whatever can be compared gets a grade") boolean total,
      @Schema(description = "Nothing gets two grades") boolean deterministic,
      boolean independentOfOrder,
      @Schema(description = "Nothing better gets a worse grade") boolean monotone) {}

  /** Something that does not hold. */
  @Schema(name = "ProofFailure")
  public record FailureSchema(
      @Schema(description = "gap, overlap, double, unreachable, order or reversal") String kind,
      boolean worthAttention,
      @Schema(description = "Where it fails, in the language asked for") String text,
      MessagesSchema texts,
      List<String> grades,
      List<ResultSchema.RuleSchema> rules,
      @Schema(
              types = {"object", "null"},
              description = "A request that shows it when it is posted to /api/v1/previews")
          Object witness,
      @Schema(description = "Subjects of the witness that show it") List<String> subjects,
      @Schema(description = "Lines that close a gap") List<String> remedy) {}

  /** The grades around a threshold. */
  @Schema(name = "ProofEdge")
  public record EdgeSchema(
      String measure,
      String property,
      String threshold,
      @Schema(description = "Just below it") List<String> below,
      List<String> at,
      @Schema(description = "Just above it") List<String> above) {}

  /** Something that was not looked at, and why. */
  @Schema(name = "ProofNote")
  public record NoteSchema(
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              description = "Absent where it is about no rule")
          ResultSchema.RuleSchema rule,
      @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) int line,
      String text,
      MessagesSchema texts) {}
}
