package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntPredicate;
import org.hyotei.ledger.KeyToken;
import org.hyotei.ledger.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that are made and revoked beside the service that runs. */
@SuppressWarnings("NullAway.Init")
class KeysWhileServingTest {

  private static final String POLICIES = "/api/v1/policies";

  /** "A second or so", on a machine that is busy with other tests. */
  private static final Duration SOON = Duration.ofSeconds(5);

  /** Without packs, which is quicker. */
  @TempDir private Path rules;

  @TempDir private Path data;

  private static void soon(Service service, IntPredicate status, String... headers)
      throws InterruptedException {
    long start = System.nanoTime();
    while (!status.test(service.get(POLICIES, headers).status())) {
      assertThat(System.nanoTime() - start).isLessThan(SOON.toNanos());
      Thread.sleep(20);
    }
  }

  @Test
  void firstKey_endsAnonymity_andRevokingItBringsItNotBack() throws InterruptedException {
    try (Service service = new Service(rules, data)) {
      assertThat(service.get(POLICIES).status()).isEqualTo(200);

      KeyToken first = Keys.make(data, Role.VIEWER);
      soon(service, status -> status == 401);
      assertThat(service.get(POLICIES, Keys.header(first)).status()).isEqualTo(200);

      KeyToken second = Keys.make(data, Role.APPROVER);
      soon(service, status -> status == 200, Keys.header(second));

      Keys.revoke(data, first);
      soon(service, status -> status == 401, Keys.header(first));
      assertThat(service.get(POLICIES, Keys.header(second)).status()).isEqualTo(200);

      Keys.revoke(data, second);
      soon(service, status -> status == 401, Keys.header(second));
      assertThat(service.get(POLICIES).status()).isEqualTo(401);
    }
  }

  @Test
  void keyThatIsNone_isRefused_evenWhereNobodyIsAsked() {
    try (Service service = new Service(rules, data)) {
      KeyToken madeUp = KeyToken.read("hyotei_000000000000_" + "a".repeat(43)).orElseThrow();
      assertThat(service.get(POLICIES, Keys.header(madeUp)).status()).isEqualTo(401);
    }
  }
}
