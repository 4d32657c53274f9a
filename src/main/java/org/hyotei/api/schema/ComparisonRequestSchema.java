package org.hyotei.api.schema;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A plan and the policies to grade it by. */
@Schema(name = "ComparisonRequest")
public record ComparisonRequestSchema(
    @Schema(example = "[\"kawaguchi\", \"niigata\"]") List<String> policies,
    RequestSchema.PlanSchema plan) {}
