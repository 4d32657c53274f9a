package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What is different between two versions of a policy. */
@Schema(name = "PolicyDiff")
public record PolicyDiffSchema(
    String id,
    @Schema(description = "The older version") String before,
    @Schema(description = "The newer version") String after,
    @Schema(description = "Those that say something else, not those that only moved")
        List<RuleDiffSchema> rules,
    List<FileDiffSchema> files) {

  /** A rule in both versions; absent from one that has no such rule. */
  @Schema(name = "RuleDiff")
  public record RuleDiffSchema(
      @Schema(description = "added, removed, changed or renamed") String change,
      @Schema(types = {"object", "null"}) RuleTextSchema before,
      @Schema(types = {"object", "null"}) RuleTextSchema after) {}

  /** Where a rule stands in a version, and its text as written. */
  @Schema(name = "RuleText")
  public record RuleTextSchema(
      String name,
      String phase,
      String file,
      int line,
      int endLine,
      @Schema(
              types = {"string", "null"},
              description = "The row of a decision table")
          String cells,
      List<String> text) {}

  /** A file. */
  @Schema(name = "FileDiff")
  public record FileDiffSchema(
      @Schema(description = "added, removed or changed") String change,
      String file,
      @Schema(description = "A unified diff; a table's rows with tabs between their cells")
          List<String> diff) {}
}
