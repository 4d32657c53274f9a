package org.hyotei.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Leaves the choice among several forms of an answer to the controllers that offer them, by {@link
 * Accepted}: the router knows neither {@code text/*} nor weights. It lets pass whatever also names
 * any type, and that any other type weighs nothing is what {@code Accept} means without that.
 */
@ServerFilter("/api/v1/**")
final class AcceptFilter {

  private static final String ANY = "*/*";
  private static final Pattern POSTED = Pattern.compile("/api/v1/(previews|evaluations|columns)");
  private static final Pattern GOT = Pattern.compile("/api/v1/evaluations/[^/]+/(report|receipt)");

  @RequestFilter
  @PreMatching
  void leave(HttpRequest<?> request) {
    Pattern paths = request.getMethod() == HttpMethod.POST ? POSTED : GOT;
    List<String> accepted = request.getHeaders().getAll(HttpHeaders.ACCEPT);
    if (request.getHeaders() instanceof MutableHttpHeaders headers
        && !accepted.isEmpty()
        && accepted.stream().noneMatch(header -> header.contains(ANY))
        && paths.matcher(request.getPath()).matches()) {
      headers.set(HttpHeaders.ACCEPT, String.join(", ", accepted) + ", " + ANY + ";q=0");
    }
  }
}
