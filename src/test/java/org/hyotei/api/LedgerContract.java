package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hyotei.verification.ReceiptCheck;
import org.hyotei.verification.TrustedKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A service with a ledger of its own, on whatever store it lies, and what is asked of it. */
@SuppressWarnings("NullAway.Init")
abstract class LedgerContract {

  static final Path RULES = Path.of("rules");

  static final String EVALUATIONS = "/api/v1/evaluations";

  @TempDir Path folder;

  Service service;

  abstract Service service(Path data);

  @BeforeEach
  void start() {
    service = service(folder);
  }

  @AfterEach
  void stop() {
    if (service != null) {
      service.close();
    }
  }

  static byte[] small(String plan, String actual) {
    return ("{\"policy\":\"kawaguchi\",\"plan\":{\"id\":\""
            + plan
            + "\",\"fiscalYear\":\"R6\","
            + "\"groups\":[{\"id\":\"1\",\"level\":\"基本目標\"}],\"indicators\":[{\"id\":\"1-1\","
            + "\"group\":\"1\",\"unit\":\"件\",\"targets\":{\"R6\":\"50件\"},\"actuals\":{\"R6\":\""
            + actual
            + "\"}}]}}")
        .getBytes(StandardCharsets.UTF_8);
  }

  Service.Reply post(String path, byte[] body, String... headers) {
    return service.post(path, Service.JSON, body, headers);
  }

  Service.Reply post(String path, String body, String... headers) {
    return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  String record(byte[] body) {
    Service.Reply reply = post(EVALUATIONS, body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.json().text("/id");
  }

  List<TrustedKey> keys() {
    return service
        .get("/api/v1/ledger/keys")
        .text()
        .lines()
        .map(line -> TrustedKey.parse(line).orElseThrow())
        .toList();
  }

  boolean verifies(byte[] receipt) {
    return new ReceiptCheck(keys(), List.of()).verify(receipt).verified();
  }
}
