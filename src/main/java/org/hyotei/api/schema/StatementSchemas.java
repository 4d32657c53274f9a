package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What is said of evaluations. */
public final class StatementSchemas {

  private StatementSchemas() {}

  /** A person's grade. */
  @Schema(name = "JudgementStatement")
  public record Judgement(
      String subject,
      String grade,
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              description = "An office, not a person")
          String by,
      String reason) {}

  /** What an evaluation counts as. */
  @Schema(name = "StandingStatement")
  public record Standing(
      @Schema(
              type = "string",
              allowableValues = {"final", "published", "corrected", "withdrawn"})
          String standing,
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              description = "Id of the evaluation that is corrected")
          String supersedes,
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              description = "Needed for corrected and withdrawn")
          String reason) {}

  /** A commentary as it is final. */
  @Schema(name = "AdoptionStatement")
  public record Adoption(
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              description = "Left out for the plan as a whole")
          String subject,
      String text,
      @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String by) {}

  /** Bodies to be disposed of. */
  @Schema(name = "DisposalStatement")
  public record Disposal(
      @Schema(description = "Names of parts") List<String> parts,
      @Schema(description = "The retention rule that asks for it") String rule,
      @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String reason) {}

  /** That someone has seen an impact. */
  @Schema(name = "ImpactConfirmation")
  public record Confirmation(
      @Schema(description = "Version that is served") String before,
      @Schema(description = "Version that would be") String after,
      @Schema(description = "Digest of the report") String report,
      @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String reason) {}
}
