package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** A policy in full. */
@Schema(name = "Policy")
public record PolicySchema(
    String id,
    String version,
    String title,
    @Schema(types = {"string", "null"}) String municipality,
    Map<String, String> fiscalYears,
    @Schema(types = {"string", "null"}) String owner,
    Map<String, String> source,
    @Schema(description = "Best first") List<StepSchema> scale,
    DefinitionsSchema definitions,
    List<Map<String, String>> inputs,
    @Schema(description = "What the source document states") List<String> stated,
    @Schema(description = "What the pack had to decide, and why") List<Map<String, String>> decided,
    List<String> files,
    List<RuleEntrySchema> rules) {

  /** How figures are derived. */
  @Schema(name = "Definitions")
  public record DefinitionsSchema(
      @Schema(
              types = {"string", "null"},
              description = "higher, lower or maintain; null where it is not guessed")
          String directionWhenAbsent,
      String achievementHigher,
      String achievementLower,
      String rounding,
      @Schema(description = "What actuals are compared with, in the order looked for")
          String target,
      @Schema(
              types = {"string", "null"},
              description = "The input that is judged in the place of the actual")
          String judgedValue,
      @Schema(
              types = {"string", "null"},
              description = "The input that limits what can be reached")
          String limit) {}

  /** One grade of the scale. */
  @Schema(name = "Step")
  public record StepSchema(
      String grade,
      String label,
      @Schema(types = {"string", "null"}) String points,
      boolean ungraded) {}

  /** A rule and where it stands. */
  @Schema(name = "RuleEntry")
  public record RuleEntrySchema(
      String name,
      String phase,
      String file,
      int line,
      int endLine,
      @Schema(
              types = {"string", "null"},
              description = "The row of a table: 評価!A7:H7")
          String cells) {}

  /** The policies that are served. */
  @Schema(name = "Policies")
  public record ListSchema(List<EntrySchema> policies) {}

  /** What a list says of one policy. */
  @Schema(name = "PolicyEntry")
  public record EntrySchema(
      String id,
      String version,
      String title,
      @Schema(types = {"string", "null"}) String municipality,
      Map<String, String> fiscalYears) {}

  /** A rule as its author wrote it. */
  @Schema(name = "RuleSource")
  public record SourceSchema(
      String policy,
      String version,
      String name,
      String phase,
      String file,
      int line,
      int endLine,
      @Schema(
              types = {"string", "null"},
              description = "The row of a table: 評価!A7:H7")
          String cells,
      List<LineSchema> lines) {}

  /** A line of a file. */
  @Schema(name = "Line")
  public record LineSchema(int line, String text) {}
}
