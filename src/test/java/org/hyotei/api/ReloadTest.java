package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits of the rules folder while the service runs; versions; drafts. */
@SuppressWarnings("NullAway.Init")
class ReloadTest {

  private static final String KAWAGUCHI = "/api/v1/policies/kawaguchi";
  private static final String AT_120 = "達成率 が 100% 以上 120% 以下";

  @TempDir private Path root;

  private Path rules;
  private Service service;

  @BeforeEach
  void start() throws IOException {
    rules = root.resolve("rules");
    Path from = Path.of("rules");
    try (Stream<Path> files = Files.walk(from.resolve("kawaguchi"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = rules.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    Files.copy(from.resolve("vocabulary.dsl"), rules.resolve("vocabulary.dsl"));
    service = new Service(rules, root.resolve("data"));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private void edit(String file, String old, String replacement) throws IOException {
    String text = Files.readString(rules.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(rules.resolve(file), text.replace(old, replacement));
  }

  private JsonText reload() {
    Service.Reply reply = service.post("/api/v1/policies/reload", Service.JSON, new byte[0]);
    assertThat(reply.status()).isEqualTo(200);
    return reply.json();
  }

  private String served() {
    return service.get(KAWAGUCHI).header("Policy-Version");
  }

  @Test
  void goodEdit_isServed_andTheVersionBeforeIsKept() throws IOException {
    String before = served();
    edit("kawaguchi/policy.yaml", "title: ", "title: 改訂 ");
    JsonText result = reload();

    assertThat(result.text("/policies/0/result")).isEqualTo("activated");
    String after = result.text("/policies/0/served");
    assertThat(after).isNotEqualTo(before);
    assertThat(result.text("/policies/0/check/passed")).isEqualTo("true");
    assertThat(served()).isEqualTo(after);

    JsonText versions = service.get(KAWAGUCHI + "/versions").json();
    assertThat(versions.texts("/versions", "/version")).containsExactly(after, before);
    assertThat(versions.texts("/versions", "/served")).containsExactly("true", "false");

    String reference = "kawaguchi@" + before.substring(0, 8);
    Service.Reply old = service.get("/api/v1/policies/" + reference);
    assertThat(old.header("Policy-Version")).isEqualTo(before);
    assertThat(old.json().text("/title")).doesNotStartWith("改訂");
    Service.Reply graded =
        service.preview(
            Requests.small("p", 90)
                .replace("\"policy\": \"kawaguchi\"", "\"policy\": \"" + reference + "\""));
    assertThat(graded.status()).as(graded.text()).isEqualTo(200);
    assertThat(graded.header("Policy-Version")).isEqualTo(before);
  }

  @Test
  void versions_differing_areComparedByRuleAndAsText() throws IOException {
    String before = served();
    edit("kawaguchi/grading.dslr", AT_120, "達成率 が 100% 以上\n    - 達成率 が 120% 以下");
    assertThat(reload().text("/policies/0/result")).isEqualTo("activated");
    String path = KAWAGUCHI + "/versions/" + before.substring(0, 8) + "/diff/" + served();

    JsonText diff = service.get(path).json();
    assertThat(diff.text("/before")).isEqualTo(before);
    assertThat(diff.text("/after")).isEqualTo(served());
    assertThat(diff.text("/rules/0/change")).isEqualTo("changed");
    assertThat(diff.text("/files/0/file")).isEqualTo("kawaguchi/grading.dslr");
    JsonText changes = service.get(path.replace("/diff/", "/changes/")).json();
    assertThat(changes.text("/parts/0/same")).isEqualTo("true");
    assertThat(service.get(KAWAGUCHI + "/versions/ffff0000/diff/" + before).status())
        .isEqualTo(404);
    assertThat(service.get(KAWAGUCHI + "/versions/nonsense/diff/" + before).status())
        .isEqualTo(404);
  }

  @Test
  void brokenEdit_leavesTheOldVersion_andIsToldEverywhere() throws IOException {
    String before = served();
    edit("kawaguchi/grading.dslr", "達成率 が 50% 未満", "達成率 が 50% みまん");
    JsonText result = reload();

    assertThat(result.text("/policies/0/result")).isEqualTo("refused");
    assertThat(result.text("/policies/0/served")).isEqualTo(before);
    assertThat(result.text("/policies/0/check/defects/0/code")).isEqualTo("unknown-sentence");
    assertThat(result.text("/policies/0/check/defects/0/file")).isEqualTo("kawaguchi/grading.dslr");
    assertThat(served()).isEqualTo(before);
    assertThat(service.preview(Requests.small("p", 90)).status()).isEqualTo(200);
    Service.Reply health = service.get("/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.json().text("/status")).isEqualTo("UP");
    assertThat(health.json().text("/details/policies/details/broken/kawaguchi/0"))
        .startsWith("kawaguchi/grading.dslr:");
    assertThat(health.json().text("/details/policies/details/kawaguchi")).isEqualTo(before);
  }

  @Test
  void ruleFile_thatThePolicyDoesNotName_isABrokenEdit() throws IOException {
    Files.writeString(rules.resolve("kawaguchi/more.dslr"), "");
    JsonText result = reload();

    assertThat(result.text("/policies/0/result")).isEqualTo("refused");
    assertThat(result.text("/policies/0/check/defects/0/code")).isEqualTo("unnamed-rule-file");
  }

  @Test
  void edit_withoutAnyRequest_isServedOnceItHasSettled() throws IOException, InterruptedException {
    String before = served();
    edit("kawaguchi/policy.yaml", "title: ", "title: 改訂 ");
    long start = System.nanoTime();
    while (served().equals(before) && System.nanoTime() - start < 30_000_000_000L) {
      Thread.sleep(50);
    }

    assertThat(served()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "kawaguchi@00000000, unknown-version",
    "kawaguchi@zz, unknown-version",
    "kawaguchi@, unknown-version",
    "osaka@0000, unknown-policy"
  })
  void version_thatIsUnknown_isTold(String reference, String code) {
    Service.Reply preview =
        service.preview(
            Requests.small("p", 90)
                .replace("\"policy\": \"kawaguchi\"", "\"policy\": \"" + reference + "\""));
    assertThat(preview.status()).isEqualTo(422);
    assertThat(preview.json().text("/defects/0/code")).isEqualTo(code);
    Service.Reply policy = service.get("/api/v1/policies/" + reference);
    assertThat(policy.status()).isEqualTo(404);
    assertThat(policy.json().text("/type")).isEqualTo("urn:hyotei:problem:" + code);
  }

  private Service.Reply check(String body) {
    return service.post(
        KAWAGUCHI + "/checks",
        Service.JSON,
        body.getBytes(StandardCharsets.UTF_8),
        "Accept-Language",
        "en");
  }

  @Test
  void draft_thatIsGood_passes_andServesNothing() throws IOException {
    String before = served();
    String text =
        Files.readString(rules.resolve("kawaguchi/policy.yaml")).replace("title: ", "title: 改訂 ");
    Service.Reply reply = check("{\"files\": {\"policy.yaml\": " + JsonText.quoted(text) + "}}");

    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.json().text("/passed")).isEqualTo("true");
    assertThat(reply.json().text("/version")).isNotEqualTo(before);
    assertThat(served()).isEqualTo(before);
  }

  @Test
  void draft_thatIsBroken_tellsEveryDefectWithItsLine() throws IOException {
    String text =
        Files.readString(rules.resolve("kawaguchi/grading.dslr")).replace(AT_120, "達成率 が 高い");
    JsonText report =
        check(
                "{\"files\": {\"grading.dslr\": "
                    + JsonText.quoted(text)
                    + ", \"rollup.dslr\": null, \"extra.dslr\": \"\"}}")
            .json();

    assertThat(report.text("/passed")).isEqualTo("false");
    assertThat(report.texts("/defects", "/code"))
        .contains("unknown-sentence", "missing-file", "unnamed-rule-file");
    assertThat(report.text("/defects/0/messages/ja")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | 400 | not-json",
        "{} | 422 | missing-field",
        "[] | 422 | wrong-type",
        "{\"files\": 3} | 422 | wrong-type",
        "{\"files\": {\"../x.dslr\": \"\"}} | 422 | bad-file-name",
        "{\"files\": {\"cases/../x.yaml\": \"\"}} | 422 | bad-file-name",
        "{\"files\": {\"x.sh\": \"\"}} | 422 | bad-file-name",
        "{\"files\": {\"x.dslr\": 3}} | 422 | wrong-type",
        "{\"files\": {\"x.dslr\": {\"base64\": \"%%\"}}} | 422 | not-base64",
        "{\"files\": {}, \"more\": 1} | 422 | unknown-field"
      })
  void draft_thatIsNone_isRefusedWithItsPlace(String body, int status, String code) {
    Service.Reply reply = check(body);

    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.json().texts("/defects", "/code")).contains(code);
  }

  @Test
  void draft_ofAPackThatIsNotThere_isCheckedByItself() {
    Service.Reply reply =
        service.post(
            "/api/v1/policies/new-one/checks",
            Service.JSON,
            "{\"files\": {\"policy.yaml\": \"id: new-one\"}}".getBytes(StandardCharsets.UTF_8));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().text("/passed")).isEqualTo("false");
  }

  @Test
  void edit_triedInAProcessOfItsOwn_isServed() throws Exception {
    service.close();
    service = new Service(rules, root.resolve("data"), true);
    String before = served();
    edit("kawaguchi/policy.yaml", "title: ", "title: 改訂 ");
    Instant latest = Instant.now().plusSeconds(60);
    while (served().equals(before) && Instant.now().isBefore(latest)) {
      Thread.sleep(50);
    }
    assertThat(service.get(KAWAGUCHI).json().text("/title")).startsWith("改訂");
  }
}
