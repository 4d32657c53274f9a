package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** The result of an evaluation. */
@Schema(name = "Result")
public record ResultSchema(
    @Schema(description = "True where nothing was recorded") boolean preview,
    PolicyRefSchema policy,
    @Schema(description = "Id of the plan") String plan,
    @Schema(
            requiredMode = Schema.RequiredMode.NOT_REQUIRED,
            description = "Where the plan came as a spreadsheet")
        Sheet sheet,
    List<SubjectSchema> subjects,
    List<CommentSchema> commentary,
    List<FindingSchema> findings,
    @Schema(description = "How many activities carry which mark") List<TallySchema> tallies,
    SummarySchema summary,
    List<TraceStepSchema> trace,
    List<String> notes) {

  /** A policy and its version. */
  @Schema(name = "PolicyRef")
  public record PolicyRefSchema(
      String id, @Schema(description = "SHA-256 of its files") String version) {}

  /** An indicator, activity or group with what became of it. */
  @Schema(name = "Subject")
  public record SubjectSchema(
      String id,
      @Schema(
              type = "string",
              allowableValues = {"indicator", "activity", "group"})
          String kind,
      String name,
      @Schema(types = {"string", "null"}) String level,
      @Schema(types = {"string", "null"}) String group,
      @Schema(
              types = {"string", "null"},
              description = "A judgement's where one stands, else the computed one")
          String grade,
      @Schema(types = {"string", "null"}) String computedGrade,
      @Schema(types = {"string", "null"}) String publishedGrade,
      @Schema(description = "Published grades of the years before")
          Map<String, String> earlierGrades,
      @Schema(
              types = {"string", "null"},
              description = "Against the grade of the year before: better, same or worse")
          String gradeMovement,
      @Schema(types = {"object", "null"}) Object judgement,
      @Schema(types = {"string", "null"}) String reason,
      RuleSchema rule,
      @Schema(description = "Ratios and amounts as {value, display}, states by name")
          Map<String, Object> measures,
      Map<String, FigureSchema> figures,
      @Schema(
              description =
                  "Better grades, the nearest first, then the next worse; only where asked for",
              requiredMode = Schema.RequiredMode.NOT_REQUIRED)
          List<WhyNotSchema> whyNot) {}

  /** What stands between a subject and a grade that it did not get. */
  @Schema(name = "WhyNot")
  public record WhyNotSchema(
      String grade,
      @Schema(
              types = {"string", "null"},
              description = "The condition that failed, as written")
          String condition,
      @Schema(
              types = {"string", "null"},
              example = "52か所",
              description =
                  "The nearest actual that gives the grade, as it would be printed; null where none does")
          String actual,
      @Schema(
              types = {"string", "null"},
              example = "6",
              description = "From the present actual to that one")
          String change,
      @Schema(description = "Unit of the change") String unit,
      @Schema(example = "Aまであと6か所（実績52か所で達成率100％）") String text,
      @Schema(
              description = "For a group: the indicators that would have to move together",
              requiredMode = Schema.RequiredMode.NOT_REQUIRED)
          List<MoveSchema> indicators) {}

  /** An indicator that would have to move. */
  @Schema(name = "IndicatorMove")
  public record MoveSchema(
      String id,
      String name,
      @Schema(types = {"string", "null"}) String from,
      String grade,
      String actual,
      @Schema(types = {"string", "null"}) String change,
      String unit) {}

  /** Marks of one group, or of the whole plan, by actor or of all. */
  @Schema(name = "GroupTally")
  public record TallySchema(
      @Schema(
              types = {"string", "null"},
              description = "Id of the group; null for the plan as a whole")
          String group,
      @Schema(types = {"string", "null"}) String level,
      String name,
      @Schema(
              types = {"string", "null"},
              description = "null for all actors together")
          String actor,
      int total,
      List<MarkSchema> marks) {}

  /** One mark of a tally. */
  @Schema(name = "MarkCount")
  public record MarkSchema(
      String mark,
      int count,
      int previousCount,
      int difference,
      @Schema(
              type = "string",
              allowableValues = {"⇧", "⇩", "⇨"})
          String arrow,
      @Schema(description = "As {value, display}") Map<String, String> share) {}

  /** Where a rule stands. */
  @Schema(name = "Rule")
  public record RuleSchema(
      String name,
      @Schema(example = "kawaguchi/grading.dslr") String file,
      int line,
      int endLine,
      @Schema(
              types = {"string", "null"},
              description = "The row of a table: 評価!A7:H7")
          String cells) {}

  /** A cell and how it was read. */
  @Schema(name = "Figure")
  public record FigureSchema(String raw, @Schema(types = {"string", "null"}) String read) {}

  /** A sentence about a subject; a draft until a person adopts it. */
  @Schema(name = "Comment")
  public record CommentSchema(
      @Schema(
              types = {"string", "null"},
              description = "null for the plan as a whole")
          String subject,
      String text,
      RuleSchema rule) {}

  /** Something a person should look at. */
  @Schema(name = "Finding")
  public record FindingSchema(
      @Schema(example = "published-grade-differs") String code,
      @Schema(
              type = "string",
              allowableValues = {"info", "warning", "error"})
          String severity,
      @Schema(types = {"string", "null"}) String subject,
      @Schema(description = "JSON pointer into the request") String pointer,
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              description = "Of the spreadsheet, where the plan came as one",
              example = "評価!F12")
          String cell,
      String message) {}

  /** How often each grade was given. */
  @Schema(name = "Summary")
  public record SummarySchema(
      Map<String, Integer> grades, int withoutGrade, List<GroupCountsSchema> byGroup) {}

  /** The counts of one group. */
  @Schema(name = "GroupCounts")
  public record GroupCountsSchema(
      String group,
      @Schema(types = {"string", "null"}) String level,
      @Schema(types = {"string", "null"}) String title,
      Map<String, Integer> grades,
      int withoutGrade) {}

  /** One firing of a rule. */
  @Schema(name = "TraceStep")
  public record TraceStepSchema(
      @Schema(
              types = {"string", "null"},
              description = "null for the plan as a whole")
          String subject,
      String phase,
      @Schema(example = "kawaguchi/grading.dslr:5-11 \"S: 目標の120%を超えた\" @b1f78bf57205")
          String fired,
      RuleSchema rule,
      List<ConditionSchema> conditions,
      Map<String, String> produced) {}

  /** A condition as written, and the values it saw. */
  @Schema(name = "Condition")
  public record ConditionSchema(int line, String text, Map<String, Object> saw) {}
}
