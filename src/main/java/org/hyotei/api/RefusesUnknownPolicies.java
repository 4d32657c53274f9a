package org.hyotei.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hyotei.api.schema.ProblemSchema;

/** Describes the answers where there is no such policy, and where it cannot be used. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ApiResponse(
    responseCode = "404",
    description = "Unknown, with the nearest known",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemSchema.class)))
@ApiResponse(
    responseCode = "422",
    description = "The pack has defects",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemSchema.class)))
@interface RefusesUnknownPolicies {}
