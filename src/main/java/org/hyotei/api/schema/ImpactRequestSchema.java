package org.hyotei.api.schema;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to compare, and on which plans. */
@Schema(name = "ImpactRequest")
public record ImpactRequestSchema(
    @Schema(
            requiredMode = NOT_REQUIRED,
            description = "What comes after; this or after. Checked before anything is graded")
        DraftSchema draft,
    @Schema(
            requiredMode = NOT_REQUIRED,
            description = "A version or its first digits; the one that is served if absent")
        String before,
    @Schema(requiredMode = NOT_REQUIRED, description = "The same for what comes after")
        String after,
    @ArraySchema(
            schema =
                @Schema(
                    requiredMode = NOT_REQUIRED,
                    oneOf = {RequestSchema.class, RequestSchema.PlanSchema.class}),
            arraySchema =
                @Schema(
                    requiredMode = NOT_REQUIRED,
                    description = "Plans or requests; those that the policy graded if absent"))
        @Nullable List<Object> plans) {}
