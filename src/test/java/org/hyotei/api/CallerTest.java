package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.hyotei.ledger.Entry;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.Role;
import org.hyotei.ledger.Statements;
import org.hyotei.ledger.Submitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a caller may do, beyond what the endpoint says. */
class CallerTest {

  private static final Submitter ONE =
      new Submitter(Submitter.How.API_KEY, Keys.OFFICE, "000000000001");
  private static final Submitter OTHER =
      new Submitter(Submitter.How.API_KEY, Keys.OFFICE, "000000000002");

  private static Caller caller(Submitter submitter, Role... roles) {
    return new Caller(submitter, Set.of(roles));
  }

  @Test
  void approver_isNotTheAuthor() {
    Caller caller = caller(ONE, Role.APPROVER, Role.SUBMITTER);
    assertThatThrownBy(() -> caller.mustNotBe(Optional.of(ONE))).hasMessage("own-work");
    assertThatCode(() -> caller.mustNotBe(Optional.of(OTHER))).doesNotThrowAnyException();
    assertThatCode(() -> caller.mustNotBe(Optional.of(Submitter.UNAUTHENTICATED)))
        .doesNotThrowAnyException();
  }

  @Test
  void author_whoWasDisposedOf_isApprovedByNobody() {
    assertThatThrownBy(() -> caller(ONE, Role.APPROVER).mustNotBe(Optional.empty()))
        .hasMessage("own-work");
  }

  @Test
  void whereNobodyIsAsked_everythingGoes() {
    for (Role role : Role.values()) {
      assertThat(Caller.UNAUTHENTICATED.may(role)).isTrue();
    }
    assertThatCode(() -> Caller.UNAUTHENTICATED.mustNotBe(Optional.of(Submitter.UNAUTHENTICATED)))
        .doesNotThrowAnyException();
  }

  @Test
  void role_thatIsNotHad_isRefused() {
    Caller approver = caller(ONE, Role.APPROVER);
    assertThatCode(() -> approver.mustBe(Role.APPROVER)).doesNotThrowAnyException();
    assertThatCode(() -> approver.mustBe(Role.VIEWER)).doesNotThrowAnyException();
    assertThatThrownBy(() -> approver.mustBe(Role.SUBMITTER)).hasMessage("forbidden");
    assertThatThrownBy(() -> caller(ONE).mustBe(Role.VIEWER)).hasMessage("forbidden");
  }

  @Test
  void submitterOfAnEntry_isReadBack(@TempDir Path data) {
    Keys.make(data, Role.VIEWER);
    try (Ledger ledger = Keys.open(data)) {
      Entry made = ledger.entries(0, 1).get(0);
      assertThat(Submitter.of(ledger.parts(made))).contains(Submitter.COMMAND_LINE);
      ledger.statement(Statements.disposal(made, Set.of("submitter"), "rule", null), ONE);
      assertThat(Submitter.of(ledger.parts(made))).isEmpty();
      Entry disposal = ledger.entries(1, 1).get(0);
      assertThat(Submitter.of(ledger.parts(disposal))).contains(ONE);
    }
  }
}
