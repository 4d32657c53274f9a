package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One plan under several policies. */
@Schema(name = "Comparison")
public record ComparisonSchema(
    List<SideSchema> policies,
    List<ComparedSubjectSchema> subjects,
    @Schema(description = "Subjects on which the policies disagree") int disagreements) {

  /** One policy and what it could not take. */
  @Schema(name = "ComparisonSide")
  public record SideSchema(
      String id,
      String version,
      @Schema(description = "Grades in their order, best first") List<String> scale,
      List<String> attributesLeftOut,
      List<String> judgementsLeftOut) {}

  /** One subject under all policies. */
  @Schema(name = "ComparedSubject")
  public record ComparedSubjectSchema(
      String id,
      String name,
      @Schema(types = {"boolean", "null"}) Boolean agree,
      List<ComparedGradeSchema> grades) {}

  /** What one policy gave. */
  @Schema(name = "ComparedGrade")
  public record ComparedGradeSchema(
      String policy,
      boolean graded,
      @Schema(types = {"string", "null"}) String computedGrade,
      @Schema(
              requiredMode = Schema.RequiredMode.NOT_REQUIRED,
              description = "Place in the order, 1 the best; absent where it has none")
          int place,
      @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) int of,
      @Schema(types = {"string", "null"}) String reason,
      ResultSchema.RuleSchema rule) {}
}
