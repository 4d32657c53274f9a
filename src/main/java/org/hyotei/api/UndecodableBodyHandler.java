package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;

/** Answers for a body that is not packed as its Content-Encoding says. */
@Singleton
final class UndecodableBodyHandler
    implements ExceptionHandler<DecompressionException, HttpResponse<byte[]>> {

  @Override
  public HttpResponse<byte[]> handle(
      @SuppressWarnings("rawtypes") HttpRequest request, DecompressionException e) {
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "bad-encoding",
            "本文が Content-Encoding のとおりに圧縮されていません。圧縮し直すか、この見出しを外して送ってください。",
            "The body is not packed as Content-Encoding says. Pack it again, or send it without that header.")
        .response(Language.of(request));
  }
}
