package org.hyotei.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.model.Defects;
import org.hyotei.model.Indicator;
import org.hyotei.model.Place;
import org.hyotei.model.Plan;
import org.hyotei.tabular.CsvEncoding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatheredPlanTest {

  private static final String WELFARE =
      row("1", "相談件数", "福祉課", "'R6': '10件'", "'R5': '8件', 'R6': '9件'");

  private static String row(String id, String name, String owner, String targets, String actuals) {
    return ("{'id': '"
            + id
            + "', 'group': 'g', 'name': '"
            + name
            + "', 'owner': '"
            + owner
            + "', 'targets': {"
            + targets
            + "}, 'actuals': {"
            + actuals
            + "}}")
        .replace('\'', '"');
  }

  private static Node sheet(String file, String... rows) {
    String json =
        "{\"id\": \""
            + file
            + "\", \"fiscalYear\": \"R6\", \"groups\": [{\"id\": \"g\", \"title\": \"目標\"}],"
            + " \"indicators\": ["
            + String.join(",", rows)
            + "]}";
    Defects defects = new Defects();
    Node sheet =
        JsonDocument.read(json.getBytes(StandardCharsets.UTF_8), file, defects).orElseThrow();
    assertThat(defects.list()).isEmpty();
    return sheet;
  }

  private static GatheredPlan gathered(@Nullable Plan expected, Node... plans) {
    Defects defects = new Defects();
    GatheredPlan gathered = GatheredPlan.of(List.of(plans), expected, defects);
    assertThat(defects.list()).isEmpty();
    return gathered;
  }

  private static Plan plan(GatheredPlan gathered) {
    Node plan = Objects.requireNonNull(gathered.plan());
    return PlanReader.read(plan, new Defects()).orElseThrow();
  }

  private static List<String> chases(GatheredPlan gathered) {
    return gathered.chases().stream()
        .map(one -> one.kind() + " " + one.office() + " " + one.subject())
        .toList();
  }

  @Test
  void workbooks_ofTwoOffices_becomeOnePlan() {
    GatheredPlan gathered =
        gathered(
            null,
            sheet("福祉課.xlsx", WELFARE),
            sheet("健康課.xlsx", row("2", "受診率", "健康課", "'R6': '50%'", "'R6': '48%'")));

    assertThat(plan(gathered).indicators()).extracting(Indicator::id).containsExactly("1", "2");
    assertThat(plan(gathered).groups()).hasSize(1);
    assertThat(gathered.chases()).isEmpty();
  }

  @Test
  void figures_ofOneIndicatorInTwoWorkbooks_complementEachOther() {
    GatheredPlan gathered =
        gathered(
            null,
            sheet("a.xlsx", row("1", "相談件数", "福祉課", "'R6': '10件'", "")),
            sheet("b.xlsx", row("1", "相談 件数", "", "", "'R6': '9件'")));

    assertThat(chases(gathered)).isEmpty();
    assertThat(plan(gathered).indicators().get(0).actual(2024)).isNotNull();
    assertThat(plan(gathered).indicators().get(0).owner()).isEqualTo("福祉課");
  }

  @Test
  void row_inTwoWorkbooks_isADuplicateThatNamesBoth() {
    GatheredPlan gathered = gathered(null, sheet("a.xlsx", WELFARE), sheet("b.xlsx", WELFARE));

    assertThat(chases(gathered)).containsExactly("DUPLICATE 福祉課 1");
    assertThat(gathered.chases().get(0).places())
        .extracting(place -> place.file())
        .containsExactly("a.xlsx", "b.xlsx");
    assertThat(plan(gathered).indicators()).hasSize(1);
  }

  @Test
  void figures_thatContradict_areBothToldAndTheFirstStands() {
    GatheredPlan gathered =
        gathered(
            null,
            sheet("a.xlsx", WELFARE),
            sheet("b.xlsx", WELFARE.replace("\"R6\": \"9件\"", "\"R6\": \"11件\"")));

    assertThat(chases(gathered)).containsExactly("CONTRADICTION 福祉課 1");
    assertThat(gathered.chases().get(0).message().ja())
        .isEqualTo("実績 R6 が「9件」と「11件」の2通りあります。「9件」を使いました。");
    assertThat(plan(gathered).indicators().get(0).actual(2024))
        .extracting(cell -> cell == null ? "" : cell.raw())
        .isEqualTo("9件");
  }

  @Test
  void figure_withAndWithoutSeparatorsOfThousands_isTheSame() {
    Node printed = sheet("a.xlsx", row("1", "件数", "福祉課", "'R6': '1,234,567件'", "'R6': '5件'"));
    Node plain = sheet("b.xlsx", row("1", "件数", "福祉課", "'R6': '1234567件'", "'R6': '5件'"));

    assertThat(chases(gathered(null, printed, plain))).containsExactly("DUPLICATE 福祉課 1");
  }

  @Test
  void provisionalFigure_thatContradictsAFinalOne_isToldAsPrinted() {
    String provisional =
        WELFARE.replace("\"R6\": \"9件\"", "\"R6\": {\"value\": \"7件\", \"status\": \"速報\"}");
    GatheredPlan gathered = gathered(null, sheet("a.xlsx", provisional), sheet("b.xlsx", WELFARE));

    assertThat(chases(gathered)).containsExactly("NOT_FINAL 福祉課 1", "CONTRADICTION 福祉課 1");
    assertThat(gathered.chases().get(1).message().ja())
        .isEqualTo("実績 R6 が「7件」と「9件」の2通りあります。「7件」を使いました。");
    assertThat(
            chases(
                gathered(
                    null,
                    sheet("a.xlsx", provisional.replace("7件", "9件")),
                    sheet("b.xlsx", WELFARE))))
        .containsExactly("NOT_FINAL 福祉課 1", "DUPLICATE 福祉課 1");
  }

  @Test
  void indicators_ofOneIdAndTwoNames_bothStay() {
    GatheredPlan gathered =
        gathered(
            null,
            sheet("a.xlsx", WELFARE),
            sheet("b.xlsx", row("1", "受診率", "健康課", "'R6': '50%'", "'R6': '48%'")));

    assertThat(plan(gathered).indicators()).extracting(Indicator::id).containsExactly("1", "1-2");
    assertThat(chases(gathered)).containsExactly("CONTRADICTION 健康課 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'R6': '10件' | '' | true",
        "'' | 'R5': '8件' | true",
        "'R6': '10件' | 'R6': '' | true",
        "'R6': '10件' | 'R6': '-' | false",
        "'R8': '10件' | 'R3': '8件' | false",
      })
  void actual_thatIsNotThere_isMissingWhereTheYearWantsOne(
      String targets, String actuals, boolean missing) {
    GatheredPlan gathered =
        gathered(
            null,
            sheet(
                "a.xlsx",
                row(
                    "1",
                    "相談件数",
                    "福祉課",
                    targets.equals("''") ? "" : targets,
                    actuals.equals("''") ? "" : actuals)));

    assertThat(chases(gathered)).isEqualTo(missing ? List.of("MISSING_ACTUAL 福祉課 1") : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "未集計, MISSING_ACTUAL",
    "集計中（12月公表）, MISSING_ACTUAL",
    "調査中, MISSING_ACTUAL",
    "10人（速報）, NOT_FINAL",
    "10人（見込）, NOT_FINAL",
    "10人/？, UNREADABLE",
  })
  void actual_thatIsNotSettled_isAskedFor(String actual, String kind) {
    GatheredPlan gathered =
        gathered(
            null,
            sheet("a.xlsx", row("1", "待機児童数", "保育課", "'R6': '0人'", "'R6': '" + actual + "'")));

    assertThat(chases(gathered)).containsExactly(kind + " 保育課 1");
    assertThat(gathered.chases().get(0).message().ja()).contains("R6", actual);
  }

  @Test
  void actual_thatIsProvisionalByItsStatus_isAskedFor() {
    String status = WELFARE.replace("\"9件\"", "{\"value\": \"9件\", \"status\": \"速報\"}");

    assertThat(chases(gathered(null, sheet("a.xlsx", status)))).containsExactly("NOT_FINAL 福祉課 1");
    assertThat(chases(gathered(null, sheet("a.xlsx", status.replace("速報", "確定"))))).isEmpty();
  }

  @Test
  void rows_ofThePlanBefore_thatNoWorkbookHas_areMissing() {
    GatheredPlan before =
        gathered(
            null,
            sheet(
                "前年.xlsx",
                WELFARE,
                row("2", "受診率", "健康課", "'R6': '50%'", "'R6': '48%'"),
                row("3", "講座の数", "学習課", "'R6': '5回'", "'R6': '5回'")));
    GatheredPlan gathered =
        gathered(
            plan(before),
            sheet("a.xlsx", WELFARE),
            sheet("b.xlsx", row("9", "講座の数", "学習課", "'R6': '5回'", "'R6': '6回'")));

    assertThat(chases(gathered)).containsExactly("MISSING_ROW 健康課 2");
  }

  private static String saying(String row, String reason) {
    return row.substring(0, row.length() - 1)
        + ", \"narrative\": {\"変更した日と理由\": \""
        + reason
        + "\"}}";
  }

  @Test
  void changesInTheMiddleOfAPlan_wantDateAndReason() {
    String rate = row("2", "受診率", "健康課", "'R6': '50%', 'R7': '60%'", "'R6': '48%'");
    String lower = rate.replace("60%", "55%");
    String added = row("4", "登録者数", "福祉課", "'R6': '5人'", "'R6': '6人'");
    GatheredPlan before = gathered(null, sheet("前年.xlsx", WELFARE, rate));

    GatheredPlan silent = gathered(plan(before), sheet("a.xlsx", WELFARE, lower, added));
    assertThat(chases(silent)).containsExactly("UNEXPLAINED 健康課 2", "UNEXPLAINED 福祉課 4");
    assertThat(silent.chases().get(0).message().ja()).contains("「60%」から「55%」", "変更した日と理由");

    GatheredPlan said =
        gathered(
            plan(before),
            sheet(
                "a.xlsx",
                WELFARE,
                saying(lower, "令和6年10月1日 見込みの下方修正"),
                saying(added, "令和6年4月1日 事業の開始")));
    assertThat(chases(said)).isEmpty();
  }

  @Test
  void targetsOfYearsGoneBy_thatAreNotCarried_areNoChange() {
    String before = row("2", "受診率", "健康課", "'R5': '40%', 'R6': '50%'", "'R6': '48%'");
    String now = row("2", "受診率", "健康課", "'R6': '50%'", "'R6': '48%'");
    Plan expected = plan(gathered(null, sheet("前年.xlsx", before)));

    assertThat(chases(gathered(expected, sheet("a.xlsx", now)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'R6': '50%' | '' | false",
        "'R6': '50%' | 'R7': '9回' | true",
        "'R6': '50%', 'R7': '' | 'R7': '9回' | true",
        "'R6': '50%', 'R7': '-' | 'R7': '9回' | true",
        "'R7': '60%' | 'R7': '9回' | true",
      })
  void target_thatIsNotThere_isMissingAndNotChanged(
      String targets, String others, boolean missing) {
    String other = others.equals("''") ? "'R6': '5回'" : "'R6': '5回', " + others;
    Plan expected =
        plan(
            gathered(
                null,
                sheet(
                    "前年.xlsx",
                    row("2", "受診率", "健康課", "'R6': '50%', 'R7': '60%'", "'R6': '48%'"),
                    row("3", "講座の数", "学習課", "'R6': '5回', 'R7': '9回'", "'R6': '5回'"))));
    GatheredPlan gathered =
        gathered(
            expected,
            sheet(
                "a.xlsx",
                row("2", "受診率", "健康課", targets, "'R6': '48%'"),
                row("3", "講座の数", "学習課", other, "'R6': '5回'")));

    assertThat(chases(gathered)).isEqualTo(missing ? List.of("MISSING_TARGET 健康課 2") : List.of());
  }

  @Test
  void row_twiceInOneWorkbook_isSaidToBe() {
    GatheredPlan gathered = gathered(null, sheet("a.xlsx", WELFARE, WELFARE));

    assertThat(chases(gathered)).containsExactly("DUPLICATE 福祉課 1");
    assertThat(gathered.chases().get(0).message().ja()).contains("1つのファイル");
  }

  @Test
  void workbook_thatCannotBeRead_isAPointOfTheListWithItsCells() {
    Defects defects = new Defects();
    defects.add("not-xlsx", new Place("課/こども課.xlsx", 0, 0, ""), "読めません。", "Not readable.");
    GatheredPlan gathered = GatheredPlan.of(List.of(sheet("福祉課.xlsx", WELFARE)), null, defects);
    GatheredPlan nothing = GatheredPlan.of(List.of(), null, defects);

    assertThat(chases(gathered)).containsExactly("UNREADABLE こども課.xlsx ");
    assertThat(gathered.chases().get(0).where(" ")).isEqualTo("こども課.xlsx");
    assertThat(gathered.plan()).isNull();
    assertThat(chases(nothing)).isEqualTo(chases(gathered));
  }

  @Test
  void list_asCsv_hasARowForEachPoint() {
    GatheredPlan gathered =
        gathered(null, sheet("a.xlsx", row("2", "=x", "健康課", "'R6': '50%'", "")));
    Defects defects = new Defects();
    ChaseList list = new ChaseList(gathered, "ja");

    assertThat(
            new String(
                list.csv(StandardCharsets.UTF_8, defects).orElseThrow(), StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFF所管課,種類,番号,指標,内容,ファイルとセル\r\n健康課,実績がない,2,'=x,R6の実績が入っていません。,a.xlsx:1:93\r\n");
    assertThat(new String(list.csv(CsvEncoding.CP932, defects).orElseThrow(), CsvEncoding.CP932))
        .startsWith("所管課,種類");
  }

  @Test
  void indicatorThatWasDropped_staysWithItsReasonAndWantsNoActual() {
    String dropped = row("1", "相談件数", "福祉課", "'R6': '10件'", "'R5': '8件'");
    assertThat(chases(gathered(null, sheet("a.xlsx", dropped))))
        .containsExactly("MISSING_ACTUAL 福祉課 1");
    assertThat(chases(gathered(null, sheet("a.xlsx", saying(dropped, "令和6年6月1日 廃止（統合のため）")))))
        .isEmpty();
  }

  @Test
  void list_asAWorkbook_countsByOfficeAndNamesTheCells() throws IOException {
    GatheredPlan gathered =
        gathered(
            null,
            sheet("a.xlsx", WELFARE, row("2", "=x", "健康課", "'R6': '50%'", "")),
            sheet("b.xlsx", WELFARE));
    byte[] bytes = new ChaseList(gathered, "ja").workbook();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet counts = workbook.getSheet("所管課ごと");
      XSSFSheet list = workbook.getSheet("一覧");

      assertThat(texts(counts, 2))
          .containsExactly(
              "所管課", "読めない", "行がない", "実績がない", "目標がない", "速報・見込", "食い違い", "変更の理由がない", "重複", "計");
      assertThat(texts(counts, 3))
          .containsExactly("健康課", "0.0", "0.0", "1.0", "0.0", "0.0", "0.0", "0.0", "0.0", "1.0");
      assertThat(texts(counts, 5))
          .containsExactly("計", "0.0", "0.0", "1.0", "0.0", "0.0", "0.0", "0.0", "1.0", "2.0");
      assertThat(counts.getColumnWidth(8)).isEqualTo(counts.getColumnWidth(7));
      assertThat(counts.getColumnWidth(9)).isEqualTo(10 * 256);
      assertThat(texts(list, 3)).startsWith("健康課", "実績がない", "2", "=x");
      assertThat(list.getRow(3).getCell(3).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(texts(list, 4).get(5)).contains("a.xlsx").contains("b.xlsx");
    }
    assertThat(new ChaseList(gathered, "ja").workbook()).isEqualTo(bytes);
  }

  private static List<String> texts(XSSFSheet sheet, int row) {
    List<String> texts = new ArrayList<>();
    sheet.getRow(row).forEach(cell -> texts.add(cell.toString()));
    return texts;
  }
}
