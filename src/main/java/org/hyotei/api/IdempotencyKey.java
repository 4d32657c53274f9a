package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header by which a request that is sent again is known again. */
final class IdempotencyKey {

  private static final String HEADER = "Idempotency-Key";

  private IdempotencyKey() {}

  /** The key; null where there is none. */
  static @Nullable String of(HttpRequest<?> request) {
    return request.getHeaders().get(HEADER);
  }

  /** What is wrong with the key; empty if nothing is. */
  static Optional<Problem> problem(HttpRequest<?> request) {
    String key = of(request);
    return key == null || key.matches("[\\x21-\\x7E]{1,255}")
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                HttpStatus.BAD_REQUEST,
                "bad-idempotency-key",
                "Idempotency-Key は空白のない ASCII の1〜255文字で書いてください。",
                "Idempotency-Key must be 1 to 255 visible ASCII characters without spaces."));
  }
}
