package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The spreadsheet that a plan was read from. */
@Schema(name = "Sheet")
public record Sheet(
    String file,
    @Schema(
            type = "string",
            allowableValues = {"xlsx", "ods", "csv", "tsv"})
        String format,
    @Schema(description = "Of the file's bytes, in hex") String sha256,
    List<TableSchema> tables) {

  /** What one table was taken for. */
  @Schema(name = "SheetTable")
  public record TableSchema(
      @Schema(description = "The sheet's name; empty for CSV") String sheet,
      @Schema(example = "A3:J41") String cells,
      @Schema(description = "The arrangement that was recognised") String layout,
      List<ColumnSchema> columns,
      List<SkippedSchema> skipped) {}

  /** What one column was taken for. */
  @Schema(name = "SheetColumn")
  public record ColumnSchema(
      @Schema(description = "Of its heading", example = "評価!F5") String cell,
      String heading,
      @Schema(description = "Empty for nothing", example = "target R6") String taken) {}

  /** What was left aside, and why. */
  @Schema(name = "SheetSkipped")
  public record SkippedSchema(String cell, String text, String why) {}

  /** A form with a spreadsheet. */
  @Schema(name = "SheetForm")
  public record FormSchema(
      @Schema(type = "string", format = "binary") String file,
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              description = "Here or in the URL, as the other fields")
          String policy,
      @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String fiscalYear,
      @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String plan,
      @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String encoding,
      @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String columns) {}
}
