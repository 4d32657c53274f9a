package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.hyotei.evaluation.EvaluationFailure;

/** Answers for rules that do not come to an end: the policy's fault, and so no 5xx. */
@Singleton
final class EvaluationFailureHandler
    implements ExceptionHandler<EvaluationFailure, HttpResponse<byte[]>> {

  @Override
  public HttpResponse<byte[]> handle(
      @SuppressWarnings("rawtypes") HttpRequest request, EvaluationFailure e) {
    return BatchController.failure(e).response(Language.of(request));
  }
}
