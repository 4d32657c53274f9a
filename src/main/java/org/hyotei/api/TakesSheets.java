package org.hyotei.api;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
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

/**
 * Takes and describes a body in JSON or as a spreadsheet, and what {@link SheetBody} takes from the
 * URL.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@RequestBody(
    required = true,
    description =
        "A request in JSON; or a spreadsheet (.xlsx, .ods, .csv, .tsv), as the body or as the part"
            + " file of a form. At most 10 MB in all, and what it unpacks to is bounded too. What the"
            + " columns are, where headings do not tell, goes into the part columns of a form, as"
            + " field or file; POST /api/v1/columns drafts it. A URL cannot hold it",
    content = {
      @Content(
          mediaType = MediaType.APPLICATION_JSON,
          schema = @Schema(implementation = RequestSchema.class)),
      @Content(
          mediaType = SheetMedia.FORM,
          schema = @Schema(implementation = Sheet.FormSchema.class)),
      @Content(
          mediaType = SheetMedia.XLSX,
          schema = @Schema(implementation = String.class, format = "binary")),
      @Content(
          mediaType = SheetMedia.ODS,
          schema = @Schema(implementation = String.class, format = "binary")),
      @Content(
          mediaType = SheetMedia.CSV,
          schema = @Schema(implementation = String.class, format = "binary")),
      @Content(
          mediaType = SheetMedia.TSV,
          schema = @Schema(implementation = String.class, format = "binary"))
    })
@Parameter(
    name = "policy",
    in = ParameterIn.QUERY,
    description =
        "Of a spreadsheet, and needed there or in the form: the policy, as id or id@version",
    schema = @Schema(type = "string"))
@Parameter(
    name = "fiscalYear",
    in = ParameterIn.QUERY,
    description = "Of a spreadsheet: the year to grade, as R6 or 2024; else what it says",
    schema = @Schema(types = "string"))
@Parameter(
    name = "plan",
    in = ParameterIn.QUERY,
    description = "Of a spreadsheet: the plan's id; else the file's name without its ending",
    schema = @Schema(types = "string"))
@Parameter(
    name = "file",
    in = ParameterIn.QUERY,
    description = TakesSheets.FILE,
    schema = @Schema(types = "string"))
@Parameter(
    name = "encoding",
    in = ParameterIn.QUERY,
    description = TakesSheets.ENCODING,
    schema = @Schema(types = "string"))
@Consumes({
  MediaType.APPLICATION_JSON,
  SheetMedia.FORM,
  SheetMedia.XLSX,
  SheetMedia.ODS,
  SheetMedia.CSV,
  SheetMedia.TSV
})
@interface TakesSheets {

  String FILE = "Of a spreadsheet that is the body: its file's name";

  String ENCODING =
      "Of CSV and TSV: utf-8 or cp932; else what Content-Type says, else it is detected";
}
