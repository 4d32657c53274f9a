package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** The versions of a policy. */
@Schema(name = "Versions")
public record VersionsSchema(
    String id, @Schema(description = "The one served last first") List<VersionSchema> versions) {

  /** One version. */
  @Schema(name = "Version")
  public record VersionSchema(
      String version,
      boolean served,
      @Schema(format = "date-time") String activated,
      Map<String, String> fiscalYears) {}
}
