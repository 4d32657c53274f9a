package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings under which the service does not start. */
class LoopbackTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void host_thatOthersCanReach_isRefused(String host) {
    assertThatThrownBy(() -> start("rules", host)).hasStackTraceContaining("micronaut.server.host");
  }

  @ParameterizedTest
  @CsvSource("no/such/folder, there is no folder")
  void rules_thatAreNotThere_areRefused(String rules, String message) {
    assertThatThrownBy(() -> start(rules, "127.0.0.1")).hasStackTraceContaining(message);
  }

  private static void start(String rules, String host) {
    Map<String, Object> settings =
        Map.of("hyotei.rules", rules, "micronaut.server.host", host, "micronaut.server.port", -1);
    ApplicationContext.run(EmbeddedServer.class, settings).close();
  }
}
