package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Impacts over HTTP: of drafts and of versions, whole and as they come, and what is refused. */
@ExtendWith(SharedService.class)
class ImpactsTest {

  private static final String PATH = "/api/v1/policies/kawaguchi/impacts";

  private final Service service;

  ImpactsTest(Service service) {
    this.service = service;
  }

  private Service.Reply impact(String body, String... headers) {
    return service.post(PATH, Service.JSON, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  private static String draft(String... plans) throws IOException {
    return "{\"draft\": "
        + Requests.withMovedThreshold()
        + ", \"plans\": ["
        + String.join(", ", plans)
        + "]}";
  }

  private String served() {
    return service.get("/api/v1/policies/kawaguchi").header("Policy-Version");
  }

  @Test
  void draft_withAMovedThreshold_tellsWhatMoves() throws IOException {
    Service.Reply reply = impact(draft(Requests.kawaguchi()));

    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).startsWith("application/json");
    JsonText impact = reply.json();
    assertThat(impact.text("/report/before")).isEqualTo(served());
    assertThat(impact.text("/report/after"))
        .isNotEqualTo(served())
        .isEqualTo(reply.header("Policy-Version"));
    assertThat(impact.texts("/report/moves", "/subject")).containsExactly("2", "2-3", "2-7");
    assertThat(impact.text("/report/moves/0/source")).isEqualTo("/plans/0");
    assertThat(impact.text("/report/moved")).isEqualTo("3");
    assertThat(impact.text("/report/changes/parts/0/changes/0/after/0")).isEqualTo("S");
    assertThat(served()).isNotEqualTo(impact.text("/report/after"));
  }

  @Test
  void digest_isThatOfTheCanonicalReport_inEveryLanguage()
      throws IOException, NoSuchAlgorithmException {
    Service.Reply reply = impact(draft(Requests.small("p", 118)), "Accept-Language", "en");
    String text = reply.text();
    String report = text.substring(text.indexOf("\"report\":") + 9, text.length() - 1);
    byte[] canonical = new JsonCanonicalizer(report).getEncodedUTF8();

    assertThat(reply.json().text("/digest"))
        .isEqualTo(
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)));
    assertThat(impact(draft(Requests.small("p", 118)), "Accept-Language", "ja").text())
        .isEqualTo(text);
  }

  @Test
  void versions_namedByTheirFirstDigits_areCompared() {
    String version = served().substring(0, 12);
    Service.Reply reply =
        impact(
            "{\"before\": \"%s\", \"after\": \"%s\", \"plans\": [%s]}"
                .formatted(version, version, Requests.small("p", 118)));

    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.json().text("/report/moved")).isEqualTo("0");
    assertThat(reply.json().text("/report/subjects")).isEqualTo("2");
  }

  @Test
  void emptyDraft_isTheFolderAsItIs() {
    Service.Reply reply = impact("{\"draft\": {\"files\": {}}, \"plans\": []}");

    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.json().text("/report/after")).isEqualTo(served());
  }

  @Test
  void lines_tellHowFarItIs_andTheReportLast() throws IOException {
    String[] plans = new String[250];
    for (int i = 0; i < plans.length; i++) {
      plans[i] = Requests.small("p" + i, 118);
    }
    Service.Reply reply = impact(draft(plans), "Accept", Service.NDJSON);
    List<JsonText> lines = reply.text().lines().map(JsonText::of).toList();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).startsWith(Service.NDJSON);
    assertThat(lines).hasSizeBetween(100, 130);
    assertThat(lines.get(0).json()).isEqualTo("{\"progress\":{\"plans\":0,\"of\":250}}");
    assertThat(lines.get(lines.size() - 2).json())
        .isEqualTo("{\"progress\":{\"plans\":250,\"of\":250}}");
    JsonText last = lines.get(lines.size() - 1);
    assertThat(last.text("/report/plans")).isEqualTo("250");
    assertThat(last.json()).isEqualTo(impact(draft(plans)).text());
  }

  @Test
  void reader_thatGoesAway_freesTheTurn() throws IOException, InterruptedException {
    String[] plans = new String[2_000];
    for (int i = 0; i < plans.length; i++) {
      plans[i] = Requests.small("p" + i, 118);
    }
    byte[] body = draft(plans).getBytes(StandardCharsets.UTF_8);
    String head =
        "POST %s HTTP/1.1\r\nHost: h\r\nAccept: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(PATH, Service.NDJSON, Service.JSON, body.length);
    try (Socket socket = service.connect()) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      socket.setSoLinger(true, 0);
    }
    Service.Reply reply = impact("{}");
    for (int i = 0; i < 600 && reply.status() == 429; i++) {
      Thread.sleep(100);
      reply = impact("{}");
    }
    assertThat(reply.status()).isEqualTo(422);
  }

  @Test
  void draft_withDefects_isRefusedWithAllOfThem() {
    Service.Reply reply =
        impact(
            "{\"draft\": {\"files\": {\"grading.dslr\": \"x\", \"more.dslr\": \"\"}}, \"plans\": []}",
            "Accept-Language",
            "en");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().text("/type")).endsWith(":defective-draft");
    assertThat(reply.json().texts("/defects", "/file")).contains("kawaguchi/more.dslr");
    assertThat(reply.json().text("/detail")).startsWith("The draft has ");
  }

  @Test
  void draft_whoseCasesFail_isRefused() throws IOException {
    String draft = draft().replace(", \"cases/grading.yaml\": null", "");
    Service.Reply reply = impact(draft);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().texts("/defects", "/code")).contains("case-fails");
  }

  @Test
  void plans_thatCannotBeRead_areToldByTheirPlace() {
    Service.Reply reply =
        impact(
            "{\"draft\": {\"files\": {}}, \"plans\": [{\"plan\": {\"id\": \"x\"}}, {\"id\": 1}, 7]}");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().texts("/defects", "/pointer"))
        .contains("/plans/0/plan/fiscalYear", "/plans/1/fiscalYear", "/plans/1/id", "/plans/2");
  }

  @Test
  void plan_thatThePolicyRefuses_isToldInTheReport() {
    String plan =
        Requests.small("p", 90).replace("\"group\"", "\"attributes\": {\"zzz\": 1}, \"group\"");
    JsonText report = impact("{\"draft\": {\"files\": {}}, \"plans\": [" + plan + "]}").json();

    assertThat(report.text("/report/graded")).isEqualTo("0");
    assertThat(report.texts("/report/ungraded", "/by")).containsExactly("before", "after");
    assertThat(report.text("/report/ungraded/0/defects/0/pointer"))
        .isEqualTo("/plans/0/plan/indicators/0/attributes/zzz");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | 400 | not-json |",
        "[] | 422 | defects | wrong-type",
        "{} | 422 | defects | draft-or-after",
        "{\"draft\": {\"files\": {}}, \"after\": \"abcd\", \"plans\": []} | 422 | defects | draft-or-after",
        "{\"draft\": {\"files\": 1}, \"plans\": []} | 422 | defects | wrong-type",
        "{\"draft\": {}, \"plans\": []} | 422 | defects | missing-field",
        "{\"draft\": {\"files\": {}}, \"plans\": {}} | 422 | defects | wrong-type",
        "{\"draft\": {\"files\": {\"../x\": \"\"}}, \"plans\": []} | 422 | defects | bad-file-name",
        "{\"after\": \"ffffffff\", \"plans\": []} | 422 | defects | unknown-version",
        "{\"after\": \"x\", \"before\": \"y\", \"plans\": []} | 422 | defects | unknown-version",
        "{\"draft\": {\"files\": {}}, \"plans\": [], \"zzz\": 1} | 422 | defects | unknown-field"
      })
  void request_thatIsWrong_isRefused(String body, int status, String type, String code) {
    for (String accept : List.of(Service.JSON, Service.NDJSON)) {
      Service.Reply reply = impact(body, "Accept", accept);
      assertThat(reply.status()).as(reply.text()).isEqualTo(status);
      assertThat(reply.json().text("/type")).endsWith(":" + type);
      if (code != null) {
        assertThat(reply.json().texts("/defects", "/code")).contains(code);
      }
    }
  }

  @Test
  void missingPlans_areThoseOnTheLedger() {
    int before =
        Integer.parseInt(impact("{\"draft\": {\"files\": {}}}").json().text("/report/plans"));
    byte[] plan = Requests.small("recorded", 90).getBytes(StandardCharsets.UTF_8);
    Service.Reply recorded = service.post("/api/v1/evaluations", Service.JSON, plan);
    assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);

    JsonText after = impact("{\"draft\": {\"files\": {}}}").json();
    assertThat(after.text("/report/plans")).isEqualTo(String.valueOf(before + 1));
    assertThat(after.text("/report/moved")).isEqualTo("0");
  }

  @Test
  void policy_thatIsNotThere_isNotFound() {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    assertThat(service.post("/api/v1/policies/osaka/impacts", Service.JSON, body).status())
        .isEqualTo(404);
  }
}
