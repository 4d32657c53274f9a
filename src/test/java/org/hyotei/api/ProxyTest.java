package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.hyotei.ledger.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proxy that says who asks. */
@SuppressWarnings("NullAway.Init")
class ProxyTest {

  private static final String POLICIES = "/api/v1/policies";

  /** Without packs, which is quicker. */
  @TempDir private static Path rules;

  @TempDir private static Path data;

  private static Service onThisMachine;

  @BeforeAll
  static void start() {
    onThisMachine = behindProxy(data.resolve("any"), "");
  }

  @AfterAll
  static void stop() {
    onThisMachine.close();
  }

  private static Service behindProxy(Path folder, String addresses) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("hyotei.authentication.proxy.office-header", "X-Office");
    settings.put("hyotei.authentication.proxy.roles-header", "X-Roles");
    if (!addresses.isEmpty()) {
      settings.put("hyotei.authentication.proxy.addresses", addresses);
    }
    return new Service(rules, folder, settings);
  }

  private static String status(Service service, String method, String path, String headers)
      throws IOException {
    String request =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: 0\r\n"
            + headers.replace("|", "\r\n")
            + "\r\n\r\n";
    String reply = service.raw(request.getBytes(StandardCharsets.UTF_8));
    return reply.substring(0, Math.min(reply.length(), 12)).replace("HTTP/1.1 ", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "X-Office: 福祉総務課|X-Roles: viewer; 200; 403",
        "X-Office: 福祉総務課|X-Roles: author; 200; 200",
        "X-Office: 福祉総務課|X-Roles: staff, author; 200; 200",
        "X-Office: 福祉総務課|X-Roles: staff; 403; 403",
        "X-Office: 福祉総務課; 403; 403",
        "X-Roles: author; 401; 401",
        "X-Office:|X-Roles: author; 401; 401",
        "X-Office: a|X-Office: b|X-Roles: author; 401; 401",
        "X-Office: a|X-Roles: viewer|X-Roles: author; 401; 401",
        "X-Other: a; 401; 401"
      })
  void headers_ofTheProxy_tellOfficeAndRoles(String headers, String read, String reload)
      throws IOException {
    assertThat(status(onThisMachine, "GET", POLICIES, headers)).isEqualTo(read);
    assertThat(status(onThisMachine, "POST", POLICIES + "/reload", headers)).isEqualTo(reload);
  }

  @Test
  void headers_fromAnotherAddress_areRefused_andKeysAreNot() throws IOException {
    String headers = "X-Office: 福祉総務課|X-Roles: viewer";
    Path folder = Files.createTempDirectory(data, "keyed");
    String key = Keys.make(folder, Role.VIEWER).text();
    try (Service service = behindProxy(folder, "192.0.2.7, 2001:db8::1")) {
      assertThat(status(service, "GET", POLICIES, headers)).isEqualTo("401");
      assertThat(status(service, "GET", POLICIES, "X-Roles: viewer")).isEqualTo("401");
      assertThat(status(service, "GET", POLICIES, "X-Forwarded-For: 192.0.2.7|" + headers))
          .isEqualTo("401");
      assertThat(status(service, "GET", POLICIES, "Authorization: Bearer " + key + "|" + headers))
          .isEqualTo("200");
      assertThat(status(service, "GET", "/health", headers)).isEqualTo("200");
    }
  }

  @Test
  void headers_fromTheAddressThatIsSet_areTaken() throws IOException {
    try (Service service = behindProxy(data.resolve("named"), "192.0.2.7,127.0.0.1")) {
      assertThat(status(service, "GET", POLICIES, "X-Office: 福祉総務課|X-Roles: viewer"))
          .isEqualTo("200");
    }
  }

  @Test
  void badKey_isRefused_whateverTheProxySays() throws IOException {
    String headers = "Authorization: Bearer hyotei_x|X-Office: 福祉総務課|X-Roles: viewer";
    assertThat(status(onThisMachine, "GET", POLICIES, headers)).isEqualTo("401");
  }
}
