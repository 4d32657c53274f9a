package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.hyotei.api.schema.CheckSchema.MessagesSchema;

/** Where two versions of a policy grade the same input differently. */
@Schema(name = "Changes")
public record ChangesSchema(
    String id,
    @Schema(description = "The older version") String before,
    @Schema(description = "The newer version") String after,
    @Schema(description = "One for each kind of subject, and for each level of groups")
        List<PartSchema> parts,
    @Schema(description = "What keeps all inputs from being compared")
        List<ProofsSchema.NoteSchema> notAnalysed) {

  /** The changes for one kind of subject. */
  @Schema(name = "ChangedPart")
  public record PartSchema(
      @Schema(description = "indicator, group or activity") String kind,
      @Schema(types = {"string", "null"}) String level,
      @Schema(description = "Whether every input is proved to get the same grades") boolean same,
      List<ChangeSchema> changes,
      @Schema(description = "What the rules grade differently, and no plan was found for")
          List<ProofsSchema.NoteSchema> undecided) {}

  /** A region of inputs whose grades change. */
  @Schema(name = "Change")
  public record ChangeSchema(
      @Schema(description = "Where, in the language asked for") String text,
      MessagesSchema texts,
      @Schema(description = "The grades by the older version") List<String> before,
      @Schema(description = "The grades by the newer version") List<String> after,
      @Schema(types = "object", description = "A request that shows it, graded by both")
          Object witness,
      @Schema(description = "The subject of the witness that shows it") String subject) {}
}
