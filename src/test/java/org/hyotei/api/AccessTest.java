package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hyotei.ledger.KeyToken;
import org.hyotei.ledger.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what once there are API keys. */
@SuppressWarnings("NullAway.Init")
class AccessTest {

  private static final String POLICY = "/api/v1/policies/kawaguchi";

  /** The role that each endpoint needs at the least. */
  private static final Map<String, Role> NEEDED =
      Map.ofEntries(
          Map.entry("POST /api/v1/columns", Role.VIEWER),
          Map.entry("POST /api/v1/previews", Role.VIEWER),
          Map.entry("POST /api/v1/previews/batch", Role.VIEWER),
          Map.entry("POST /api/v1/audits", Role.VIEWER),
          Map.entry("POST /api/v1/comparisons", Role.VIEWER),
          Map.entry("GET /api/v1/policies", Role.VIEWER),
          Map.entry("GET /api/v1/policies/{id}", Role.VIEWER),
          Map.entry("GET /api/v1/policies/{id}/rules/{rule}", Role.VIEWER),
          Map.entry("GET /api/v1/policies/{id}/proofs", Role.VIEWER),
          Map.entry("GET /api/v1/policies/{id}/versions", Role.VIEWER),
          Map.entry("GET /api/v1/policies/{id}/versions/{before}/diff/{after}", Role.VIEWER),
          Map.entry("GET /api/v1/policies/{id}/versions/{before}/changes/{after}", Role.VIEWER),
          Map.entry("POST /api/v1/policies/{id}/checks", Role.AUTHOR),
          Map.entry("POST /api/v1/policies/{id}/impacts", Role.VIEWER),
          Map.entry("POST /api/v1/policies/reload", Role.AUTHOR),
          Map.entry("POST /api/v1/policies/{id}/impacts/confirmations", Role.APPROVER),
          Map.entry("POST /api/v1/evaluations", Role.SUBMITTER),
          Map.entry("GET /api/v1/evaluations", Role.VIEWER),
          Map.entry("GET /api/v1/evaluations/official", Role.VIEWER),
          Map.entry("GET /api/v1/evaluations/{id}", Role.VIEWER),
          Map.entry("GET /api/v1/evaluations/{id}/trace", Role.VIEWER),
          Map.entry("GET /api/v1/evaluations/{id}/receipt", Role.VIEWER),
          Map.entry("GET /api/v1/evaluations/{id}/report", Role.VIEWER),
          Map.entry("POST /api/v1/evaluations/{id}/replays", Role.VIEWER),
          Map.entry("GET /api/v1/evaluations/{id}/subjects/{subject}/explanation", Role.VIEWER),
          Map.entry("POST /api/v1/evaluations/{id}/judgements", Role.SUBMITTER),
          Map.entry("POST /api/v1/evaluations/{id}/standings", Role.APPROVER),
          Map.entry("POST /api/v1/evaluations/{id}/adoptions", Role.APPROVER),
          Map.entry("POST /api/v1/evaluations/{id}/disposals", Role.APPROVER),
          Map.entry("GET /api/v1/ledger/checkpoint", Role.VIEWER),
          Map.entry("GET /api/v1/ledger/keys", Role.VIEWER),
          Map.entry("GET /api/v1/ledger/entries", Role.VIEWER),
          Map.entry("GET /api/v1/ledger/entries/{id}", Role.VIEWER),
          Map.entry("GET /api/v1/ledger/entries/{id}/receipt", Role.VIEWER),
          Map.entry("GET /api/v1/ledger/proofs/inclusion", Role.VIEWER),
          Map.entry("GET /api/v1/ledger/proofs/consistency", Role.VIEWER));

  @TempDir private static Path data;
  private static Map<Role, KeyToken> keys;
  private static KeyToken both;
  private static Service service;

  @BeforeAll
  static void start() {
    keys = Keys.ofEachRole(data);
    both = Keys.make(data, Role.SUBMITTER, Role.APPROVER);
    service = new Service(Path.of("rules"), data);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static KeyToken key(Role role) {
    return Objects.requireNonNull(keys.get(role));
  }

  private static Stream<UriRouteInfo<?, ?>> routes() {
    return service
        .context()
        .getBean(Router.class)
        .uriRoutes()
        .filter(route -> !route.getHttpMethodName().equals("HEAD"));
  }

  private static String name(UriRouteInfo<?, ?> route) {
    return route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString();
  }

  @Test
  void everyEndpoint_saysWhichRoleItNeeds() {
    Map<String, Role> said = new TreeMap<>();
    routes()
        .filter(
            route ->
                !route.getUriMatchTemplate().toPathString().matches("/health.*|/api|/api/[^v].*"))
        .forEach(
            route ->
                said.put(
                    name(route),
                    route
                        .getAnnotationMetadata()
                        .enumValue(Needs.class, Role.class)
                        .orElseThrow(() -> new AssertionError(name(route) + " says no role"))));
    assertThat(said).isEqualTo(new TreeMap<>(NEEDED));
  }

  private static Service.Reply send(String endpoint, String... headers) {
    String[] parts = endpoint.split(" ", 2);
    String path = parts[1].replaceAll("\\{[a-z]+}", "none");
    String type = path.endsWith("/batch") ? Service.NDJSON : Service.JSON;
    return service.send(
        parts[0].equals("GET")
            ? service.request(path, headers).GET()
            : service
                .request(path, headers)
                .header("Content-Type", type)
                .method(parts[0], BodyPublishers.ofString("{}")));
  }

  static Stream<String> endpoints() {
    return NEEDED.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void endpoint_isOpenToTheRoleItNeeds_andToNoOther(String endpoint) {
    Role needed = Objects.requireNonNull(NEEDED.get(endpoint));
    Service.Reply unknown = send(endpoint);
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(unknown.json().text("/type")).isEqualTo("urn:hyotei:problem:unauthenticated");
    for (Role role : Role.values()) {
      Service.Reply reply = send(endpoint, Keys.header(key(role)));
      if (needed == Role.VIEWER || needed == role) {
        assertThat(reply.status()).as("%s %s", role, reply.text()).isNotIn(401, 403, 500);
      } else {
        assertThat(reply.status()).as("%s %s", role, reply.text()).isEqualTo(403);
        assertThat(reply.json().text("/type")).isEqualTo("urn:hyotei:problem:forbidden");
        assertThat(reply.json().text("/detail")).contains(needed.word());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"VIEWER, 403", "SUBMITTER, 403", "AUTHOR, 200", "APPROVER, 200"})
  void impactOfADraft_isForAuthorsAndApprovers(Role role, int status) {
    Service.Reply reply =
        service.send(
            service
                .request(POLICY + "/impacts", Keys.header(key(role)))
                .header("Content-Type", Service.JSON)
                .POST(BodyPublishers.ofString("{\"draft\":{\"files\":{}},\"plans\":[]}")));
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/api", "/api/openapi.yaml", "/api/ui/swagger-initializer.js"})
  void healthAndDescription_areOpenToAll(String path) {
    assertThat(service.get(path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/api/v1/previews",
        "/api/v1/policies/",
        "/api/ui/../v1/policies",
        "/api/ui/%2e%2e/v1/policies",
        "/api/v1/policies;x=/health",
        "//api/v1/policies",
        "/health/../api/v1/policies"
      })
  void path_thatIsNotOpen_tellsStrangersNothing(String path) throws IOException {
    String reply =
        service.raw(
            ("GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(reply).matches("(?s)HTTP/1.1 (401|404) .*").doesNotContain("kawaguchi");
  }

  @Test
  void path_thatIsNotThere_is404ForThoseWhoAreKnown() {
    Service.Reply reply = service.get("/nowhere", Keys.header(key(Role.VIEWER)));
    assertThat(reply.status()).isEqualTo(404);
  }

  @Test
  void token_thatIsNoGood_isRefusedTheSameWay() {
    KeyToken good = key(Role.VIEWER);
    String text = good.text();
    char last = text.charAt(text.length() - 1) == 'A' ? 'B' : 'A';
    String refusal = service.get(POLICY).text();
    for (String header :
        new String[] {
          "",
          "Bearer",
          "Bearer ",
          "Basic aHlvdGVpOmh5b3RlaQ==",
          "Bearer eyJhbGciOiJub25lIn0.e30.",
          "Bearer hyotei_",
          "Bearer hyotei_" + good.id() + "_",
          "Bearer hyotei_000000000000_" + good.secret(),
          "Bearer " + text.substring(0, text.length() - 1) + last,
          "Bearer " + text + "A",
          "Bearer " + text.substring(1),
          "Bearer " + text + "," + text,
          "Bearer hyotei_" + "a".repeat(5000)
        }) {
      Service.Reply reply = service.get(POLICY, "Authorization", header);
      assertThat(reply.status()).as(header).isEqualTo(401);
      assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
      assertThat(reply.text()).isEqualTo(refusal).doesNotContain(good.secret());
    }
    assertThat(service.get(POLICY, "Authorization", "bearer " + text).status()).isEqualTo(200);
    assertThat(
            service
                .get(POLICY, "Authorization", "Bearer " + text, "Authorization", "Bearer " + text)
                .status())
        .isEqualTo(401);
    assertThat(service.get(POLICY, "Authorization", "Bearer hyotei_" + "a".repeat(9000)).status())
        .isIn(400, 401, 413, 431);
  }

  @Test
  void refusal_isInBothLanguages() {
    assertThat(service.get(POLICY).json().text("/detail")).contains("API キー");
    assertThat(service.get(POLICY, "Accept-Language", "en").json().text("/detail"))
        .contains("Send an API key");
    String[] viewer = Keys.header(key(Role.VIEWER));
    assertThat(send("POST /api/v1/policies/reload", viewer).json().text("/detail"))
        .isEqualTo("この操作には起案者（author）の役割が必要です。");
    String[] english = Arrays.copyOf(viewer, 4);
    english[2] = "Accept-Language";
    english[3] = "en";
    assertThat(send("POST /api/v1/policies/reload", english).json().text("/detail"))
        .isEqualTo("This needs the role author.");
  }

  @Test
  void proxysHeaders_whereNoneIsSetUp_areNothing() {
    assertThat(service.get(POLICY, "X-Office", "x", "X-Roles", "viewer").status()).isEqualTo(401);
  }

  @Test
  void secret_isNowhereInTheDataFolder() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (KeyToken key : keys.values()) {
          assertThat(bytes.contains(key.secret())).as(file.toString()).isFalse();
        }
      }
    }
  }

  @Test
  void approval_whereOnesOwnJudgementStandsOverAGrade_isRefused() throws IOException {
    byte[] plan = Files.readAllBytes(Path.of("rules/kawaguchi/examples/R6.json"));
    String location =
        service
            .post("/api/v1/evaluations", Service.JSON, plan, Keys.header(key(Role.SUBMITTER)))
            .header("Location");
    byte[] judgement =
        "{\"subject\":\"1-4\",\"grade\":\"A\",\"reason\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    byte[] standing = "{\"standing\":\"final\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(
            service
                .post(location + "/judgements", Service.JSON, judgement, Keys.header(both))
                .status())
        .isEqualTo(201);

    Service.Reply own =
        service.post(location + "/standings", Service.JSON, standing, Keys.header(both));
    assertThat(own.status()).as(own.text()).isEqualTo(403);
    assertThat(own.json().text("/type")).isEqualTo("urn:hyotei:problem:own-work");
    assertThat(
            service
                .post(
                    location + "/standings",
                    Service.JSON,
                    standing,
                    Keys.header(key(Role.APPROVER)))
                .status())
        .isEqualTo(201);
  }

  @Test
  void approval_ofOnesOwnWork_isRefused_andOfAnothersIsNot() throws IOException {
    byte[] plan = Files.readAllBytes(Path.of("rules/kawaguchi/examples/R6.json"));
    String location =
        service
            .post("/api/v1/evaluations", Service.JSON, plan, Keys.header(both))
            .header("Location");
    byte[] standing = "{\"standing\":\"final\"}".getBytes(StandardCharsets.UTF_8);

    Service.Reply own =
        service.post(location + "/standings", Service.JSON, standing, Keys.header(both));
    assertThat(own.status()).as(own.text()).isEqualTo(403);
    assertThat(own.json().text("/type")).isEqualTo("urn:hyotei:problem:own-work");
    Service.Reply another =
        service.post(
            location + "/standings", Service.JSON, standing, Keys.header(key(Role.APPROVER)));
    assertThat(another.status()).as(another.text()).isEqualTo(201);
    assertThat(service.get(location, Keys.header(both)).json().text("/submitter/office"))
        .isEqualTo(Keys.OFFICE);
  }
}
