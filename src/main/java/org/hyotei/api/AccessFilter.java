package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyotei.ledger.LedgerUnavailable;
import org.hyotei.ledger.Role;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests in: tells who sends each, and whether they may. Whoever is on this machine may do
 * everything as long as no way to tell is set up. Health and the API's description are open to all.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AccessFilter {

  private static final Set<String> OPEN = Set.of("/health", "/api", "/api/openapi.yaml");
  private static final List<String> OPEN_BELOW = List.of("/health/", "/api/ui/");

  private final List<Authentication> ways;

  AccessFilter(List<Authentication> ways) {
    this.ways = List.copyOf(ways);
  }

  /** The refusal; null to go on. */
  @RequestFilter
  @Nullable HttpResponse<?> admit(HttpRequest<?> request) {
    Optional<RouteMatch<?>> route = RouteAttributes.getRouteMatch(request);
    Optional<Role> needed =
        route.flatMap(match -> match.getAnnotationMetadata().enumValue(Needs.class, Role.class));
    if (needed.isEmpty() && isOpen(request.getPath())) {
      return null;
    }
    Caller caller;
    try {
      caller = caller(request);
    } catch (LedgerUnavailable e) {
      return AccessRefused.unavailable().response(request);
    }
    if (caller == null) {
      return AccessRefused.unauthenticated().response(request);
    }
    if (route.isPresent() && needed.isEmpty()) {
      return AccessRefused.forbidden().response(request);
    }
    if (needed.isPresent() && !caller.may(needed.get())) {
      return AccessRefused.forbidden(needed.get()).response(request);
    }
    caller.send(request);
    return null;
  }

  private static boolean isOpen(String path) {
    return OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith);
  }

  /** Who sends a request; null if that cannot be told. */
  private @Nullable Caller caller(HttpRequest<?> request) {
    for (Authentication way : ways) {
      Authentication.Answer answer = way.answer(request);
      if (answer instanceof Authentication.Answer.Known known) {
        return known.caller();
      }
      if (answer instanceof Authentication.Answer.Refused) {
        return null;
      }
    }
    InetAddress from = request.getRemoteAddress().getAddress();
    boolean isOpenHere = ways.stream().noneMatch(Authentication::isSetUp);
    return isOpenHere && from != null && from.isLoopbackAddress() ? Caller.UNAUTHENTICATED : null;
  }
}
