package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack with a defect beside a good one: the good one is served, the bad one explained. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class BrokenPackTest {

  private Service service;

  @BeforeAll
  void start(@TempDir Path rules) throws IOException {
    Path from = Path.of("rules");
    Files.copy(from.resolve("vocabulary.dsl"), rules.resolve("vocabulary.dsl"));
    for (String pack : List.of("kawaguchi", "broken")) {
      Files.createDirectory(rules.resolve(pack));
      for (String file :
          List.of(
              "policy.yaml", "grading.dslr", "rollup.dslr", "commentary.dslr", "findings.dslr")) {
        String text = Files.readString(from.resolve("kawaguchi").resolve(file));
        Files.writeString(
            rules.resolve(pack).resolve(file), text.replace("id: kawaguchi", "id: " + pack));
      }
    }
    Path grading = rules.resolve("broken/grading.dslr");
    Files.writeString(grading, Files.readString(grading).replace("達成率 が 50% 未満", "達成率 が 50% みまん"));
    service = new Service(rules);
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void health_isUp_andTellsWhatIsBroken() {
    Service.Reply reply = service.get("/health");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().text("/status")).isEqualTo("UP");
    assertThat(reply.json().names("/details/policies/details"))
        .containsExactly("kawaguchi", "broken");
    assertThat(reply.json().text("/details/policies/details/broken/broken/0"))
        .startsWith("broken/grading.dslr:");
  }

  @Test
  void goodPolicy_isServed() {
    assertThat(service.get("/api/v1/policies").json().texts("/policies", "/id"))
        .containsExactly("kawaguchi");
    assertThat(service.preview(Requests.small("p", 90)).status()).isEqualTo(200);
  }

  @Test
  void preview_byTheBrokenPolicy_is422() {
    Service.Reply reply = service.preview(Requests.small("p", 90).replace("kawaguchi", "broken"));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().text("/defects/0/code")).isEqualTo("broken-policy");
    assertThat(reply.json().text("/defects/0/pointer")).isEqualTo("/policy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/rules/x"})
  void policy_thatIsBroken_is422WithTheLine(String rest) {
    Service.Reply reply = service.get("/api/v1/policies/broken" + rest);
    JsonText problem = reply.json();
    assertThat(reply.status()).isEqualTo(422);
    assertThat(problem.text("/type")).isEqualTo("urn:hyotei:problem:broken-policy");
    assertThat(problem.text("/defects/0/file")).isEqualTo("broken/grading.dslr");
    assertThat(Integer.parseInt(problem.text("/defects/0/line"))).isPositive();
  }
}
