package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hyotei.api.schema.Sheet;
import org.hyotei.layout.ColumnsDraft;
import org.hyotei.layout.SheetOptions;
import org.hyotei.ledger.Role;
import org.hyotei.model.Defects;

/** Drafts what the columns of a spreadsheet are, for a person to correct; records nothing. */
@Controller("/api/v1/columns")
final class ColumnsController {

  private static final String YAML = "application/yaml";

  /** The same text, by the name that is registered first. */
  private static final List<String> TYPES = List.of(YAML, "text/yaml", MediaType.TEXT_PLAIN);

  @Operation(
      operationId = "draftColumns",
      summary =
          "Draft a columns.yaml from a spreadsheet, to be corrected and sent beside it as the part"
              + " columns of a form",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = SheetMedia.FORM,
                    schema = @Schema(implementation = Sheet.FileFormSchema.class)),
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
              }))
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
  @ApiResponse(
      responseCode = "200",
      description = "Drafted; the same as text/yaml or text/plain where Accept asks for that",
      content = {
        @Content(mediaType = YAML, schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/yaml", schema = @Schema(implementation = String.class)),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
      })
  @RefusesDefects
  @Needs(Role.VIEWER)
  @Post
  @Consumes({SheetMedia.FORM, SheetMedia.XLSX, SheetMedia.ODS, SheetMedia.CSV, SheetMedia.TSV})
  @Produces({YAML, "text/yaml", MediaType.TEXT_PLAIN})
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> draft(@Parameter(hidden = true) HttpRequest<?> request, @Body byte[] body) {
    String language = Language.of(request);
    Defects defects = new Defects();
    UrlParameters.check(request, List.of(), SheetBody.OF_FILE, defects);
    if (!defects.isEmpty()) {
      return Problem.of(defects).response(language);
    }
    Optional<String> type = Accepted.by(request).of(TYPES);
    if (type.isEmpty()) {
      return Problem.notAcceptable(TYPES).response(language);
    }
    Optional<String> draft =
        SheetBody.file(request, body, defects)
            .flatMap(sent -> sent.workbook(defects))
            .map(workbook -> ColumnsDraft.of(workbook, SheetOptions.NONE));
    return draft.isEmpty()
        ? Problem.of(defects).response(language)
        : HttpResponse.ok(draft.get().getBytes(StandardCharsets.UTF_8))
            .contentType(MediaType.of(type.get() + ";charset=utf-8"));
  }
}
