package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses URLs with characters for control, of which nothing is named and databases hold not all.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class UrlFilter {

  private static final Pattern CONTROL = Pattern.compile("%[01][0-9A-Fa-f]");

  /** The refusal; null to go on. */
  @RequestFilter
  @Nullable HttpResponse<?> admit(HttpRequest<?> request) {
    return CONTROL.matcher(request.getUri().toString()).find()
        ? Problem.of(
                HttpStatus.BAD_REQUEST,
                "malformed-url",
                "URL に制御文字（%00〜%1F）があります。取り除いてください。",
                "The URL has a control character (%00 to %1F). Take it out.")
            .response(Language.of(request))
        : null;
  }
}
