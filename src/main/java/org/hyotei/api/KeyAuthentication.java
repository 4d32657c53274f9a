package org.hyotei.api;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import org.hyotei.ledger.KeyToken;
import org.hyotei.ledger.KnownKeys;

/**
 * By an API key: {@code Authorization: Bearer hyotei_…}. Bearers of another form are left to
 * another way.
 */
@Singleton
@Order(1)
final class KeyAuthentication implements Authentication {

  private static final String BEARER = "Bearer ";

  private final KnownKeys keys;

  KeyAuthentication(KnownKeys keys) {
    this.keys = keys;
  }

  @Override
  public boolean isSetUp() {
    return keys.any();
  }

  @Override
  public Answer answer(HttpRequest<?> request) {
    List<String> headers = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
    if (headers.size() > 1) {
      return Answer.REFUSED;
    }
    String header = headers.isEmpty() ? "" : headers.get(0);
    if (!header.regionMatches(/* ignoreCase= */ true, 0, BEARER, 0, BEARER.length())) {
      return Answer.SILENT;
    }
    String token = header.substring(BEARER.length()).strip();
    if (!token.startsWith(KeyToken.PREFIX)) {
      return Answer.SILENT;
    }
    return KeyToken.read(token)
        .flatMap(keys::find)
        .<Answer>map(key -> new Answer.Known(new Caller(key.submitter(), key.roles())))
        .orElse(Answer.REFUSED);
  }
}
