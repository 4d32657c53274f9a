package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.hyotei.ledger.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings under which the service does not start. */
@SuppressWarnings("NullAway.Init")
class LoopbackTest {

  /** Without packs, which is quicker. */
  @TempDir private Path rules;

  @TempDir private Path data;

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void host_thatOthersCanReach_isRefused(String host) {
    assertThatThrownBy(() -> start(rules, host)).hasStackTraceContaining("micronaut.server.host");
  }

  @ParameterizedTest
  @CsvSource("no/such/folder, there is no folder")
  void rules_thatAreNotThere_areRefused(Path missing, String message) {
    assertThatThrownBy(() -> start(missing, "127.0.0.1")).hasStackTraceContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2", "proxy.example", "10.0.0.0/8", "::g"})
  void proxysAddress_thatIsNone_isRefused(String address) {
    assertThatThrownBy(
            () ->
                start(
                    rules,
                    "127.0.0.1",
                    Map.of(
                        "hyotei.authentication.proxy.office-header", "X-Office",
                        "hyotei.authentication.proxy.roles-header", "X-Roles",
                        "hyotei.authentication.proxy.addresses", address)))
        .hasStackTraceContaining(address + " is no IP address");
  }

  @ParameterizedTest
  @CsvSource({
    "office-header, X-Office, set both",
    "roles-header, X-Roles, set both",
    "addresses, 127.0.0.1, no hyotei.authentication.proxy.office-header"
  })
  void proxysSetting_alone_isRefused(String setting, String value, String message) {
    assertThatThrownBy(
            () ->
                start(rules, "127.0.0.1", Map.of("hyotei.authentication.proxy." + setting, value)))
        .hasStackTraceContaining(message);
  }

  @Test
  void host_thatOthersCanReach_isServedOnceThereIsAKey() {
    Keys.make(data, Role.VIEWER);
    assertThatCode(() -> start(rules, "0.0.0.0")).doesNotThrowAnyException();
  }

  @Test
  void host_thatOthersCanReach_isRefusedByALedgerWithoutKeys() {
    Keys.open(data).close();
    assertThatThrownBy(() -> start(rules, "0.0.0.0"))
        .hasStackTraceContaining("micronaut.server.host");
  }

  @Test
  void host_thatOthersCanReach_isServedBehindAProxy() {
    assertThatCode(
            () ->
                start(
                    rules,
                    "0.0.0.0",
                    Map.of(
                        "hyotei.authentication.proxy.office-header", "X-Office",
                        "hyotei.authentication.proxy.roles-header", "X-Roles")))
        .doesNotThrowAnyException();
  }

  @Test
  void host_thatIsRefused_leavesTheDataFolderAlone() {
    assertThatThrownBy(() -> start(rules, "0.0.0.0")).isInstanceOf(RuntimeException.class);
    assertThat(data).isEmptyDirectory();
  }

  private void start(Path rules, String host) {
    start(rules, host, Map.of());
  }

  private void start(Path rules, String host, Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("hyotei.rules", rules.toString());
    settings.put("hyotei.data", data.toString());
    settings.put("hyotei.trial", false);
    settings.put("micronaut.server.host", host);
    settings.put("micronaut.server.port", -1);
    EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings);
    server.close();
    server.getApplicationContext().close();
  }
}
