package org.hyotei.api.schema;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How a spreadsheet was read; nothing is graded. */
@Schema(name = "DryRun")
public record DryRunSchema(
    @Schema(description = "Always true") boolean dryRun,
    Sheet sheet,
    List<FigureReadingSchema> figures,
    @Schema(description = "What was assumed, or should be looked at")
        List<ResultSchema.FindingSchema> findings,
    @Schema(
            requiredMode = NOT_REQUIRED,
            description = "What the sheet says, as it would be sent as JSON")
        RequestSchema request) {

  /** How one cell was read. */
  @Schema(name = "FigureReading")
  public record FigureReadingSchema(
      @Schema(example = "評価!F5") String cell,
      @Schema(description = "Id of the indicator, activity or group") String subject,
      @Schema(example = "actuals R6") String field,
      @Schema(description = "As printed") String raw,
      @Schema(
              types = {"string", "null"},
              description = "In words; null where it cannot be read")
          String read) {}
}
