package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Previews of plans that can be graded. */
@ExtendWith(SharedService.class)
class PreviewTest {

  private final Service service;

  PreviewTest(Service service) {
    this.service = service;
  }

  @Test
  void preview_ofKawaguchiR6_gradesEverySubject() throws IOException {
    Service.Reply reply = service.preview(Requests.kawaguchi());
    JsonText result = reply.json();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    assertThat(reply.header("Policy-Version")).isEqualTo(result.text("/policy/version"));
    assertThat(result.text("/preview")).isEqualTo("true");
    assertThat(result.items("/subjects").stream().map(s -> s.text("/id") + " " + s.text("/grade")))
        .hasSize(71)
        .contains("1 B", "2 B", "3 B", "4 C", "5 B")
        .contains("1-(1)-1 A", "1-(3)-2 D", "1-2 S", "2-6 C", "5-2 null");
    assertThat(result.names("/summary/grades").stream())
        .map(grade -> grade + result.text("/summary/grades/" + grade))
        .containsExactly("S3", "A21", "B16", "C10", "D6");
  }

  @Test
  void preview_askedForAReport_isAPageATableOrAWordFile() throws IOException {
    String body = Requests.kawaguchi();
    Service.Reply page = service.preview(body, "Accept", "text/html", "Accept-Language", "en");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(page.header("Policy-Version")).hasSize(64);
    assertThat(page.text()).startsWith("<!doctype html>").contains("not recorded (preview)");
    Service.Reply table = service.preview(body, "Accept", "text/csv");
    assertThat(table.header("Content-Type")).startsWith("text/csv;charset=utf-8");
    assertThat(table.text()).startsWith("\uFEFF種類,番号,名称");
    Service.Reply cp932 = service.preview(body, "Accept", "text/csv;charset=Shift_JIS");
    assertThat(cp932.header("Content-Type")).contains("windows-31j");
    Service.Reply word = service.preview(body, "Accept", ReportForm.DOCX);
    assertThat(word.header("Content-Type")).isEqualTo(ReportForm.DOCX);
    assertThat(word.text()).startsWith("PK");
    for (String accepted : List.of("*/*", "application/json, text/html", "application/json")) {
      assertThat(service.preview(body, "Accept", accepted).header("Content-Type"))
          .as(accepted)
          .isEqualTo("application/json");
    }
    assertThat(service.preview(body, "Accept", "image/png").status()).isEqualTo(406);
  }

  @Test
  void preview_askedForWhyNot_tellsWhatWouldDo() {
    String body = Requests.small("p", 90);
    JsonText nearest = service.previewWhyNot(body).json().at("/subjects/1/whyNot/0");
    assertThat(nearest.names(""))
        .containsExactly("grade", "condition", "actual", "change", "unit", "text");
    assertThat(nearest.text("/grade")).isEqualTo("A");
    assertThat(nearest.text("/condition")).isEqualTo("達成率 が 100% 以上 120% 以下");
    assertThat(nearest.text("/actual")).isEqualTo("100件");
    assertThat(nearest.text("/change")).isEqualTo("10");
    assertThat(nearest.text("/unit")).isEqualTo("件");
    assertThat(nearest.text("/text")).isEqualTo("Aまであと10件（実績100件で達成率100％）");
    JsonText english =
        service.previewWhyNot(body, "Accept-Language", "en").json().at("/subjects/1/whyNot/0");
    assertThat(english.text("/text")).isEqualTo("10 more 件 to A (100件 would be 100%)");
  }

  @Test
  void preview_notAskedForWhyNot_leavesItOut() {
    JsonText result = service.preview(Requests.small("p", 90)).json();
    assertThat(result.names("/subjects/1")).contains("figures").doesNotContain("whyNot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"R6", "2024", "令和6年度"})
  void findings_pointInto_thePostedBody(String year) throws IOException {
    String body = Requests.kawaguchi().replace("\"R6\":", "\"" + year + "\":");
    JsonText posted = JsonText.of(body);
    List<JsonText> findings = service.preview(body).json().items("/findings");
    assertThat(findings).hasSizeGreaterThan(15);
    for (JsonText finding : findings) {
      String pointer = finding.text("/pointer");
      String[] steps = pointer.split("/", -1);
      assertThat(posted.text(String.join("/", steps[0], steps[1], steps[2], steps[3], "id")))
          .as(pointer)
          .isEqualTo(finding.text("/subject"));
      assertThat(posted.text(pointer)).isNotNull();
    }
    assertThat(findings).map(f -> f.text("/pointer")).anyMatch(p -> p.endsWith("/" + year));
  }

  @Test
  void findings_ofGradesByYear_pointAtTheYear() {
    String body =
        Requests.plan(
            "p",
            "{\"id\": \"1-1\", \"group\": \"1\", \"targets\": {\"R6\": 100},"
                + " \"actuals\": {\"R6\": 100}, \"publishedGrade\": null,"
                + " \"publishedGrades\": {\"2024\": \"B\"}}");
    JsonText finding = service.preview(body).json().at("/findings/0");
    assertThat(finding.text("/code")).isEqualTo("published-grade-differs");
    assertThat(finding.text("/pointer")).isEqualTo("/plan/indicators/0/publishedGrades/2024");
  }

  @Test
  void finding_ofTheWholePlan_pointsAtThePlan() {
    String body = Requests.small("p", 90).replace("\"R6\"", "\"R2\"");
    JsonText finding = service.preview(body).json().at("/findings/0");
    assertThat(finding.text("/code")).isEqualTo("outside-fiscal-years");
    assertThat(finding.text("/pointer")).isEqualTo("/plan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ja | ja | 「?」が読めません。",
        "en | en | \"?\" cannot be read",
        "en-US,en;q=0.9 | en | \"?\" cannot be read",
        "ja;q=0.5, en;q=0.9 | en | \"?\" cannot be read",
        "fr | ja | 「?」が読めません。",
        "* | ja | 「?」が読めません。",
        ";;;q=x | ja | 「?」が読めません。"
      })
  void messages_areIn_theLanguageAskedFor(String asked, String language, String message) {
    String body =
        Requests.plan("p", "{\"id\": \"1-1\", \"group\": \"1\", \"actuals\": {\"R6\": \"?\"}}");
    Service.Reply reply = service.preview(body, "Accept-Language", asked);
    assertThat(reply.header("Content-Language")).isEqualTo(language);
    assertThat(reply.json().texts("/findings", "/message")).anyMatch(m -> m.startsWith(message));
  }

  @Test
  void preview_ofManyAtOnce_givesIdenticalBytes()
      throws IOException, ExecutionException, InterruptedException {
    String body = Requests.kawaguchi();
    byte[] expected = service.preview(body).bytes();
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      List<Future<byte[]>> replies = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        replies.add(clients.submit(() -> service.preview(body).bytes()));
      }
      for (Future<byte[]> reply : replies) {
        assertThat(reply.get()).isEqualTo(expected);
      }
    } finally {
      clients.shutdown();
    }
  }
}
