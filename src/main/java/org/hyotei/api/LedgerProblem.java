package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.hyotei.ledger.IdempotencyConflict;
import org.hyotei.ledger.LedgerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers where the ledger could not do what it was asked. */
final class LedgerProblem {

  private LedgerProblem() {}

  static HttpResponse<byte[]> unknownEvaluation(String id, String language) {
    String shown = org.hyotei.document.Spelling.shorten(id);
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "unknown-evaluation",
            "評価結果「" + shown + "」は台帳にありません。",
            "There is no evaluation \"" + shown + "\" on the ledger.")
        .response(language);
  }

  /** For a ledger that is away, full or locked: nothing was recorded, as far as is known. */
  @Singleton
  static final class OfUnavailable
      implements ExceptionHandler<LedgerUnavailable, HttpResponse<byte[]>> {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerProblem.class);

    @Override
    public HttpResponse<byte[]> handle(
        @SuppressWarnings("rawtypes") HttpRequest request, LedgerUnavailable e) {
      LOG.warn("the ledger is unavailable: {}", e.getMessage());
      return Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "ledger-unavailable",
              "いま台帳に書き込めない（読めない）ため、記録していません。Idempotency-Key を付けて、後でもう一度送ってください。",
              "The ledger cannot be written or read now; nothing was recorded. Send it again later,"
                  + " with an Idempotency-Key.")
          .response(Language.of(request))
          .header("Retry-After", "10");
    }
  }

  /** For a key that stands for another request. */
  @Singleton
  static final class OfConflict
      implements ExceptionHandler<IdempotencyConflict, HttpResponse<byte[]>> {

    @Override
    public HttpResponse<byte[]> handle(
        @SuppressWarnings("rawtypes") HttpRequest request, IdempotencyConflict e) {
      return Problem.of(
              HttpStatus.CONFLICT,
              "idempotency-conflict",
              "この Idempotency-Key は、別の内容の要求に使われています。別のキーにしてください。",
              "This Idempotency-Key was used for another request. Use another key.")
          .response(Language.of(request));
    }
  }
}
