package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What became of each pack of the rules folder. */
@Schema(name = "Reload")
public record ReloadSchema(List<ActivationSchema> policies) {

  /** What became of one pack. */
  @Schema(name = "Activation")
  public record ActivationSchema(
      String id,
      @Schema(description = "activated, unchanged, refused or gone") String result,
      @Schema(
              types = {"string", "null"},
              description = "The version that is served now")
          String served,
      CheckSchema check) {}
}
