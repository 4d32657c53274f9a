package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bodies that cannot be graded: what is told, and where. */
@ExtendWith(SharedService.class)
class PreviewProblemTest {

  private static final int MEBI = 1024 * 1024;

  private final Service service;

  PreviewProblemTest(Service service) {
    this.service = service;
  }

  private Service.Reply preview(byte[] body) {
    return service.post("/api/v1/previews", Service.JSON, body, "Accept-Language", "en");
  }

  private static JsonText problem(Service.Reply reply, int status, String type) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    JsonText problem = reply.json();
    assertThat(problem.text("/status")).isEqualTo(String.valueOf(status));
    assertThat(problem.text("/type")).isEqualTo("urn:hyotei:problem:" + type);
    return problem;
  }

  private static byte[] filled(int size, char with) {
    byte[] body = new byte[size];
    Arrays.fill(body, (byte) with);
    return body;
  }

  @Test
  void body_thatIsNoJson_is400WithThePlace() {
    Service.Reply reply = preview("{\n  \"policy\": oops}".getBytes(StandardCharsets.UTF_8));
    JsonText problem = problem(reply, 400, "not-json");
    assertThat(problem.text("/defects/0/code")).isEqualTo("not-json");
    assertThat(problem.text("/defects/0/line")).isEqualTo("2");
  }

  @Test
  void body_thatIsNotUtf8_is400() {
    problem(preview("\"川口\"".getBytes(StandardCharsets.UTF_16LE)), 400, "not-json");
  }

  @Test
  void body_thatIsMissing_is400() {
    problem(preview(new byte[0]), 400, "bad-request");
  }

  @Test
  void body_ofJustUnder10MbOfNonsense_is400() {
    problem(preview(filled(10 * MEBI - 1, 'x')), 400, "not-json");
  }

  @Test
  void body_of11Mb_is413() {
    problem(preview(filled(11 * MEBI, ' ')), 413, "too-large");
  }

  @Test
  void body_ofAMillionBrackets_is422() {
    JsonText problem = problem(preview(filled(1_000_000, '[')), 422, "defects");
    assertThat(problem.texts("/defects", "/code")).containsExactly("beyond-limits");
  }

  @Test
  void policy_thatIsUnknown_is422WithTheKnown() {
    String body = Requests.small("p", 1).replace("kawaguchi", "urawa");
    JsonText problem = problem(preview(body.getBytes(StandardCharsets.UTF_8)), 422, "defects");
    assertThat(problem.text("/defects/0/code")).isEqualTo("unknown-policy");
    assertThat(problem.text("/defects/0/pointer")).isEqualTo("/policy");
    assertThat(problem.text("/defects/0/message"))
        .contains("asaka, kawagoe, kawaguchi, kuki, niigata");
  }

  @Test
  void plan_withTwelveDefectsOfFormAndOfThePolicy_isToldAllTwelve() {
    String body =
        """
        {"policy": "kawaguchi", "plan": {"fiscalYear": "R6", "colour": "red",
         "groups": [{"id": "1"}, {"id": "1"}],
         "indicators": [
           {"id": "a", "group": "2", "direction": "up", "unit": 5, "attributes": {"hue": 1}},
           {"id": "b", "group": "1", "targets": {"soon": 1}, "actuals": {"R6": [1]}},
           {"id": "c", "group": "1", "actuals": {"R6": {"value": 1, "status": "maybe"}}}],
         "judgements": [{"subject": "z", "grade": "Z"}]}}
        """;
    JsonText problem = problem(preview(body.getBytes(StandardCharsets.UTF_8)), 422, "defects");
    List<JsonText> defects = problem.items("/defects");
    assertThat(problem.text("/count")).isEqualTo("12");
    assertThat(defects)
        .map(defect -> defect.text("/code") + " " + defect.text("/pointer"))
        .containsExactlyInAnyOrder(
            "missing-field /plan/id",
            "unknown-field /plan/colour",
            "duplicate-id /plan/groups/1/id",
            "unknown-group /plan/indicators/0/group",
            "unknown-value /plan/indicators/0/direction",
            "wrong-type /plan/indicators/0/unit",
            "unreadable-period /plan/indicators/1/targets/soon",
            "wrong-type /plan/indicators/1/actuals/R6",
            "unknown-value /plan/indicators/2/actuals/R6/status",
            "unknown-subject /plan/judgements/0/subject",
            "unknown-attribute /plan/indicators/0/attributes/hue",
            "unknown-grade /plan/judgements/0/grade");
    assertThat(problem.text("/detail"))
        .isEqualTo("The body has 12 defects. Mend them all and send it again.");
  }

  @Test
  void attributeAndJudgement_thatThePolicyDoesNotKnow_are422() {
    String body =
        Requests.plan(
                "p", "{\"id\": \"1-1\", \"group\": \"1\", \"attributes\": {\"colour\": \"red\"}}")
            .replace(
                "\"groups\"",
                "\"judgements\": [{\"subject\": \"1-1\", \"grade\": \"Z\"}], \"groups\"");
    Service.Reply reply = preview(body.getBytes(StandardCharsets.UTF_8));
    assertThat(reply.header("Policy-Version")).hasSize(64);
    JsonText problem = problem(reply, 422, "defects");
    assertThat(problem.items("/defects"))
        .map(defect -> defect.text("/code") + " " + defect.text("/pointer"))
        .containsExactly(
            "unknown-attribute /plan/indicators/0/attributes/colour",
            "unknown-grade /plan/judgements/0/grade");
  }

  @Test
  void problem_withoutALanguage_isInJapanese() {
    Service.Reply reply = service.preview("{");
    assertThat(reply.header("Content-Language")).isEqualTo("ja");
    assertThat(reply.json().text("/detail")).isEqualTo("本文が JSON ではありません。");
  }
}
