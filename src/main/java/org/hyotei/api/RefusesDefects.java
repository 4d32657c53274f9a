package org.hyotei.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hyotei.api.schema.ProblemSchema;

/** Describes the answers to a body that is not JSON, and to one with defects. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ApiResponse(
    responseCode = "400",
    description = "Not JSON",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemSchema.class)))
@ApiResponse(
    responseCode = "422",
    description = "Defects, all of them",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemSchema.class)))
@interface RefusesDefects {}
