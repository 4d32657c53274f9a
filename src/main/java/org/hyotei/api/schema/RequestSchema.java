package org.hyotei.api.schema;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;
import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** A request to grade a plan by a policy. */
@Schema(name = "Request")
public record RequestSchema(
    @Schema(requiredMode = REQUIRED, description = "Id of a policy", example = "kawaguchi")
        String policy,
    PlanSchema plan) {

  /** A plan for one fiscal year. */
  @Schema(name = "Plan")
  public record PlanSchema(
      @Schema(requiredMode = REQUIRED) String id,
      @Schema(requiredMode = REQUIRED, example = "R6", description = "R6, 令和6年度 or 2024")
          String fiscalYear,
      @Schema(requiredMode = NOT_REQUIRED) String municipality,
      @Schema(requiredMode = NOT_REQUIRED) String title,
      @Schema(requiredMode = NOT_REQUIRED) List<GroupSchema> groups,
      @Schema(requiredMode = NOT_REQUIRED) List<IndicatorSchema> indicators,
      @Schema(requiredMode = NOT_REQUIRED) List<ActivitySchema> activities,
      @Schema(requiredMode = NOT_REQUIRED) List<TallySchema> tallies,
      @Schema(requiredMode = NOT_REQUIRED) List<AssessmentSchema> assessments,
      @Schema(requiredMode = NOT_REQUIRED) List<JudgementSchema> judgements) {}

  /** A node of the plan's tree. */
  @Schema(name = "Group")
  public record GroupSchema(
      @Schema(requiredMode = REQUIRED) String id,
      @Schema(requiredMode = NOT_REQUIRED, description = "The plan's own word", example = "基本目標")
          String level,
      @Schema(requiredMode = NOT_REQUIRED) String title,
      @Schema(requiredMode = NOT_REQUIRED, description = "Id of the group above") String parent,
      @Schema(requiredMode = NOT_REQUIRED) String owner,
      @Schema(requiredMode = NOT_REQUIRED) String publishedGrade,
      @Schema(requiredMode = NOT_REQUIRED, description = "Grades of other years, by period")
          Map<String, String> publishedGrades,
      @Schema(requiredMode = NOT_REQUIRED, description = "Text by the report's own headings")
          Map<String, String> narrative) {}

  /** An indicator with its figures by period. */
  @Schema(name = "Indicator")
  public record IndicatorSchema(
      @Schema(requiredMode = REQUIRED) String id,
      @Schema(requiredMode = REQUIRED) String group,
      @Schema(requiredMode = NOT_REQUIRED) String name,
      @Schema(
              requiredMode = NOT_REQUIRED,
              description = "Of figures printed without one",
              example = "件")
          String unit,
      @Schema(
              requiredMode = NOT_REQUIRED,
              type = "string",
              allowableValues = {"higher", "lower", "maintain"})
          String direction,
      @Schema(requiredMode = NOT_REQUIRED, example = "累計") String counting,
      @Schema(requiredMode = NOT_REQUIRED) String owner,
      @Schema(requiredMode = NOT_REQUIRED) String actor,
      @Schema(requiredMode = NOT_REQUIRED, description = FIGURES) Map<String, Object> baseline,
      @Schema(requiredMode = NOT_REQUIRED, description = FIGURES) Map<String, Object> targets,
      @Schema(requiredMode = NOT_REQUIRED, description = FIGURES) Map<String, Object> actuals,
      @Schema(requiredMode = NOT_REQUIRED) String publishedGrade,
      @Schema(requiredMode = NOT_REQUIRED) Map<String, String> publishedGrades,
      @Schema(requiredMode = NOT_REQUIRED, description = "What the policy declares under inputs")
          Map<String, Object> attributes,
      @Schema(requiredMode = NOT_REQUIRED) Map<String, String> narrative,
      @Schema(requiredMode = NOT_REQUIRED) String note) {

    static final String FIGURES =
        "By period: a number, a cell as printed (\"34件\", \"50.0%以上\", \"前年度より増加\", \"-\"), or an"
            + " object with value, also, status and source";
  }

  /** Something carried out and marked by its owner. */
  @Schema(name = "Activity")
  public record ActivitySchema(
      @Schema(requiredMode = REQUIRED) String id,
      @Schema(requiredMode = REQUIRED) String group,
      @Schema(requiredMode = NOT_REQUIRED) String actor,
      @Schema(requiredMode = NOT_REQUIRED) String title,
      @Schema(requiredMode = NOT_REQUIRED, example = "◎") String mark,
      @Schema(requiredMode = NOT_REQUIRED) String previousMark) {}

  /** How many activities of a group carry a mark. */
  @Schema(name = "Tally")
  public record TallySchema(
      @Schema(requiredMode = REQUIRED) String group,
      @Schema(requiredMode = NOT_REQUIRED) String actor,
      @Schema(requiredMode = REQUIRED) String mark,
      @Schema(requiredMode = REQUIRED) Integer count,
      @Schema(requiredMode = NOT_REQUIRED) Integer previousCount) {}

  /** A judgement in words by an office. */
  @Schema(name = "Assessment")
  public record AssessmentSchema(
      @Schema(requiredMode = REQUIRED) String group,
      @Schema(requiredMode = NOT_REQUIRED) String by,
      @Schema(requiredMode = NOT_REQUIRED) String mark,
      @Schema(requiredMode = NOT_REQUIRED) String text) {}

  /** A person's grade over the computed one. */
  @Schema(name = "Judgement")
  public record JudgementSchema(
      @Schema(requiredMode = REQUIRED) String subject,
      @Schema(requiredMode = REQUIRED) String grade,
      @Schema(requiredMode = NOT_REQUIRED, description = "An office, not a person") String by,
      @Schema(requiredMode = NOT_REQUIRED) String reason) {}
}
