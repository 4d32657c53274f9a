package org.hyotei.api.schema;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A problem (RFC 9457). */
@Schema(name = "Problem")
public record ProblemSchema(
    @Schema(requiredMode = NOT_REQUIRED, description = "In a batch, the line it is about")
        Integer line,
    @Schema(example = "urn:hyotei:problem:defects") String type,
    String title,
    int status,
    String detail,
    @Schema(
            requiredMode = NOT_REQUIRED,
            description = "How many defects were found; up to 1,000 are listed")
        Integer count,
    @Schema(requiredMode = NOT_REQUIRED) List<DefectSchema> defects) {

  /** One thing that is wrong. */
  @Schema(name = "Defect")
  public record DefectSchema(
      @Schema(example = "unknown-field") String code,
      @Schema(description = "JSON pointer") String pointer,
      @Schema(requiredMode = NOT_REQUIRED) String file,
      @Schema(requiredMode = NOT_REQUIRED) Integer line,
      @Schema(requiredMode = NOT_REQUIRED) Integer column,
      @Schema(requiredMode = NOT_REQUIRED, description = "Of a table: 評価!F12") String cell,
      String message) {}
}
