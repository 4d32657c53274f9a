package org.hyotei.api;

import io.micronaut.http.MediaType;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hyotei.api.schema.RequestSchema;
import org.hyotei.api.schema.Sheet;

/** Describes a body in JSON or as a spreadsheet, and what {@link SheetBody} takes from the URL. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@RequestBody(
    required = true,
    content = {
      @Content(
          mediaType = MediaType.APPLICATION_JSON,
          schema = @Schema(implementation = RequestSchema.class)),
      @Content(
          mediaType = SheetMedia.FORM,
          schema = @Schema(implementation = Sheet.FormSchema.class)),
      @Content(mediaType = SheetMedia.XLSX, schema = @Schema(type = "string", format = "binary")),
      @Content(mediaType = SheetMedia.ODS, schema = @Schema(type = "string", format = "binary")),
      @Content(mediaType = SheetMedia.CSV, schema = @Schema(type = "string")),
      @Content(mediaType = SheetMedia.TSV, schema = @Schema(type = "string"))
    })
@Parameter(
    name = "policy",
    in = ParameterIn.QUERY,
    description = "Of a spreadsheet: the policy to grade by, as id or id@version",
    schema = @Schema(types = {"string", "null"}))
@Parameter(
    name = "fiscalYear",
    in = ParameterIn.QUERY,
    description = "Of a spreadsheet: the year to grade, as R6 or 2024; else what it says",
    schema = @Schema(types = {"string", "null"}))
@Parameter(
    name = "plan",
    in = ParameterIn.QUERY,
    description = "Of a spreadsheet: the plan's id; else the file's name without its ending",
    schema = @Schema(types = {"string", "null"}))
@Parameter(
    name = "file",
    in = ParameterIn.QUERY,
    description = "Of a spreadsheet that is the body: its file's name",
    schema = @Schema(types = {"string", "null"}))
@Parameter(
    name = "encoding",
    in = ParameterIn.QUERY,
    description = "Of CSV and TSV: utf-8 or cp932; else it is detected",
    schema = @Schema(types = {"string", "null"}))
@Parameter(
    name = "columns",
    in = ParameterIn.QUERY,
    description = "Of a spreadsheet: what its columns are, the text of a columns.yaml",
    schema = @Schema(types = {"string", "null"}))
@interface TakesSheets {}
