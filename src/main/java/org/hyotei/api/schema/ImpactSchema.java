package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.hyotei.api.schema.CheckSchema.MessagesSchema;

/** What moves among plans when a policy's version changes. */
@Schema(name = "Impact")
public record ImpactSchema(
    @Schema(
            description =
                "SHA-256 of the report's canonical form (RFC 8785), in hexadecimal digits; a"
                    + " confirmation names it")
        String digest,
    ImpactReportSchema report) {

  /** The same in every language. */
  @Schema(name = "ImpactReport")
  public record ImpactReportSchema(
      @Schema(description = "Id of the policy") String policy,
      @Schema(description = "The older version") String before,
      @Schema(description = "The newer version") String after,
      @Schema(description = "Plans that were looked at") long plans,
      @Schema(description = "Those of them that both versions graded") long graded,
      long subjects,
      @Schema(description = "Subjects whose grade moves") long moved,
      @Schema(description = "Those of them that get a better grade") long better,
      @Schema(description = "Those of them that get a worse grade") long worse,
      @Schema(description = "Subjects whose computed grade moves while a judgement keeps the grade")
          long held,
      @Schema(description = "By kind of subject, and by level of groups")
          List<ImpactMatrixSchema> matrices,
      @Schema(description = "Moved and held subjects, by source and id") List<MoveSchema> moves,
      @Schema(description = "How many more there are") long movesLeftOut,
      ShiftSchema shift,
      List<GroupShiftSchema> groups,
      @Schema(description = "How many more there are, once for each plan") long groupsLeftOut,
      FindingChangesSchema findings,
      @Schema(description = "Plans that not both versions could grade")
          List<UngradedSchema> ungraded,
      @Schema(description = "How many more there are") long ungradedLeftOut,
      @Schema(description = "What is proved to be graded otherwise, on any plan")
          ChangesSchema changes) {}

  /** How often a grade before met a grade after. */
  @Schema(name = "ImpactMatrix")
  public record ImpactMatrixSchema(
      String kind,
      @Schema(types = {"string", "null"}) String level,
      long subjects,
      @ArraySchema(
              schema = @Schema(types = {"string", "null"}),
              arraySchema = @Schema(description = "The symbols of rows; null for no grade"))
          List<String> before,
      @ArraySchema(
              schema = @Schema(types = {"string", "null"}),
              arraySchema = @Schema(description = "The symbols of columns; null for no grade"))
          List<String> after,
      List<List<Long>> counts) {}

  /** A subject that the two versions grade differently. */
  @Schema(name = "Move")
  public record MoveSchema(
      @Schema(description = "Where the plan comes from: its place in the request, or an entry")
          String source,
      String plan,
      String fiscalYear,
      String subject,
      String kind,
      @Schema(types = {"string", "null"}) String level,
      @Schema(types = {"string", "null"}) String group,
      String name,
      @Schema(
              types = {"string", "null"},
              description = "better, same or worse; null where a grade has no place in the order")
          String movement,
      @Schema(description = "Whether a judgement keeps the grade") boolean held,
      GradedSchema before,
      GradedSchema after) {}

  /** What one version gave. */
  @Schema(name = "Graded")
  public record GradedSchema(
      @Schema(types = {"string", "null"}) String grade,
      @Schema(types = {"string", "null"}) String computedGrade,
      @Schema(types = {"string", "null"}) String reason,
      ResultSchema.RuleSchema rule) {}

  /** Counts before and after. */
  @Schema(name = "Shift")
  public record ShiftSchema(DistributionSchema before, DistributionSchema after) {}

  /** How often each grade was given to indicators and activities. */
  @Schema(name = "Distribution")
  public record DistributionSchema(Map<String, Long> grades, long withoutGrade) {}

  /** The counts of a group with what lies below it. */
  @Schema(name = "GroupShift")
  public record GroupShiftSchema(
      String plan,
      String group,
      @Schema(types = {"string", "null"}) String level,
      @Schema(types = {"string", "null"}) String title,
      @Schema(description = "How many plans of this id have it") long plans,
      DistributionSchema before,
      DistributionSchema after) {}

  /** Findings that only one version has. */
  @Schema(name = "FindingChanges")
  public record FindingChangesSchema(
      @Schema(name = "new") FindingListSchema added, FindingListSchema gone) {}

  /** Some of them. */
  @Schema(name = "FindingList")
  public record FindingListSchema(
      long count,
      Map<String, Long> byCode,
      List<FindingChangeSchema> items,
      @Schema(description = "How many more there are") long itemsLeftOut) {}

  /** One of them. */
  @Schema(name = "FindingChange")
  public record FindingChangeSchema(
      String source,
      String plan,
      String fiscalYear,
      @Schema(types = {"string", "null"}) String subject,
      String code,
      String severity,
      @Schema(description = "Of the subject that it is about; empty for the subject itself")
          String field,
      MessagesSchema texts) {}

  /** A plan that not both versions could grade. */
  @Schema(name = "Ungraded")
  public record UngradedSchema(
      String source,
      @Schema(types = {"string", "null"}) String plan,
      @Schema(
              types = {"string", "null"},
              description = "before or after; null where the plan cannot be read")
          String by,
      @Schema(
              types = {"string", "null"},
              description = "What is told where the rules do not come to an end")
          String endless,
      @Schema(description = "How many defects there are") int count,
      List<PlanDefectSchema> defects) {}

  /** Why a plan is refused. */
  @Schema(name = "PlanDefect")
  public record PlanDefectSchema(String code, String place, String pointer, MessagesSchema texts) {}
}
