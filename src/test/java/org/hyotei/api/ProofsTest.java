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

/** Proofs over HTTP; their witnesses, posted, show what they are said to show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ProofsTest {

  private Service service;

  /** The tiny pack, its scale read literally: A 100～120%, B 80～100%, C 50～80%. */
  @BeforeAll
  void start(@TempDir Path root) throws IOException {
    Path rules = root.resolve("rules");
    Path pack = Files.createDirectories(rules.resolve("tiny"));
    Files.copy(Path.of("rules/vocabulary.dsl"), rules.resolve("vocabulary.dsl"));
    Files.copy(Path.of("src/test/packs/good/tiny/policy.yaml"), pack.resolve("policy.yaml"));
    Files.writeString(
        pack.resolve("grading.dslr"),
        rule("A", "100% 以上 120% 以下") + rule("B", "80% 以上 100% 以下") + rule("C", "50% 以上 80% 以下"));
    service = new Service(rules, root.resolve("data"));
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private static String rule(String grade, String bounds) {
    return "ルール \""
        + grade
        + "\"\nもし\n    指標がある\n    - 達成率 が "
        + bounds
        + "\nならば\n    評価 "
        + grade
        + " 理由 達成率{達成率}\n終わり\n\n";
  }

  @Test
  void scale_readLiterally_overlapsWhereItsGradesMeet() {
    Service.Reply reply = service.get("/api/v1/policies/tiny/proofs");
    assertThat(reply.status()).isEqualTo(200);
    JsonText proofs = reply.json();
    assertThat(reply.header("Policy-Version")).isEqualTo(proofs.text("/policy/version"));
    assertThat(proofs.text("/parts/0/proved/deterministic")).isEqualTo("false");

    String failures = "/parts/0/failures";
    int overlaps = 0;
    for (int i = 0; i < proofs.texts(failures, "/kind").size(); i++) {
      String failure = failures + "/" + i;
      if (proofs.text(failure + "/kind").equals("overlap")) {
        String measured = proofs.text(failure + "/texts/ja");
        assertThat(measured).contains(overlaps == 0 ? "80" : "100");
        assertThat(shown(proofs.at(failure + "/witness").json())).contains("conflicting-grades");
        overlaps++;
      }
    }
    assertThat(overlaps).isEqualTo(2);
  }

  @Test
  void gap_witnessPosted_isNotCovered() {
    JsonText proofs = service.get("/api/v1/policies/tiny/proofs").json();
    int gaps = 0;
    for (int i = 0; i < proofs.texts("/parts/0/failures", "/kind").size(); i++) {
      String failure = "/parts/0/failures/" + i;
      if (proofs.text(failure + "/kind").equals("gap")) {
        assertThat(shown(proofs.at(failure + "/witness").json())).contains("not-covered");
        gaps++;
      }
    }
    assertThat(gaps).isPositive();
  }

  @Test
  void language_asked_isThatOfTheTexts() {
    Service.Reply reply = service.get("/api/v1/policies/tiny/proofs", "Accept-Language", "en");
    assertThat(reply.header("Content-Language")).isEqualTo("en");
    assertThat(reply.json().text("/parts/0/failures/0/text"))
        .isEqualTo(reply.json().text("/parts/0/failures/0/texts/en"));
  }

  @Test
  void policy_unknown_isNotFound() {
    assertThat(service.get("/api/v1/policies/nowhere/proofs").status()).isEqualTo(404);
  }

  private List<String> shown(String witness) {
    Service.Reply reply = service.preview(witness);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json().texts("/findings", "/code");
  }
}
