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
import java.util.List;
import java.util.Optional;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Grading;
import org.hyotei.explanation.Explaining;
import org.hyotei.ledger.Entry;
import org.hyotei.ledger.JapanTime;
import org.hyotei.ledger.Kind;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.Part;
import org.hyotei.ledger.Receipt;
import org.hyotei.ledger.Role;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.publication.RecordedAs;
import org.hyotei.publication.ReportContext;
import org.hyotei.replay.Replaying;
import org.hyotei.report.ReadSheet;
import org.hyotei.report.RecordJson;
import org.hyotei.report.SheetJson;
import org.hyotei.transparency.Checkpoint;
import org.hyotei.transparency.SignedNote;
import org.hyotei.transparency.VerifierKey;

/** The report of what is recorded, with its receipt. */
@Controller("/api/v1/evaluations/{id}/report")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportController {

  private static final List<String> TYPES =
      List.of(ReportForm.HTML.type(), ReportForm.CSV.type(), ReportForm.WORD.type());

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
              + " what was recorded. The file that a spreadsheet came in is not kept, only its SHA-256:"
              + " the graded workbook is what POST /api/v1/previews answers to the same file with the"
              + " policy's version")
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
    Defects defects = new Defects();
    UrlParameters.check(request, List.of("whyNot"), List.of(), defects);
    if (!defects.isEmpty()) {
      return Problem.ofParameters(defects).response(language);
    }
    Optional<Entry> entry = ledger.entry(id).filter(one -> one.is(Kind.EVALUATION));
    if (entry.isEmpty()) {
      return LedgerProblem.unknownEvaluation(id, language);
    }
    Optional<ReportForm> form = Accepted.by(request).of(TYPES).flatMap(ReportForm::of);
    if (form.isEmpty()) {
      return Problem.notAcceptable(TYPES, elsewhere(entry.get())).response(language);
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
    ReadSheet read = sheet.map(part -> SheetJson.read(part.text())).orElse(null);
    ReportContext context = new ReportContext(language, recorded(entry.get()), read);
    return form.get()
        .answer(request, evaluation, whyNot ? Explaining.all(evaluation) : null, context, null);
  }

  /** Where the forms are that a record does not give. */
  private static Message elsewhere(Entry entry) {
    String previews = "/api/v1/previews?policy=" + entry.policy() + "@" + entry.version();
    return new Message(
        "記録には送られたファイルそのものはなく、その SHA-256 があります。採点を書き足したブックは、同じファイルを POST "
            + previews
            + " に送ると得られます。JSON の結果は GET "
            + Recording.PATH
            + entry.id()
            + " です。",
        "A record does not keep the file that was sent, but its SHA-256. The graded workbook is what"
            + " POST "
            + previews
            + " answers to the same file; the result in JSON is GET "
            + Recording.PATH
            + entry.id()
            + ".");
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
