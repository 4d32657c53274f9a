package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Map;

/** A request to grade a plan by a policy. */
@Schema(name = "Request")
public record RequestSchema(
    @Schema(
            requiredMode = RequiredMode.REQUIRED,
            description = "Id of a policy",
            example = "kawaguchi")
        String policy,
    @Schema(requiredMode = RequiredMode.REQUIRED) PlanSchema plan) {

  /** A plan for one fiscal year. */
  @Schema(name = "Plan")
  public record PlanSchema(
      @Schema(requiredMode = RequiredMode.REQUIRED) String id,
      @Schema(
              requiredMode = RequiredMode.REQUIRED,
              example = "R6",
              description = "R6, 令和6年度 or 2024")
          String fiscalYear,
      String municipality,
      String title,
      List<GroupSchema> groups,
      List<IndicatorSchema> indicators,
      List<ActivitySchema> activities,
      List<TallySchema> tallies,
      List<AssessmentSchema> assessments,
      List<JudgementSchema> judgements) {}

  /** A node of the plan's tree. */
  @Schema(name = "Group")
  public record GroupSchema(
      @Schema(requiredMode = RequiredMode.REQUIRED) String id,
      @Schema(description = "The plan's own word", example = "基本目標") String level,
      String title,
      @Schema(description = "Id of the group above", nullable = true) String parent,
      String owner,
      String publishedGrade,
      @Schema(description = "Grades of other years, by period") Map<String, String> publishedGrades,
      @Schema(description = "Text by the report's own headings") Map<String, String> narrative) {}

  /** An indicator with its figures by period. */
  @Schema(name = "Indicator")
  public record IndicatorSchema(
      @Schema(requiredMode = RequiredMode.REQUIRED) String id,
      @Schema(requiredMode = RequiredMode.REQUIRED) String group,
      String name,
      @Schema(description = "Of figures printed without one", example = "件") String unit,
      @Schema(
              type = "string",
              allowableValues = {"higher", "lower", "maintain"})
          String direction,
      @Schema(example = "累計") String counting,
      String owner,
      String actor,
      @Schema(description = FIGURES) Map<String, Object> baseline,
      @Schema(description = FIGURES) Map<String, Object> targets,
      @Schema(description = FIGURES) Map<String, Object> actuals,
      String publishedGrade,
      Map<String, String> publishedGrades,
      @Schema(description = "What the policy declares under inputs") Map<String, Object> attributes,
      Map<String, String> narrative,
      String note) {

    static final String FIGURES =
        "By period: a number, a cell as printed (\"34件\", \"50.0%以上\", \"前年度より増加\", \"-\"), or an"
            + " object with value, also, status and source";
  }

  /** Something carried out and marked by its owner. */
  @Schema(name = "Activity")
  public record ActivitySchema(
      @Schema(requiredMode = RequiredMode.REQUIRED) String id,
      @Schema(requiredMode = RequiredMode.REQUIRED) String group,
      String actor,
      String title,
      @Schema(example = "◎") String mark,
      String previousMark) {}

  /** How many activities of a group carry a mark. */
  @Schema(name = "Tally")
  public record TallySchema(
      @Schema(requiredMode = RequiredMode.REQUIRED) String group,
      String actor,
      @Schema(requiredMode = RequiredMode.REQUIRED) String mark,
      @Schema(requiredMode = RequiredMode.REQUIRED) Integer count,
      Integer previousCount) {}

  /** A judgement in words by an office. */
  @Schema(name = "Assessment")
  public record AssessmentSchema(
      @Schema(requiredMode = RequiredMode.REQUIRED) String group,
      String by,
      String mark,
      String text) {}

  /** A person's grade over the computed one. */
  @Schema(name = "Judgement")
  public record JudgementSchema(
      @Schema(requiredMode = RequiredMode.REQUIRED) String subject,
      @Schema(requiredMode = RequiredMode.REQUIRED) String grade,
      @Schema(description = "An office, not a person") String by,
      String reason) {}
}
