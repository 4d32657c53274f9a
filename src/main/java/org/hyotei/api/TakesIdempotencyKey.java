package org.hyotei.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hyotei.api.schema.ProblemSchema;

/** Describes the header of {@link IdempotencyKey}, and what conflicts with what is recorded. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
    name = "Idempotency-Key",
    in = ParameterIn.HEADER,
    description =
        "1 to 255 visible ASCII characters; the same key and body, sent again by the same caller,"
            + " are answered with what was recorded then",
    schema = @Schema(types = "string"))
@ApiResponse(
    responseCode = "409",
    description = "The key was sent with another body, or what is recorded does not allow it",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemSchema.class)))
@interface TakesIdempotencyKey {}
