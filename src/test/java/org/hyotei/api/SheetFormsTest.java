package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What forms and bodies with spreadsheets may be like, and how what is wrong with them is told. */
@ExtendWith(SharedService.class)
class SheetFormsTest {

  private static final String PREVIEWS = "/api/v1/previews";
  private static final String COLUMNS = "/api/v1/columns";
  private static final String FORM = SheetMedia.FORM + "; boundary=BB";
  private static final Charset CP932 = Charset.forName("windows-31j");

  private static final String TABLE =
      """
      番号,基本目標,指標名,単位,令和6年度目標,令和6年度実績,評価
      1-1,1,相談件数,件,50,60,A
      """;

  private static final String OWN_WORDS = "番号,基本目標,指標名,単位,めやすＸ,できばえＹ\n1-1,1,相談件数,件,50,60\n";

  private static final String ITS_COLUMNS =
      """
      fiscalYear: R6
      columns:
        - { heading: めやすＸ, is: target, year: R6 }
        - { heading: できばえＹ, is: actual, year: R6 }
      """;

  private final Service service;

  SheetFormsTest(Service service) {
    this.service = service;
  }

  /** A part of a form: the rest of its disposition, and what it holds. */
  private record Part(String disposition, String content) {

    static Part field(String name, String value) {
      return new Part("name=\"" + name + "\"", value);
    }

    static Part file(String name, String file, String content) {
      String disposition = "name=\"" + name + "\"; filename=\"" + file + "\"";
      return new Part(disposition, content);
    }
  }

  private Service.Reply send(String path, Charset heads, List<Part> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Part part : parts) {
      String head = "--BB\r\nContent-Disposition: form-data; " + part.disposition() + "\r\n\r\n";
      out.writeBytes(head.getBytes(heads));
      out.writeBytes(part.content().getBytes(StandardCharsets.UTF_8));
      out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    out.writeBytes("--BB--\r\n".getBytes(StandardCharsets.US_ASCII));
    return service.post(path, FORM, out.toByteArray());
  }

  private Service.Reply send(Part... parts) {
    return send(PREVIEWS + "?policy=kawaguchi", StandardCharsets.UTF_8, List.of(parts));
  }

  private static Part table() {
    return Part.file("file", "plan.csv", TABLE);
  }

  private static void isRefused(Service.Reply reply, String code, String pointer, String... said) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(422);
    JsonText defect = reply.json().items("/defects").get(0);
    assertThat(defect.text("/code") + " " + defect.text("/pointer"))
        .isEqualTo(code + " " + pointer);
    assertThat(defect.text("/message")).contains(said);
    assertThat(reply.json().items("/defects")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UTF-8|filename=\"計画.csv\"|計画",
        "UTF-8|filename=\"児童・内示と全体の入力.csv\"|児童・内示と全体の入力",
        "windows-31j|filename=\"コミュニティ.csv\"|コミュニティ",
        "windows-31j|filename=\"予算表.csv\"|予算表",
        "UTF-8|filename=\"C:\\dir\\計画.csv\"|計画",
        "windows-31j|filename=\"C:\\表\\計画.csv\"|計画",
        "UTF-8|filename=\"x.csv\"; filename*=UTF-8''%E8%A8%88%E7%94%BB.csv|計画",
        "UTF-8|filename*=Shift_JIS''%8C%76%89%E6.csv|計画",
        "UTF-8|filename=\"=?UTF-8?B?6KiI55S7LmNzdg==?=\"|計画",
        "UTF-8|filename=plan.csv|plan",
      })
  void name_ofTheFile_isThePlansId(String charset, String disposition, String plan) {
    Part part = new Part("name=\"file\"; " + disposition, TABLE);
    Service.Reply reply =
        send(PREVIEWS + "?policy=kawaguchi", Charset.forName(charset), List.of(part));

    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.json().text("/plan")).isEqualTo(plan);
  }

  @Test
  void name_thatIsNoText_isToldAsAFinding() {
    Part part = new Part("name=\"file\"; filename=\"\u00e91.csv\"", TABLE);
    Service.Reply reply =
        send(PREVIEWS + "?policy=kawaguchi", StandardCharsets.ISO_8859_1, List.of(part));

    assertThat(reply.json().text("/plan")).as(reply.text()).isEqualTo("plan");
    assertThat(reply.json().items("/findings"))
        .anyMatch(
            finding ->
                finding.text("/code").equals("unreadable-file-name")
                    && finding.text("/message").contains("plan.csv"));
  }

  @ParameterizedTest
  @ValueSource(strings = {SheetMedia.XLSX, SheetMedia.ODS, SheetMedia.CSV, SheetMedia.TSV})
  void body_ofNothing_isToldAsSuch(String type) {
    for (String path :
        List.of(PREVIEWS + "?policy=kawaguchi", "/api/v1/evaluations?policy=kawaguchi", COLUMNS)) {
      Service.Reply reply = service.post(path, type, new byte[0]);
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.json().text("/detail")).contains("本文が空", "表計算のファイル").doesNotContain("JSON");
    }
  }

  @Test
  void body_ofNothing_thatShouldBeJson_isStillABadRequest() {
    Service.Reply reply = service.post(PREVIEWS, Service.JSON, new byte[0]);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().text("/detail")).contains("JSON");
  }

  @Test
  void parts_thatAreNotWhatTheyShouldBe_areNamed() {
    isRefused(send(Part.file("file", "空.csv", "")), "empty-file", "/file", "空.csv", "0バイト");
    isRefused(send(Part.field("file", TABLE)), "part-is-text", "/file", "filename");
    isRefused(send(table(), Part.file("plan", "plan.txt", "x")), "part-is-file", "/plan", "plan");
    isRefused(
        send(table(), Part.field("columns", "あ".repeat(400_000))),
        "part-too-long",
        "/columns",
        "1200000",
        "1000000");
    isRefused(
        send(table(), Part.file("columns", "c.yaml", "a".repeat(1_000_001))),
        "part-too-long",
        "/columns",
        "1000001");
    isRefused(send(table(), Part.field("計画", "x")), "unknown-field", "/計画", "計画", "fiscalYear");
  }

  @Test
  void form_ofTooManyParts_isToldWithTheBound() {
    Part[] parts = new Part[21];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Part.field("x" + i, "y");
    }

    assertThat(send(parts).json().items("/defects"))
        .anyMatch(
            defect ->
                defect.text("/code").equals("too-many-parts")
                    && defect.text("/message").contains("20"));
  }

  @Test
  void columns_asFieldOrAsFile_sayWhatTheColumnsAre() {
    Part sheet = Part.file("file", "own.csv", OWN_WORDS);

    for (Part columns :
        List.of(
            Part.field("columns", ITS_COLUMNS),
            Part.file("columns", "columns.yaml", ITS_COLUMNS))) {
      Service.Reply reply = send(sheet, columns);
      assertThat(reply.status()).as(reply.text()).isEqualTo(200);
      assertThat(reply.json().items("/subjects"))
          .anyMatch(one -> one.text("/id").equals("1-1") && one.text("/grade").equals("A"));
    }
    Service.Reply inUrl =
        service.post(
            PREVIEWS + "?policy=kawaguchi&columns=x", SheetMedia.CSV, TABLE.getBytes(CP932));
    isRefused(inUrl, "unknown-parameter", "/columns", "columns");
  }

  @Test
  void draft_ofColumns_isWhatTheCommandLineDrafts() throws IOException {
    byte[] table = TABLE.getBytes(CP932);
    Service.Reply body = service.post(COLUMNS + "?file=a.csv", SheetMedia.CSV, table);
    Service.Reply form =
        send(COLUMNS, StandardCharsets.UTF_8, List.of(Part.file("file", "a.csv", TABLE)));
    Service.Reply plain = service.post(COLUMNS, SheetMedia.CSV, table, "Accept", "text/*");

    assertThat(body.status()).as(body.text()).isEqualTo(200);
    assertThat(body.header("Content-Type")).isEqualTo("application/yaml;charset=utf-8");
    assertThat(body.text()).contains("columns:", "is: target", "is: actual");
    assertThat(form.text()).isEqualTo(body.text());
    assertThat(plain.header("Content-Type")).isEqualTo("text/yaml;charset=utf-8");
    assertThat(
            send(
                    PREVIEWS,
                    StandardCharsets.UTF_8,
                    List.of(
                        table(),
                        Part.field("policy", "kawaguchi"),
                        Part.field("columns", body.text())))
                .status())
        .isEqualTo(200);
  }

  @Test
  void draft_ofWhatIsNoSheet_isRefused() {
    byte[] body = "{}".getBytes(StandardCharsets.US_ASCII);

    assertThat(service.post(COLUMNS, Service.JSON, body).status()).isEqualTo(415);
    isRefused(service.post(COLUMNS, SheetMedia.XLSX, body), "misnamed-file", "", "CSV");
    isRefused(
        service.post(COLUMNS + "?policy=x", SheetMedia.CSV, body),
        "unknown-parameter",
        "/policy",
        "encoding");
  }

  @Test
  void defects_nameWhatARequestCanSay_notTheCommandLine() {
    String years = TABLE.replace("単位,", "単位,令和5年度実績,").replace("件,50", "件,40,50");
    Service.Reply year = send(Part.file("file", "plan.csv", years));
    Service.Reply none = send(Part.file("file", "plan.csv", "ただの文\n"));

    isRefused(year, "fiscal-year-needed", "", "fiscalYear=R6");
    isRefused(none, "no-table", "", "columns", "POST /api/v1/columns");
    assertThat(year.text() + none.text()).doesNotContain("--", "hyotei columns");
  }

  @Test
  void year_thatTheSheetContradicts_isAFinding() {
    String sheet = "評価年度：令和5年度\n" + TABLE;
    Service.Reply reply =
        send(Part.file("file", "plan.csv", sheet), Part.field("fiscalYear", "R6"));
    Service.Reply same =
        send(
            Part.file("file", "plan.csv", sheet.replace("令和5", "令和6")),
            Part.field("fiscalYear", "2024"));

    assertThat(reply.json().items("/findings"))
        .as(reply.text())
        .anyMatch(
            finding ->
                finding.text("/code").equals("fiscal-year-differs")
                    && finding.text("/cell").equals("A1")
                    && finding.text("/message").contains("R6"));
    assertThat(same.text()).contains("\"subjects\"").doesNotContain("fiscal-year-differs");
  }
}
