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

  private static final String ENCODING = "Of CSV and TSV: utf-8 or cp932; else it is detected";

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

  /** A form with a spreadsheet that is graded. */
  @Schema(name = "SheetForm")
  public record FormSchema(
      @Schema(type = "string", format = "binary", description = "The spreadsheet, with its name")
          String file,
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              description =
                  "The policy, as id or id@version; here or in the URL, as all but columns")
          String policy,
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              description = "The year to grade, as R6 or 2024; else what the sheet says")
          String fiscalYear,
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              description = "The plan's id; else the file's name without its ending")
          String plan,
      @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = ENCODING)
          String encoding,
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              description = "The text of a columns.yaml, as a field or as a file; up to 1 MB")
          String columns) {}

  /** A form with a spreadsheet that is only looked at. */
  @Schema(name = "SheetFileForm")
  public record FileFormSchema(
      @Schema(type = "string", format = "binary", description = "The spreadsheet, with its name")
          String file,
      @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = ENCODING)
          String encoding) {}
}
