package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies, their rules, and their versions. */
@ExtendWith(SharedService.class)
class PoliciesTest {

  private static final String KAWAGUCHI = "/api/v1/policies/kawaguchi";

  private final Service service;

  PoliciesTest(Service service) {
    this.service = service;
  }

  @Test
  void list_names_thePoliciesAndVersions() {
    JsonText list = service.get("/api/v1/policies").json();
    assertThat(list.texts("/policies", "/id"))
        .containsExactly("asaka", "kawagoe", "kawaguchi", "kuki", "niigata");
    assertThat(list.texts("/policies", "/version")).allMatch(v -> v.matches("[0-9a-f]{64}"));
  }

  @Test
  void policy_inFull_tellsScaleAndDecisions() {
    Service.Reply reply = service.get(KAWAGUCHI);
    JsonText policy = reply.json();
    assertThat(policy.texts("/scale", "/grade")).containsExactly("S", "A", "B", "C", "D");
    assertThat(policy.items("/decided")).hasSizeGreaterThan(5);
    assertThat(policy.texts("/rules", "/name")).contains("S: 目標の120%を超えた");
    assertThat(reply.header("Policy-Version")).isEqualTo(policy.text("/version"));
    assertThat(reply.header("ETag")).isEqualTo("\"" + policy.text("/version") + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
  void policy_thatIsKnown_is304(String header) {
    String tag = service.get(KAWAGUCHI).header("ETag");
    Service.Reply reply = service.get(KAWAGUCHI, "If-None-Match", header.formatted(tag));
    assertThat(reply.status()).isEqualTo(304);
    assertThat(reply.bytes()).isEmpty();
    assertThat(reply.header("ETag")).isEqualTo(tag);
    assertThat("\"" + reply.header("Policy-Version") + "\"").isEqualTo(tag);
  }

  @Test
  void policy_knownInAnotherVersion_isSent() {
    Service.Reply reply = service.get(KAWAGUCHI, "If-None-Match", "\"" + "0".repeat(64) + "\"");
    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void everyRule_byItsName_isItsLinesInTheFile() throws IOException {
    for (String id : List.of("asaka", "kawagoe", "kawaguchi", "kuki", "niigata")) {
      for (JsonText entry : service.get("/api/v1/policies/" + id).json().items("/rules")) {
        String name = entry.text("/name");
        Service.Reply reply =
            service.get("/api/v1/policies/" + id + "/rules/" + Requests.segment(name));
        assertThat(reply.status()).as(name).isEqualTo(200);
        assertThat(reply.header("Policy-Version")).isNotEmpty();
        JsonText rule = reply.json();
        List<String> file = Files.readAllLines(Path.of("rules", rule.text("/file")));
        int first = Integer.parseInt(rule.text("/line"));
        int last = Integer.parseInt(rule.text("/endLine"));
        assertThat(rule.texts("/lines", "/text"))
            .as(name)
            .isEqualTo(file.subList(first - 1, last))
            .first()
            .asString()
            .contains(name);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"S: 目標の120%を超え, S: 目標の120%を超えた", "A: 目標/達成した, A: 目標を達成した", "A: 目標を達成した?, A: 目標を達成した"})
  void rule_thatIsUnknown_is404WithTheNearest(String name, String nearest) {
    Service.Reply reply =
        service.get(KAWAGUCHI + "/rules/" + Requests.segment(name), "Accept-Language", "en");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.json().text("/type")).isEqualTo("urn:hyotei:problem:unknown-rule");
    assertThat(reply.json().text("/detail")).contains("\"" + name + "\"").contains(nearest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/rules/x"})
  void policy_thatIsUnknown_is404WithTheKnown(String rest) {
    Service.Reply reply =
        service.get(
            "/api/v1/policies/" + Requests.segment("川口 市/%") + rest, "Accept-Language", "en");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.json().text("/type")).isEqualTo("urn:hyotei:problem:unknown-policy");
    assertThat(reply.json().text("/detail"))
        .isEqualTo(
            "There is no policy \"川口 市/%\". Known: asaka, kawagoe, kawaguchi, kuki, niigata.");
  }

  @Test
  void health_atRoot_isUpWithVersions() {
    Service.Reply reply = service.get("/health");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().text("/status")).isEqualTo("UP");
    assertThat(reply.json().text("/details/policies/details/kawaguchi"))
        .isEqualTo(service.get(KAWAGUCHI).header("Policy-Version"));
  }
}
