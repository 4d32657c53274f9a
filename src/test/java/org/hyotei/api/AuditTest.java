package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedService.class)
class AuditTest {

  private final Service service;

  AuditTest(Service service) {
    this.service = service;
  }

  private Service.Reply post(String path, String body) throws IOException {
    return service.post(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void audit_ofKawaguchi_isTheSameAsOnTheCommandLine() throws IOException {
    Service.Reply reply = post("/api/v1/audits", Requests.kawaguchi());
    JsonText audit = reply.json();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Policy-Version")).isEqualTo(audit.text("/policy/version"));
    assertThat(audit.text("/agreement/rate/display")).isEqualTo("77.6%");
    assertThat(audit.texts("/differences", "/kind")).contains("edge", "direction", "own-trend");
  }

  @ParameterizedTest
  @CsvSource({
    "asaka, plan",
    "asaka, progress-illustrative",
    "kawagoe, R5",
    "kawaguchi, R6",
    "kuki, plan",
    "kuki, progress-illustrative",
    "niigata, R3",
    "niigata, R6"
  })
  void examples_ofEveryPack_areGradedAndAudited(String pack, String example) throws IOException {
    String request = Requests.example(pack, example);
    Service.Reply preview = service.preview(request);

    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.json().items("/commentary")).isNotEmpty();
    assertThat(post("/api/v1/audits", request).status()).isEqualTo(200);
  }

  @Test
  void audit_ofNoJson_is400() throws IOException {
    assertThat(post("/api/v1/audits", "{").status()).isEqualTo(400);
  }

  @Test
  void audit_ofADefectivePlan_is422WithAllDefects() throws IOException {
    Service.Reply reply = post("/api/v1/audits", "{\"policy\": \"none\", \"plan\": {\"id\": 1}}");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().items("/defects")).hasSizeGreaterThan(2);
  }

  @Test
  void comparison_ofTwoPolicies_is200() throws IOException {
    String request =
        Requests.example("niigata", "R6")
            .replace("\"policy\": \"niigata\"", "\"policies\": [\"kawaguchi\", \"niigata\"]");
    Service.Reply reply = post("/api/v1/comparisons", request);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().texts("/policies", "/id")).containsExactly("kawaguchi", "niigata");
  }

  @Test
  void comparison_ofUnknownPolicies_tellsAllOfThem() throws IOException {
    Service.Reply reply =
        post("/api/v1/comparisons", "{\"policies\": [\"x\", \"y\"], \"plan\": {}}");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().texts("/defects", "/message")).anyMatch(m -> m.contains("x"));
    assertThat(reply.json().texts("/defects", "/message")).anyMatch(m -> m.contains("y"));
  }

  @Test
  void comparison_withoutPolicies_is422() throws IOException {
    Service.Reply reply = post("/api/v1/comparisons", "{\"plan\": {}}");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().texts("/defects", "/code")).contains("missing-field");
  }
}
