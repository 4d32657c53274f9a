package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Why one subject has its grade, and what it would take for others. */
@Schema(name = "Explanation")
public record ExplanationSchema(
    ResultSchema.PolicyRefSchema policy,
    @Schema(description = "Id of the plan") String plan,
    ResultSchema.SubjectSchema subject,
    @Schema(description = "The rules that fired for it, in order")
        List<ResultSchema.TraceStepSchema> why,
    @Schema(description = "Better grades, the nearest first, then the next worse")
        List<ResultSchema.WhyNotSchema> whyNot,
    List<String> notes) {}
