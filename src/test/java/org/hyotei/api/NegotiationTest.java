package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of an answer is the one that {@code Accept} asks for, or 406 tells which there are. */
@ExtendWith(SharedService.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class NegotiationTest {

  private static final String PREVIEW = "/api/v1/previews?policy=kawaguchi";
  private static final String DRY = PREVIEW + "&dryRun=true";
  private static final String EVALUATIONS = "/api/v1/evaluations";

  private static final String TABLE =
      """
      番号,基本目標,指標名,単位,令和6年度目標,令和6年度実績,評価
      1-1,1,相談件数,件,50,60,A
      1-2,1,参加者数,人,100,45,D
      """;

  private final Service service;
  private String report;

  NegotiationTest(Service service) {
    this.service = service;
  }

  @BeforeAll
  void record() {
    String made = sent(EVALUATIONS + "?policy=kawaguchi", "*/*").json().text("/id");
    report = EVALUATIONS + "/" + made + "/report";
  }

  private Service.Reply sent(String path, String accept, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Accept";
    all[1] = accept;
    System.arraycopy(headers, 0, all, 2, headers.length);
    return service.post(path, SheetMedia.CSV, TABLE.getBytes(StandardCharsets.UTF_8), all);
  }

  private static String type(Service.Reply reply) {
    return reply.status() + " " + reply.header("Content-Type").replaceAll(";.*", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|200 application/json",
        "application/*|200 application/json",
        "text/*|200 text/html",
        "text/*;q=0.2, text/csv|200 text/csv",
        "TEXT/HTML|200 text/html",
        "application/json;q=0.1, text/html|200 text/html",
        "text/html;q=0.1, application/json|200 application/json",
        "text/html, application/xml;q=0.9, */*;q=0.8|200 text/html",
        "image/png, */*;q=0.1|200 application/json",
        "text/html;q=0, */*|200 application/json",
        "application/json;q=0, */*|200 text/html",
        "application/*, application/json;q=0.5, text/csv;q=0.4|200 WORD",
        "application/json;q=0|406 application/problem+json",
        "text/plain|406 application/problem+json",
        "text/csv;charset=iso-8859-1|406 application/problem+json",
        "image/png|406 application/problem+json",
      })
  void preview_ofASheet_isInTheFormThatWeighsMost(String accept, String expected) {
    assertThat(type(sent(PREVIEW, accept))).isEqualTo(expected.replace("WORD", ReportForm.DOCX));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|200 application/json",
        "application/*|200 application/json",
        "text/*|200 text/plain",
        "text/plain, application/json;q=0.5|200 text/plain",
        "text/html|406 application/problem+json",
        "text/csv|406 application/problem+json",
      })
  void dryRun_isJsonOrText_orNothingElse(String accept, String expected) {
    assertThat(type(sent(DRY, accept))).isEqualTo(expected);
  }

  @Test
  void dryRun_asText_isThatOfTheCommandLine() {
    Service.Reply japanese = sent(DRY + "&file=plan.csv", "text/plain");
    Service.Reply english = sent(DRY, "text/plain", "Accept-Language", "en");

    assertThat(japanese.header("Content-Type")).isEqualTo("text/plain;charset=utf-8");
    assertThat(japanese.text()).startsWith("plan.csv (CSV)").contains("読んだ値", "E2  1-1 目標");
    assertThat(english.text()).contains("Figures").doesNotContain("読んだ値");
  }

  @Test
  void dryRun_withDefects_isAProblemInAnyForm() {
    byte[] table = (TABLE + "1-1,1,会議の数,回,3,3,A\n").getBytes(StandardCharsets.UTF_8);
    Service.Reply reply = service.post(DRY, SheetMedia.CSV, table, "Accept", "text/plain");

    assertThat(type(reply)).isEqualTo("422 application/problem+json");
    assertThat(reply.json().items("/defects")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/*", SheetMedia.XLSX, "application/json;q=0"})
  void evaluation_inAnotherForm_is406AndNothingIsRecorded(String accept) {
    String before = service.get("/api/v1/ledger/checkpoint").text();
    Service.Reply reply = sent(EVALUATIONS + "?policy=kawaguchi", accept);

    assertThat(type(reply)).isEqualTo("406 application/problem+json");
    assertThat(reply.json().text("/detail"))
        .contains("application/json", "/report", "/api/v1/previews");
    assertThat(service.get("/api/v1/ledger/checkpoint").text()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/*", "*/*", "application/json"})
  void evaluation_isJson(String accept) {
    assertThat(type(sent(EVALUATIONS + "?policy=kawaguchi", accept)))
        .isEqualTo("201 application/json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|200 text/html",
        "text/*|200 text/html",
        "text/csv;q=0.5, text/html;q=0.2|200 text/csv",
        "application/json|406 application/problem+json",
        "image/png|406 application/problem+json",
      })
  void report_isInTheFormThatWeighsMost(String accept, String expected) {
    assertThat(type(service.get(report, "Accept", accept))).isEqualTo(expected);
  }

  @Test
  void report_askedForAsAWorkbook_saysWhereThatIsMade() {
    Service.Reply reply = service.get(report, "Accept", SheetMedia.XLSX, "Accept-Language", "en");

    assertThat(reply.status()).isEqualTo(406);
    assertThat(reply.json().text("/detail"))
        .contains("text/html, text/csv, " + ReportForm.DOCX)
        .contains("SHA-256", "/api/v1/previews?policy=kawaguchi@");
  }

  @Test
  void notAcceptable_listsWhatThereIs() {
    String detail = sent(PREVIEW, "image/png").json().text("/detail");

    assertThat(detail).contains("application/json, text/html, text/csv", SheetMedia.XLSX);
    assertThat(service.preview(Requests.small("p", 60), "Accept", "image/png").text())
        .contains("text/csv")
        .doesNotContain(SheetMedia.XLSX);
    assertThat(service.get("/api/v1/policies", "Accept", "image/png").text())
        .contains("application/json");
    assertThat(service.get("/api/v1/ledger/checkpoint", "Accept", "image/png").text())
        .contains("text/plain");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv;charset=Shift_JIS||windows-31j",
        "text/csv|Shift_JIS|windows-31j",
        "text/csv|utf-8;q=0.3, windows-31j;q=0.9|windows-31j",
        "text/csv|utf-8, shift_jis;q=0.5|utf-8",
        "text/csv|*|utf-8",
        "text/csv|iso-8859-1, *;q=0.5|utf-8",
        "text/csv;charset=utf-8|shift_jis|utf-8",
        "text/csv;charset=cp932;q=0.5, text/csv;charset=utf-8;q=0.4||windows-31j",
      })
  void csv_isInTheEncodingAskedFor(String accept, String charsets, String expected) {
    Service.Reply reply =
        charsets == null
            ? sent(PREVIEW, accept)
            : sent(PREVIEW, accept, "Accept-Charset", charsets);

    assertThat(reply.header("Content-Type")).startsWith("text/csv;charset=" + expected);
    assertThat(new String(reply.bytes(), Charset.forName(expected))).contains("相談件数");
    assertThat(String.join(", ", reply.http().headers().allValues("Vary")))
        .contains("Accept-Charset");
  }

  @Test
  void csv_ofASheet_isItsOwnRowsWithTheGradesRightOfThem() throws IOException {
    String text = sent(PREVIEW, "text/csv").text();
    Path workbook = Path.of("rules/kawaguchi/examples/R6.xlsx");
    String rows =
        service
            .post(PREVIEW, SheetMedia.XLSX, Files.readAllBytes(workbook), "Accept", "text/csv")
            .text();

    assertThat(text)
        .startsWith("\uFEFF番号,基本目標,指標名")
        .contains("評価の理由", "\n1-1,1,相談件数,件,50,60,A,A,目標50");
    assertThat(rows).contains("評価の理由").doesNotContain("種類,番号,名称");
  }

  @Test
  void answers_sayWhatTheyWereChosenBy() {
    Service.Reply json = sent(PREVIEW, "application/json");
    Service.Reply refused = sent(PREVIEW, "image/png");
    Service.Reply page = service.get(report);

    assertThat(json.header("Vary")).isEqualTo("Accept, Accept-Language");
    assertThat(refused.header("Vary")).isEqualTo("Accept, Accept-Language");
    assertThat(page.header("Vary")).isEqualTo("Accept, Accept-Language");
    assertThat(service.get("/api/v1/ledger/checkpoint").header("Vary")).isEqualTo("Accept");
  }

  @ParameterizedTest
  @CsvSource({
    SheetMedia.XLSX + ", attachment, xlsx",
    ReportForm.DOCX + ", attachment, docx",
    "text/csv, attachment, csv",
    "text/html, inline, html",
  })
  void report_hasANameToBeSavedUnder(String accept, String disposition, String ending)
      throws IOException {
    byte[] workbook = Files.readAllBytes(Path.of("rules/kawaguchi/examples/R6.xlsx"));
    String path = PREVIEW + "&plan=" + Requests.segment("../計画\"R6");
    Service.Reply japanese = service.post(path, SheetMedia.XLSX, workbook, "Accept", accept);
    Service.Reply english =
        service.post(path, SheetMedia.XLSX, workbook, "Accept", accept, "Accept-Language", "en");
    String plan = "%E8%A8%88%E7%94%BB_R6";

    assertThat(japanese.header("Content-Disposition"))
        .isEqualTo(disposition + "; filename*=UTF-8''_" + plan + "_%E8%A9%95%E4%BE%A1." + ending);
    assertThat(english.header("Content-Disposition"))
        .isEqualTo(disposition + "; filename*=UTF-8''_" + plan + "_graded." + ending);
  }

  @ParameterizedTest
  @CsvSource({"whyNot=maybe, bad-flag", "whyno=true, unknown-parameter"})
  void report_refusesParametersThatItDoesNotKnow(String query, String code) {
    Service.Reply reply = service.get(report + "?" + query);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().text("/type")).isEqualTo("urn:hyotei:problem:bad-parameters");
    assertThat(reply.json().text("/defects/0/code")).isEqualTo(code);
    assertThat(reply.json().text("/defects/0/message")).contains("whyNot");
  }

  @ParameterizedTest
  @CsvSource({"whyNot=maybe, bad-flag", "policy=kawaguchi, unknown-parameter"})
  void batch_refusesParametersThatItDoesNotKnow(String query, String code) {
    byte[] line = Requests.small("p", 60).getBytes(StandardCharsets.UTF_8);
    Service.Reply reply = service.post("/api/v1/previews/batch?" + query, Service.NDJSON, line);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().text("/defects/0/code")).isEqualTo(code);
  }

  @Test
  void dryRun_ofJson_isRefusedAndNotGraded() {
    byte[] request = Requests.small("p", 60).getBytes(StandardCharsets.UTF_8);
    Service.Reply reply = service.post("/api/v1/previews?dryRun=true", "application/json", request);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().text("/defects/0/code")).isEqualTo("unknown-parameter");
    assertThat(reply.json().text("/defects/0/pointer")).isEqualTo("/dryRun");
  }

  @Test
  void contentType_thatIsNotTaken_isToldWithThoseThatAre() {
    byte[] body = {'x'};
    Service.Reply preview = service.post("/api/v1/previews", "application/pdf", body);
    Service.Reply audit = service.post("/api/v1/audits", SheetMedia.XLSX, body);

    assertThat(preview.status()).isEqualTo(415);
    assertThat(preview.json().text("/detail"))
        .contains("application/pdf", "application/json, multipart/form-data", SheetMedia.XLSX)
        .contains("text/csv", "text/tab-separated-values", SheetMedia.ODS);
    assertThat(audit.status()).isEqualTo(415);
    assertThat(audit.json().text("/detail"))
        .contains("application/json", "/api/v1/previews", "/api/v1/evaluations")
        .doesNotContain("multipart/form-data");
  }

  @Test
  void charset_thatIsUnknown_isToldAsSuch() {
    byte[] table = TABLE.getBytes(StandardCharsets.UTF_8);
    Service.Reply reply = service.post(PREVIEW, SheetMedia.CSV + "; charset=foo", table);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().text("/defects/0/code")).isEqualTo("unknown-encoding");
    assertThat(reply.json().text("/defects/0/message")).contains("foo", "Content-Type", "utf-8");
  }
}
