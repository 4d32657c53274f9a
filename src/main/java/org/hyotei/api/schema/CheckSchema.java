package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a check of a pack found. */
@Schema(name = "Check")
public record CheckSchema(
    String pack,
    @Schema(description = "Whether the pack may be served") boolean passed,
    @Schema(types = {"string", "null"}) String version,
    int rules,
    CasesSchema cases,
    @Schema(description = "Of all defects, those beyond the list included") int count,
    @Schema(description = "What keeps the pack from being served") List<RemarkSchema> defects,
    @Schema(description = "What a person should look at") List<RemarkSchema> warnings) {

  /** The golden cases. */
  @Schema(name = "CheckedCases")
  public record CasesSchema(int run, int failed) {}

  /** A defect with the line that it is about. */
  @Schema(name = "Remark")
  public record RemarkSchema(
      String code,
      String file,
      @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) int line,
      @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) int column,
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              description = "Of a decision table: F12, 評価!F12")
          String cell,
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              description = "The line as its author wrote it")
          String text,
      @Schema(description = "In the language asked for") String message,
      MessagesSchema messages) {}

  /** The message in both languages. */
  @Schema(name = "Messages")
  public record MessagesSchema(String ja, String en) {}
}
