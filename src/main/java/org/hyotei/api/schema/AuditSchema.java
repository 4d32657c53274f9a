package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** Published grades against computed ones. */
@Schema(name = "Audit")
public record AuditSchema(
    ResultSchema.PolicyRefSchema policy,
    String plan,
    AgreementSchema agreement,
    @Schema(description = "By kind of subject") Map<String, AgreementSchema> byKind,
    @Schema(description = "A row for each published symbol, the scale's first")
        List<MatrixRowSchema> matrix,
    List<DifferenceSchema> differences,
    @Schema(description = "Subjects by the kind that explains most")
        Map<String, List<String>> differencesByKind) {

  /** How far grades agree. */
  @Schema(name = "Agreement")
  public record AgreementSchema(
      @Schema(description = "Subjects with a published grade") int published,
      @Schema(description = "Those of them that the rules grade") int computed,
      int agreeing,
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              description =
                  "agreeing ÷ computed, as {value, display}; absent where nothing was computed")
          Map<String, String> rate) {}

  /** One published grade and the computed ones that it met. */
  @Schema(name = "MatrixRow")
  public record MatrixRowSchema(String published, Map<String, Integer> computed, int notComputed) {}

  /** A published grade that the rules do not give. */
  @Schema(name = "Difference")
  public record DifferenceSchema(
      String subject,
      String name,
      String published,
      @Schema(types = {"string", "null"}) String computed,
      @Schema(
              type = "string",
              allowableValues = {
                "contradiction",
                "direction",
                "edge",
                "judgement",
                "own-trend",
                "unexplained"
              })
          String kind,
      List<String> kinds,
      Map<String, String> figures,
      @Schema(types = {"string", "null"}) String reason,
      ResultSchema.RuleSchema rule) {}
}
