package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.Set;
import org.hyotei.ledger.Role;
import org.hyotei.ledger.Submitter;

/** Who sent a request, and what they may do. */
record Caller(Submitter submitter, Set<Role> roles) {

  /** Where nobody is asked who they are. */
  static final Caller UNAUTHENTICATED = new Caller(Submitter.UNAUTHENTICATED, Role.all());

  private static final String ATTRIBUTE = Caller.class.getName();

  Caller {
    roles = Set.copyOf(roles);
  }

  /** Of a request that was let in. */
  static Caller of(HttpRequest<?> request) {
    return request
        .getAttribute(ATTRIBUTE, Caller.class)
        .orElseThrow(() -> new IllegalStateException("a request was not asked who sends it"));
  }

  void send(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  boolean may(Role needed) {
    return needed.isIn(roles);
  }

  /**
   * Goes on only for those who have a role.
   *
   * @throws AccessRefused for others
   */
  void mustBe(Role needed) {
    if (!may(needed)) {
      throw AccessRefused.forbidden(needed);
    }
  }

  /**
   * Goes on only for those who approve what another did. Where nobody was asked who they are, this
   * cannot be told, as the entries say.
   *
   * @param author whose work it is; empty if that was disposed of, so that nobody may approve it
   * @throws AccessRefused for the author
   */
  void mustNotBe(Optional<Submitter> author) {
    if (submitter.equals(Submitter.UNAUTHENTICATED)) {
      return;
    }
    if (author.isEmpty()) {
      throw AccessRefused.unknownWork();
    }
    if (author.get().principal().equals(submitter.principal())) {
      throw AccessRefused.ownWork();
    }
  }
}
