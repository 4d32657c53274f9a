package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Grading;
import org.hyotei.explanation.Explaining;
import org.hyotei.layout.Assumption;
import org.hyotei.ledger.Entry;
import org.hyotei.ledger.JapanTime;
import org.hyotei.ledger.Kind;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.Part;
import org.hyotei.ledger.Receipt;
import org.hyotei.ledger.Role;
import org.hyotei.publication.RecordedAs;
import org.hyotei.publication.ReportContext;
import org.hyotei.replay.Replaying;
import org.hyotei.report.RecordJson;
import org.hyotei.report.SheetJson;
import org.hyotei.transparency.Checkpoint;
import org.hyotei.transparency.SignedNote;
import org.hyotei.transparency.VerifierKey;

/** The report of what is recorded, with its receipt. */
@Controller("/api/v1/evaluations/{id}/report")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportController {

  private static final Set<ReportForm> FORMS =
      EnumSet.of(ReportForm.HTML, ReportForm.CSV, ReportForm.WORD);

  private final Ledger ledger;
  private final Replaying replaying;

  ReportController(Ledger ledger, Replaying replaying) {
    this.ledger = ledger;
    this.replaying = replaying;
  }

  @Operation(
      operationId = "report",
      summary =
          "The report of a recorded evaluation, with where it stands in the ledger: a page to"
              + " print (text/html), a table (text/csv), or a file to finish in Word. It is made"
              + " by grading the recorded request again; 409 where that gives anything else than"
              + " what was recorded")
  @ApiResponse(
      responseCode = "200",
      description = "Found",
      content = {
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
        @Content(mediaType = MediaType.TEXT_CSV, schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = ReportForm.DOCX,
            schema = @Schema(implementation = String.class, format = "binary"))
      })
  @Needs(Role.VIEWER)
  @Get
  @Produces({MediaType.TEXT_HTML, MediaType.TEXT_CSV, ReportForm.DOCX})
  HttpResponse<byte[]> report(
      @Parameter(hidden = true) HttpRequest<?> request,
      @PathVariable String id,
      @Parameter(description = PreviewController.WHY_NOT) @QueryValue(defaultValue = "true")
          boolean whyNot) {
    String language = Language.of(request);
    Optional<Entry> entry = ledger.entry(id).filter(one -> one.is(Kind.EVALUATION));
    if (entry.isEmpty()) {
      return LedgerProblem.unknownEvaluation(id, language);
    }
    Optional<Part> sheet = ledger.part(entry.get(), RecordJson.SHEET);
    Optional<Grading.Graded> graded =
        sheet.isPresent() && isAltered(sheet.get(), entry.get())
            ? Optional.empty()
            : replaying.confirmed(entry.get());
    if (graded.isEmpty()) {
      return Problem.of(
              HttpStatus.CONFLICT,
              "cannot-be-graded-again",
              "要求の本文が廃棄されたか、再計算の結果が記録と一致しないため、報告書を作れません。再計算（replays）の答えをご覧ください。",
              "The request was disposed of, or grading it again does not give what was recorded, so"
                  + " that no report can be made. See what replays answer.")
          .response(language);
    }
    Evaluation evaluation = graded.get().evaluation();
    List<Assumption> assumptions =
        sheet.map(part -> SheetJson.assumptions(part.text())).orElse(List.of());
    ReportContext context = new ReportContext(language, recorded(entry.get()), assumptions);
    return ReportForm.asked(request, FORMS)
        .orElse(ReportForm.HTML)
        .answer(request, evaluation, whyNot ? Explaining.all(evaluation) : null, context, null);
  }

  private static boolean isAltered(Part part, Entry entry) {
    return !part.digest().equals(entry.digests().get(part.name()));
  }

  private RecordedAs recorded(Entry entry) {
    Receipt receipt = ledger.receipt(entry, part -> false);
    Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(receipt.checkpoint()).text());
    return new RecordedAs(
        entry.id(),
        JapanTime.of(entry.instant()),
        receipt.index(),
        checkpoint.size(),
        checkpoint.root().base64(),
        receipt.signers().stream().map(key -> VerifierKey.parse(key).fingerprint()).toList());
  }
}
