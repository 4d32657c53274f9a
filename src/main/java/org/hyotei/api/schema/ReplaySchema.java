package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What came of grading a recorded request again. */
@Schema(name = "Replay")
public record ReplaySchema(
    @Schema(description = "Id of the evaluation") String evaluation,
    @Schema(
            type = "string",
            allowableValues = {"same", "different", "cannot"})
        String result,
    @Schema(
            types = {"string", "null"},
            description =
                "bytes by the jar that recorded it, on whatever JDK, grades by another; null where"
                    + " nothing could be compared")
        String compared,
    ProgramSchema recordedBy,
    ProgramSchema replayedBy,
    List<DifferenceSchema> differences,
    @Schema(description = "All differences, those beyond the list included") int count,
    @Schema(
            description =
                "Why it cannot be replayed; or what is another program or runtime than then, what"
                    + " was not compared, what was altered; may be empty")
        String reason) {

  /** What graded it, then or now. */
  @Schema(name = "Program")
  public record ProgramSchema(
      @Schema(description = "SHA-256 of the jar, in hex; classes where it ran from none")
          String jar,
      @Schema(description = "Version of the Java runtime") String jdk) {}

  /** One value that is not what it was. */
  @Schema(name = "ReplayDifference")
  public record DifferenceSchema(
      @Schema(description = "The part's name, then the place in it") String pointer,
      @Schema(
              types = {"object", "array", "string", "number", "boolean", "null"},
              description = "As recorded; null where there was none")
          Object before,
      @Schema(
              types = {"object", "array", "string", "number", "boolean", "null"},
              description = "As it came out now; null where there is none")
          Object after) {}
}
