package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hyotei.activation.RulesWatch;
import org.hyotei.document.JsonText;
import org.hyotei.ledger.Entry;
import org.hyotei.ledger.KeyToken;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.Role;
import org.hyotei.ledger.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has a version served, and who confirmed its impact, where both are asked for. */
@SuppressWarnings("NullAway.Init")
class WhoActivatesTest {

  private static final String POLICY = "/api/v1/policies/kawaguchi";
  private static final byte[] NOTHING = new byte[0];

  @TempDir private Path root;

  private Path rules;
  private Path data;
  private KeyToken one;
  private KeyToken other;
  private Service service;
  private String before;

  @BeforeEach
  void start() throws IOException {
    rules = root.resolve("rules");
    data = Files.createDirectories(root.resolve("data"));
    Path from = Path.of("rules");
    try (Stream<Path> files = Files.walk(from.resolve("kawaguchi"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = rules.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    Files.copy(from.resolve("vocabulary.dsl"), rules.resolve("vocabulary.dsl"));
    one = Keys.make(data, Role.AUTHOR, Role.APPROVER, Role.VIEWER);
    other = Keys.make(data, Role.AUTHOR, Role.APPROVER, Role.VIEWER);
    service = new Service(rules, data, Map.of("hyotei.activation.requires-impact", true));
    before = served();
    Path policy = rules.resolve("kawaguchi/policy.yaml");
    Files.writeString(policy, Files.readString(policy).replaceFirst("title: ", "title: 改訂 "));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private String served() {
    return service.get(POLICY, Keys.header(one)).header("Policy-Version");
  }

  private JsonText reload(KeyToken key) {
    Service.Reply reply =
        service.post("/api/v1/policies/reload", Service.JSON, NOTHING, Keys.header(key));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  /** The digest of a report on the folder as it is. */
  private String report() {
    Service.Reply impact =
        service.post(
            POLICY + "/impacts",
            Service.JSON,
            "{\"draft\":{\"files\":{}},\"plans\":[]}".getBytes(StandardCharsets.UTF_8),
            Keys.header(one));
    assertThat(impact.status()).as(impact.text()).isEqualTo(200);
    return impact.json().text("/digest");
  }

  private Service.Reply confirm(KeyToken key, String after) {
    return confirm(key, after, report());
  }

  private Service.Reply confirm(KeyToken key, String after, String report) {
    String body =
        "{\"before\":\"%s\",\"after\":\"%s\",\"report\":\"%s\"}".formatted(before, after, report);
    return service.post(
        POLICY + "/impacts/confirmations",
        Service.JSON,
        body.getBytes(StandardCharsets.UTF_8),
        Keys.header(key));
  }

  private static String code(JsonText reloaded) {
    return reloaded.text("/policies/0/check/defects/0/code");
  }

  /** The last activation's entry, and its parts. */
  private record Activated(JsonText entry, JsonText submitter, JsonText statement) {}

  private Activated lastActivation() {
    try (Ledger ledger = Keys.open(data)) {
      List<Entry> activations =
          ledger.entries(0, 1_000).stream()
              .filter(entry -> entry.kind().equals("activation"))
              .toList();
      Entry last = activations.get(activations.size() - 1);
      var parts = ledger.parts(last);
      return new Activated(
          JsonText.of(last.text()),
          JsonText.of(Objects.requireNonNull(parts.get("submitter")).text()),
          JsonText.of(Objects.requireNonNull(parts.get(Statement.PART)).text()));
    }
  }

  @Test
  void firstVersion_thatIsFoundInTheFolder_namesNobody() {
    JsonText submitter = lastActivation().submitter();
    assertThat(submitter.names("")).containsExactly("how");
    assertThat(submitter.text("/how")).isEqualTo("rules-folder");
  }

  @Test
  void confirmation_ofAReportThatWasNeverMade_isRefused() {
    String after = reload(one).text("/policies/0/check/version");

    Service.Reply invented = confirm(other, after, "0".repeat(64));
    assertThat(invented.status()).as(invented.text()).isEqualTo(422);
    assertThat(invented.json().texts("/defects", "/pointer")).containsExactly("/report");
    assertThat(reload(one).text("/policies/0/check/defects/0/code"))
        .isEqualTo("impact-not-confirmed");
    assertThat(confirm(other, "0".repeat(64)).status()).isEqualTo(422);
    assertThat(served()).isEqualTo(before);
  }

  @Test
  void confirmation_byWhoeverAskedForTheVersion_isRefused_andNotRecorded() {
    JsonText waiting = reload(one);
    assertThat(code(waiting)).isEqualTo("impact-not-confirmed");
    String after = waiting.text("/policies/0/check/version");

    Service.Reply own = confirm(one, after);
    assertThat(own.status()).as(own.text()).isEqualTo(403);
    assertThat(own.json().text("/type")).isEqualTo("urn:hyotei:problem:own-work");
    assertThat(served()).isEqualTo(before);

    Service.Reply another = confirm(other, after);
    assertThat(another.status()).as(another.text()).isEqualTo(201);
    assertThat(served()).isEqualTo(after);
    Activated activated = lastActivation();
    assertThat(activated.submitter().text("/how")).isEqualTo("api-key");
    assertThat(activated.submitter().text("/office")).isEqualTo(Keys.OFFICE);
    assertThat(activated.submitter().text("/key")).isEqualTo(one.id());
    String confirmation = another.json().text("/id");
    assertThat(activated.entry().text("/refers/0")).isEqualTo(confirmation);
    assertThat(activated.statement().text("/confirmation/entry")).isEqualTo(confirmation);
    assertThat(activated.statement().text("/confirmation/submitter/key")).isEqualTo(other.id());
  }

  @Test
  void reload_byTheOnlyOneWhoConfirmed_isRefused_untilAnotherAsks() throws IOException {
    service.context().getBean(RulesWatch.class).close();
    String after = reload(other).text("/policies/0/check/version");
    String report = report();
    Path policy = rules.resolve("kawaguchi/policy.yaml");
    String edited = Files.readString(policy);
    Files.writeString(policy, edited.replaceFirst("title: 改訂 ", "title: "));
    assertThat(reload(one).text("/policies/0/result")).isEqualTo("unchanged");
    // nobody has asked for it now: it is not in the folder
    assertThat(confirm(one, after, report).status()).isEqualTo(201);
    Files.writeString(policy, edited);

    JsonText refused = reload(one);
    assertThat(code(refused)).isEqualTo("impact-confirmed-by-requester");
    assertThat(refused.text("/policies/0/check/defects/0/message")).contains("ほかの承認者");
    assertThat(served()).isEqualTo(before);
    assertThat(reload(other).text("/policies/0/result")).isEqualTo("activated");
    assertThat(served()).isEqualTo(after);
    assertThat(lastActivation().submitter().text("/key")).isEqualTo(other.id());
  }
}
