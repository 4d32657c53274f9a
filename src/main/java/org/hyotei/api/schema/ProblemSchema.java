package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A problem (RFC 9457). */
@Schema(name = "Problem")
public record ProblemSchema(
    @Schema(example = "urn:hyotei:problem:defects") String type,
    String title,
    int status,
    String detail,
    @Schema(description = "How many defects were found; up to 1,000 are listed") Integer count,
    List<DefectSchema> defects) {

  /** One thing that is wrong. */
  @Schema(name = "Defect")
  public record DefectSchema(
      @Schema(example = "unknown-field") String code,
      @Schema(description = "JSON pointer") String pointer,
      String file,
      Integer line,
      Integer column,
      String message) {}
}
