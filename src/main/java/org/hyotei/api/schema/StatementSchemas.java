package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What is said of evaluations. */
public final class StatementSchemas {

  private StatementSchemas() {}

  /** A person's grade. */
  @Schema(
      name = "JudgementStatement",
      requiredProperties = {"subject", "grade", "reason"})
  public record Judgement(
      String subject,
      String grade,
      @Schema(description = "An office, not a person") String by,
      String reason) {}

  /** What an evaluation counts as. */
  @Schema(
      name = "StandingStatement",
      requiredProperties = {"standing"})
  public record Standing(
      @Schema(
              type = "string",
              allowableValues = {"final", "published", "corrected", "withdrawn"})
          String standing,
      @Schema(description = "Id of the evaluation that is corrected") String supersedes,
      @Schema(description = "Needed for corrected and withdrawn") String reason) {}

  /** A commentary as it is final. */
  @Schema(
      name = "AdoptionStatement",
      requiredProperties = {"text"})
  public record Adoption(
      @Schema(description = "Left out for the plan as a whole") String subject,
      String text,
      String by) {}

  /** Bodies to be disposed of. */
  @Schema(
      name = "DisposalStatement",
      requiredProperties = {"parts", "rule"})
  public record Disposal(
      @Schema(description = "Names of parts") List<String> parts,
      @Schema(description = "The retention rule that asks for it") String rule,
      String reason) {}

  /** That someone has seen an impact. */
  @Schema(
      name = "ImpactConfirmation",
      requiredProperties = {"before", "after", "report"})
  public record Confirmation(
      @Schema(description = "Version that is served") String before,
      @Schema(description = "Version that would be") String after,
      @Schema(description = "Digest of the report") String report,
      String reason) {}
}
