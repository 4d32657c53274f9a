package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.hyotei.ledger.Role;

/** Whoever asks may not have it; the problem says why, and nothing of what it is. */
final class AccessRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private AccessRefused(Problem problem) {
    super(problem.type(), null, false, false);
    this.problem = problem;
  }

  /** The same whatever is wrong with what was sent, so that nothing can be learnt from it. */
  static AccessRefused unauthenticated() {
    return new AccessRefused(
        Problem.of(
            HttpStatus.UNAUTHORIZED,
            "unauthenticated",
            "だれからの要求か確かめられません。有効な API キーを Authorization: Bearer hyotei_… で送ってください。",
            "It cannot be told who asks. Send an API key that works: Authorization: Bearer hyotei_…"));
  }

  /** While keys cannot be read. */
  static AccessRefused unavailable() {
    return new AccessRefused(
        Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "ledger-unavailable",
            "いま台帳を読めないため、だれからの要求か確かめられません。後でもう一度送ってください。",
            "The ledger cannot be read now, so it cannot be told who asks. Send it again later."));
  }

  static AccessRefused forbidden(Role needed) {
    return forbidden(
        "forbidden",
        "この操作には" + needed.title().ja() + "の役割が必要です。",
        "This needs the role " + needed.title().en() + ".");
  }

  /** Where nothing says which role would do. */
  static AccessRefused forbidden() {
    return forbidden("forbidden", "この操作はだれにも許されていません。", "This is open to nobody.");
  }

  static AccessRefused ownWork() {
    return forbidden(
        "own-work",
        "自分が提出または起案したものは承認できません。ほかの承認者が行ってください。",
        "Nobody approves their own work. Have another approver do it.");
  }

  static AccessRefused unknownWork() {
    return forbidden(
        "own-work",
        "提出者の記録が廃棄されており、承認者が本人でないことを確かめられません。",
        "Who submitted it was disposed of, so it cannot be told that this is someone else.");
  }

  private static AccessRefused forbidden(String type, String ja, String en) {
    return new AccessRefused(Problem.of(HttpStatus.FORBIDDEN, type, ja, en));
  }

  HttpResponse<byte[]> response(HttpRequest<?> request) {
    var response = problem.response(Language.of(request));
    return problem.status() == HttpStatus.UNAUTHORIZED
        ? response.header("WWW-Authenticate", "Bearer")
        : response;
  }

  /** Answers where a controller finds out. */
  @Singleton
  static final class Handler implements ExceptionHandler<AccessRefused, HttpResponse<byte[]>> {

    @Override
    public HttpResponse<byte[]> handle(
        @SuppressWarnings("rawtypes") HttpRequest request, AccessRefused e) {
      return e.response(request);
    }
  }
}
