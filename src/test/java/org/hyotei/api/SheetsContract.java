package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;

/** Spreadsheets as bodies and in forms, previewed and recorded: the same on every store. */
abstract class SheetsContract extends LedgerContract {

  private static final String PREVIEWS = "/api/v1/previews";
  private static final String BOUNDARY = "----part";

  private static final String TABLE =
      """
      番号,基本目標,指標名,単位,令和6年度目標,令和6年度実績,評価
      1-1,1,相談件数,件,50,60,A
      1-2,1,参加者数,人,100,45,D
      """;

  private static byte[] workbook() throws IOException {
    return Files.readAllBytes(RULES.resolve("kawaguchi/examples/R6.xlsx"));
  }

  private static byte[] form(String file, byte[] sheet, String... fields) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < fields.length; i += 2) {
      out.write(part("name=\"" + fields[i] + "\"", ""));
      out.write((fields[i + 1] + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    out.write(part("name=\"file\"; filename=\"" + file + "\"", "application/octet-stream"));
    out.write(sheet);
    out.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static byte[] part(String disposition, String type) {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; "
            + disposition
            + (type.isEmpty() ? "" : "\r\nContent-Type: " + type)
            + "\r\n\r\n";
    return head.getBytes(StandardCharsets.UTF_8);
  }

  private Service.Reply csv(String path, String table) {
    return service.post(path, SheetMedia.CSV, table.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> grades(JsonText result) {
    return result.items("/subjects").stream()
        .map(one -> one.text("/kind") + " " + one.text("/name") + " " + one.text("/grade"))
        .sorted()
        .toList();
  }

  @Test
  void workbook_previewed_isGradedAsItsJsonIs() throws IOException {
    Service.Reply sheet =
        service.post(PREVIEWS + "?policy=kawaguchi&file=R6.xlsx", SheetMedia.XLSX, workbook());
    byte[] json = Files.readAllBytes(RULES.resolve("kawaguchi/examples/R6.json"));
    Service.Reply same = service.post(PREVIEWS, Service.JSON, json);

    assertThat(sheet.status()).as(sheet.text()).isEqualTo(200);
    assertThat(grades(sheet.json())).isEqualTo(grades(same.json()));
    assertThat(sheet.header("Policy-Version")).isEqualTo(same.header("Policy-Version"));
    assertThat(sheet.json().text("/sheet/file")).isEqualTo("R6.xlsx");
    assertThat(sheet.json().items("/sheet/tables")).isNotEmpty();
    assertThat(sheet.json().items("/findings"))
        .anyMatch(
            finding ->
                finding.text("/code").equals("published-grade-differs")
                    && finding.text("/cell").contains("!"));
  }

  @Test
  void form_recorded_isFoundAgainAndReplays() throws IOException {
    byte[] body = form("評価.csv", TABLE.getBytes(StandardCharsets.UTF_8), "policy", "kawaguchi");
    String type = SheetMedia.FORM + "; boundary=" + BOUNDARY;
    Service.Reply made = service.post(EVALUATIONS, type, body, "Idempotency-Key", "k1");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    String id = made.json().text("/id");
    Service.Reply again = service.post(EVALUATIONS, type, body, "Idempotency-Key", "k1");
    Service.Reply stored = service.get(EVALUATIONS + "/" + id, "Accept-Language", "en");
    Service.Reply replay =
        service.post(EVALUATIONS + "/" + id + "/replays", Service.JSON, new byte[0]);

    assertThat(made.header("Location")).endsWith(id);
    assertThat(again.json().text("/id")).isEqualTo(id);
    assertThat(stored.json().text("/sheet/file")).isEqualTo("評価.csv");
    assertThat(stored.json().text("/sheet/sha256")).hasSize(64);
    assertThat(stored.json().text("/plan")).isEqualTo("評価");
    assertThat(grades(stored.json())).isEqualTo(grades(made.json()));
    assertThat(cells(stored.json())).isNotEmpty().isEqualTo(cells(made.json()));
    assertThat(replay.json().text("/result")).as(replay.text()).isEqualTo("same");
  }

  @Test
  void report_ofARecordedSheet_saysWhatWasAssumed() throws IOException {
    byte[] body = form("評価.csv", TABLE.getBytes(StandardCharsets.UTF_8), "policy", "kawaguchi");
    Service.Reply made =
        service.post(EVALUATIONS, SheetMedia.FORM + "; boundary=" + BOUNDARY, body);
    String id = made.json().text("/id");
    List<String> assumed =
        made.json().items("/findings").stream()
            .filter(finding -> finding.text("/code").startsWith("assumed-"))
            .map(finding -> finding.text("/message"))
            .toList();
    String report = service.get(EVALUATIONS + "/" + id + "/report", "Accept", "text/html").text();

    assertThat(assumed).isNotEmpty();
    assertThat(report).contains(assumed).contains("<td class=\"severity\">読み取り</td>");
    String sha256 = made.json().text("/sheet/sha256");
    String receipt = service.get(EVALUATIONS + "/" + id + "/receipt", "Accept", "text/html").text();
    assertThat(report).contains(sha256, "評価.csv");
    assertThat(receipt).contains(sha256, "評価.csv");
  }

  @Test
  void report_ofADisposedRequest_cannotBeMade() {
    String evaluation = EVALUATIONS + "/" + record(small("u", "60件"));
    Service.Reply disposed =
        post(evaluation + "/disposals", "{\"parts\":[\"request\"],\"rule\":\"文書保存年限 5年\"}");
    Service.Reply report = service.get(evaluation + "/report", "Accept", "text/html");

    assertThat(disposed.status()).as(disposed.text()).isEqualTo(201);
    assertThat(report.status()).isEqualTo(409);
    assertThat(report.text()).contains("cannot-be-graded-again");
  }

  private static List<String> cells(JsonText result) {
    return result.items("/findings").stream()
        .filter(finding -> finding.names("").contains("cell"))
        .map(finding -> finding.text("/code") + " " + finding.text("/cell"))
        .toList();
  }

  @Test
  void dryRun_ofATable_showsEveryFigureAndGradesNothing() {
    Service.Reply dry = csv(PREVIEWS + "?policy=kawaguchi&dryRun=true&file=plan.csv", TABLE);

    assertThat(dry.status()).as(dry.text()).isEqualTo(200);
    assertThat(dry.json().names("")).doesNotContain("subjects");
    assertThat(dry.json().items("/figures").stream().map(one -> one.text("/cell")).toList())
        .contains("E2", "F2", "E3", "F3");
    Service.Reply request =
        service.post(
            PREVIEWS,
            Service.JSON,
            dry.json().at("/request").json().getBytes(StandardCharsets.UTF_8));
    assertThat(grades(request.json()))
        .isEqualTo(grades(csv(PREVIEWS + "?policy=kawaguchi", TABLE).json()));
  }

  @Test
  void accept_ofAWorkbookOrAReport_isAnsweredSo() throws IOException {
    String path = PREVIEWS + "?policy=kawaguchi&whyNot=true";
    Service.Reply graded =
        service.post(path, SheetMedia.XLSX, workbook(), "Accept", SheetMedia.XLSX);
    Service.Reply report = service.post(path, SheetMedia.XLSX, workbook(), "Accept", "text/html");

    assertThat(graded.status()).isEqualTo(200);
    assertThat(graded.header("Policy-Version")).hasSize(64);
    try (var book = WorkbookFactory.create(new ByteArrayInputStream(graded.bytes()))) {
      assertThat(book.getSheet("集計")).isNotNull();
    }
    assertThat(report.text()).startsWith("<!doctype html>").contains("川口市地域共生社会推進計画");
  }

  @Test
  void encoding_ofWindows_isReadWhetherSaidOrNot() {
    byte[] table = TABLE.getBytes(Charset.forName("windows-31j"));
    String path = PREVIEWS + "?policy=kawaguchi";
    Service.Reply told = service.post(path, SheetMedia.CSV + "; charset=Shift_JIS", table);
    Service.Reply detected = service.post(path, SheetMedia.CSV, table);

    assertThat(told.status()).as(told.text()).isEqualTo(200);
    assertThat(grades(told.json())).isEqualTo(grades(detected.json()));
    assertThat(told.text()).contains("相談件数");
  }

  @Test
  void cellThatIsWrong_isNamedByItsPlace() {
    Service.Reply refused = csv(PREVIEWS + "?policy=kawaguchi", TABLE + "1-1,1,会議の数,回,3,3,A\n");

    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.json().items("/defects"))
        .anyMatch(defect -> defect.text("/cell").equals("A4"));
  }

  @Test
  void badFilesAndFields_areRefusedAndNothingIsRecorded() throws IOException {
    long before = size();
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0};
    String form = SheetMedia.FORM + "; boundary=" + BOUNDARY;
    List<Service.Reply> replies =
        List.of(
            service.post(EVALUATIONS + "?policy=kawaguchi", SheetMedia.XLSX, zip),
            service.post(EVALUATIONS + "?policy=kawaguchi", SheetMedia.ODS, zip),
            service.post(
                EVALUATIONS + "?policy=kawaguchi", SheetMedia.CSV, new byte[] {(byte) 0x80, -1}),
            service.post(EVALUATIONS, SheetMedia.XLSX, workbook()),
            service.post(EVALUATIONS + "?policy=none", SheetMedia.XLSX, workbook()),
            csv(EVALUATIONS + "?policy=kawaguchi&fiscalYear=" + encoded("来年"), TABLE),
            csv(EVALUATIONS + "?policy=kawaguchi&encoding=ebcdic-none", TABLE),
            csv(EVALUATIONS + "?policy=kawaguchi", TABLE.replace("相談", "相\u0007談")),
            service.post(
                EVALUATIONS, form, form("a.csv", TABLE.getBytes(StandardCharsets.UTF_8), "x", "y")),
            service.post(EVALUATIONS, form, "no form".getBytes(StandardCharsets.US_ASCII)),
            service.post(EVALUATIONS, SheetMedia.FORM, new byte[] {1, 2, 3}),
            csv(EVALUATIONS + "?policy=kawaguchi", "ただの文\n"));

    assertThat(replies)
        .allSatisfy(
            reply -> {
              assertThat(reply.status()).as(reply.text()).isEqualTo(422);
              assertThat(reply.json().items("/defects")).isNotEmpty();
            });
    assertThat(size()).isEqualTo(before);
  }

  @Test
  void dryRun_ofARecordedEvaluation_isRefusedAndNothingIsRecorded() throws IOException {
    long before = size();
    List<Service.Reply> replies =
        List.of(
            csv(EVALUATIONS + "?policy=kawaguchi&dryRun=true", TABLE),
            service.post(EVALUATIONS + "?dryRun=true", Service.JSON, small("p", "60件")),
            service.post(EVALUATIONS + "?policy=kawaguchi", Service.JSON, small("p", "60件")),
            csv(PREVIEWS + "?policy=kawaguchi&dryRun=1", TABLE),
            csv(PREVIEWS + "?policy=kawaguchi&fiscalyear=R6", TABLE),
            csv(PREVIEWS + "?policy=kawaguchi&policy=niigata", TABLE));

    assertThat(replies)
        .extracting(reply -> reply.status() + " " + reply.json().text("/defects/0/code"))
        .containsExactly(
            "422 unknown-parameter",
            "422 unknown-parameter",
            "422 unknown-parameter",
            "422 bad-flag",
            "422 unknown-parameter",
            "422 said-twice");
    assertThat(size()).isEqualTo(before);
  }

  @Test
  void form_thatSaysTwoThings_isRefused() throws IOException {
    byte[] table = TABLE.getBytes(StandardCharsets.UTF_8);
    String form = SheetMedia.FORM + "; boundary=" + BOUNDARY;
    byte[] one = form("a.csv", table, "policy", "kawaguchi");
    String text = new String(one, StandardCharsets.UTF_8);
    byte[] twoFiles =
        text.replace(
                "--" + BOUNDARY + "--", text.substring(text.lastIndexOf("--" + BOUNDARY + "\r\n")))
            .getBytes(StandardCharsets.UTF_8);
    List<Service.Reply> replies =
        List.of(
            service.post(
                PREVIEWS, form, form("a.csv", table, "policy", "kawaguchi", "policy", "niigata")),
            service.post(
                PREVIEWS,
                form,
                form("a.csv", table, "policy", "kawaguchi", "plan", "a", "plan", "a")),
            service.post(PREVIEWS + "?policy=niigata", form, one),
            service.post(PREVIEWS, form, twoFiles));

    assertThat(replies)
        .extracting(reply -> reply.status() + " " + reply.json().text("/defects/0/code"))
        .containsOnly("422 said-twice");
    assertThat(service.post(PREVIEWS + "?policy=kawaguchi", form, one).status()).isEqualTo(200);
  }

  @Test
  void form_thatIsBroken_isRefused() throws IOException {
    byte[] table = TABLE.getBytes(StandardCharsets.UTF_8);
    byte[] whole = form("a.csv", table, "policy", "kawaguchi");
    byte[] cut = Arrays.copyOf(whole, whole.length - 20);
    byte[] nested =
        new String(whole, StandardCharsets.UTF_8)
            .replace("application/octet-stream", "multipart/mixed")
            .getBytes(StandardCharsets.UTF_8);
    String quoted = SheetMedia.FORM + "; boundary=\"" + BOUNDARY;
    List<Service.Reply> replies =
        List.of(
            service.post(PREVIEWS, SheetMedia.FORM, whole),
            service.post(PREVIEWS, SheetMedia.FORM + "; boundary=", whole),
            service.post(PREVIEWS, SheetMedia.FORM + "; boundary=YY", whole),
            service.post(PREVIEWS, quoted, whole),
            service.post(PREVIEWS, SheetMedia.FORM + "; boundary=" + BOUNDARY, cut),
            service.post(PREVIEWS, SheetMedia.FORM + "; boundary=" + BOUNDARY, nested));

    assertThat(replies)
        .allSatisfy(reply -> assertThat(reply.status()).as(reply.text()).isEqualTo(422));
    assertThat(service.post(PREVIEWS, quoted + "\"", whole).status()).isEqualTo(200);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private long size() {
    List<String> checkpoint = service.get("/api/v1/ledger/checkpoint").text().lines().toList();
    return Long.parseLong(checkpoint.get(1));
  }
}
