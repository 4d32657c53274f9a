package org.hyotei.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hyotei.api.schema.ProblemSchema;
import org.hyotei.ledger.Role;

/**
 * Which role a request needs at the least. {@link AccessFilter} sees to it; what needs more by what
 * a request says asks its {@link Caller}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ApiResponse(
    responseCode = "401",
    description = "Not known who asks, where that is asked for",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemSchema.class)))
@ApiResponse(
    responseCode = "403",
    description = "Another role is needed, or another person",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemSchema.class)))
@ApiResponse(
    responseCode = "4XX",
    description =
        "Refused: it is not there (404), does not go with what is recorded (409), cannot be read"
            + " (400, 413, 415, 422) or answered so (406), or not now (429)",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemSchema.class)))
@ApiResponse(
    responseCode = "503",
    description = "The ledger is away or full; nothing was recorded",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ProblemSchema.class)))
@interface Needs {
  Role value();
}
