package org.hyotei.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.GroupFact;
import org.hyotei.layout.Assumption;
import org.hyotei.layout.RowOrigin;
import org.hyotei.layout.SheetPlan;
import org.hyotei.model.Group;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradedWorkbookTest {

  private static final OfficeWorkbook OFFICE = new OfficeWorkbook();
  private static final XSSFWorkbook GRADED =
      OfficeWorkbook.opened(OFFICE.graded("ja").of(OFFICE.bytes));

  private static GradedWorkbook with(Map<String, RowOrigin> origins) {
    return with(new SheetPlan(OFFICE.plan.plan(), List.of(), List.of(), origins));
  }

  private static GradedWorkbook with(SheetPlan plan) {
    GradedWorkbook graded = OFFICE.graded("ja");
    return new GradedWorkbook(
        graded.workbook(), plan, graded.evaluation(), graded.whyNots(), "ja", "Hyotei");
  }

  @Test
  void headings_besideEachTable_areThoseOfTheAnswer() {
    XSSFSheet sheet = GRADED.getSheet("評価");
    List<String> headings = new ArrayList<>();
    for (int column = 6; column <= 12; column++) {
      headings.add(OfficeWorkbook.text(sheet, 4, column));
    }

    assertThat(headings)
        .containsExactly(
            "評価（計算）", "評価の理由", "適用した基準", "達成率\n増加＝実績÷目標\n減少＝目標÷実績", "上位の評価まであと", "公表評価との差", "");
    assertThat(sheet.getRow(3).getCell(6).getCellStyle().getFillForegroundColor())
        .isEqualTo(sheet.getRow(3).getCell(5).getCellStyle().getFillForegroundColor());
  }

  @Test
  void grades_besideEverySubject_areThoseOfTheEvaluation() {
    XSSFSheet sheet = GRADED.getSheet("評価");
    OFFICE
        .plan
        .origins()
        .forEach(
            (id, origin) -> {
              SubjectResult result =
                  OfficeWorkbook.EVALUATION.subjects().stream()
                      .filter(one -> one.id().equals(id))
                      .findFirst()
                      .orElse(null);
              if (result != null) {
                String grade = result.grade() == null ? "評価なし" : result.grade();
                assertThat(OfficeWorkbook.text(sheet, origin.firstRow(), 6))
                    .as(id)
                    .isEqualTo(grade);
              }
            });
  }

  @Test
  void row_ofAnIndicator_saysReasonRuleRateAndWhatIsMissing() {
    XSSFSheet sheet = GRADED.getSheet("評価");
    int row = OFFICE.row("1-4");

    assertThat(OfficeWorkbook.text(sheet, row, 7)).isEqualTo(OfficeWorkbook.result("1-4").reason());
    assertThat(OfficeWorkbook.text(sheet, row, 8)).isEqualTo("kawaguchi/grading.dslr:21");
    XSSFCell rate = sheet.getRow(row - 1).getCell(9);
    assertThat(rate.getCellType()).isEqualTo(CellType.NUMERIC);
    assertThat(new DataFormatter().formatCellValue(rate)).isEqualTo("88.5%");
    assertThat(OfficeWorkbook.text(sheet, row, 10)).startsWith("Aまであと6か所");
    assertThat(OfficeWorkbook.text(sheet, row, 11)).isEqualTo("同じ（B）");
    assertThat(OfficeWorkbook.text(sheet, OFFICE.row("1-2"), 11)).isEqualTo("公表は A\n（計算が1段階上）");
  }

  @Test
  void row_withoutAGrade_saysWhy() {
    assertThat(OfficeWorkbook.text(GRADED.getSheet("評価"), OFFICE.row("1-1"), 6)).isEqualTo("評価なし");
    assertThat(OfficeWorkbook.text(GRADED.getSheet("評価"), OFFICE.row("1-1"), 7))
        .contains("評価の基準がありません", "目標がありません");
  }

  @Test
  void rate_justBelowAWhole_isNotShownAsIt() {
    XSSFSheet sheet = GRADED.getSheet("評価");
    int row = OFFICE.row("2-2");

    assertThat(new DataFormatter().formatCellValue(sheet.getRow(row - 1).getCell(9)))
        .isEqualTo("97.02%");
  }

  @Test
  void sheets_ofNamesThatAreTaken_areNamedAsComputed() {
    List<String> names = new ArrayList<>();
    GRADED.forEach(sheet -> names.add(sheet.getSheetName()));

    assertThat(names).containsExactly("評価", "集計", "集計（計算）", "確認事項", "根拠");
  }

  @Test
  void counts_ofThePlan_areThoseOfTheSummary() {
    XSSFSheet sheet = GRADED.getSheet("集計（計算）");
    List<String> last = new ArrayList<>();
    for (var row : sheet) {
      if (OfficeWorkbook.text(sheet, row.getRowNum() + 1, 0).equals("計")) {
        row.forEach(cell -> last.add(cell.toString()));
      }
    }

    assertThat(last)
        .containsExactly("計", "", "", "3.0", "21.0", "16.0", "10.0", "6.0", "3.0", "59.0", "");
  }

  @Test
  void findings_eachLinkToTheirCells() {
    XSSFSheet sheet = GRADED.getSheet("確認事項");
    Map<String, String> links = new HashMap<>();
    sheet.getHyperlinkList().forEach(link -> links.put(link.getCellRef(), link.getLocation()));
    int count = OfficeWorkbook.EVALUATION.findings().size() + 1;

    assertThat(sheet.getLastRowNum()).isEqualTo(2 + count);
    assertThat(OfficeWorkbook.text(sheet, 1, 0)).isEqualTo("確認事項　" + count + "件");
    assertThat(links.values()).contains("'評価'!A5", "'評価'!E33", "'評価'!E4");
    assertThat(OfficeWorkbook.text(sheet, 3 + count, 4)).isEqualTo("assumed-fiscal-year");
  }

  @Test
  void grounds_sayPolicyVersionProgramAndWhatRulesSaw() {
    XSSFSheet sheet = GRADED.getSheet("根拠");
    StringBuilder all = new StringBuilder();
    sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\n')));

    assertThat(all)
        .contains(OfficeWorkbook.EVALUATION.policy().version())
        .contains("Hyotei 0.1.0")
        .contains("kawaguchi/grading.dslr:21-27")
        .contains("- 達成率 が 80% 以上 100% 未満　← 達成率 88.5%")
        .contains("確認事項　")
        .doesNotContain("issue-below-target");
  }

  @Test
  void workbook_inEnglish_hasEnglishHeadings() {
    XSSFWorkbook english = OfficeWorkbook.opened(OFFICE.graded("en").of(OFFICE.bytes));

    assertThat(OfficeWorkbook.text(english.getSheet("評価"), 4, 6)).isEqualTo("Grade (computed)");
    assertThat(english.getSheet("Counts")).isNotNull();
    assertThat(english.getSheet("Findings")).isNotNull();
    assertThat(english.getSheet("Grounds")).isNotNull();
  }

  @Test
  void columns_whereSomethingStandsBeside_goBehindAllThatIsUsed() {
    byte[] bytes =
        OFFICE.changed(
            workbook -> {
              workbook.getSheetAt(0).getRow(5).createCell(8).setCellValue("メモ");
              workbook.getSheetAt(0).getRow(60).createCell(14).setCellValue("遠い");
            });
    XSSFSheet sheet = OfficeWorkbook.opened(OFFICE.graded("ja").of(bytes)).getSheetAt(0);

    assertThat(OfficeWorkbook.text(sheet, 4, 6)).isEmpty();
    assertThat(OfficeWorkbook.text(sheet, 4, 15)).isEqualTo("評価（計算）");
    assertThat(OfficeWorkbook.text(sheet, 6, 8)).isEqualTo("メモ");
  }

  @Test
  void tables_sideBySide_keepTheirColumnsApart() {
    Map<String, RowOrigin> origins =
        Map.of(
            "1-2", new RowOrigin("評価", 4, 6, 6, 0, 2), "1-3", new RowOrigin("評価", 4, 6, 6, 3, 5));
    XSSFSheet sheet = OfficeWorkbook.opened(with(origins).of(OFFICE.bytes)).getSheetAt(0);

    assertThat(OfficeWorkbook.text(sheet, 6, 6)).isEqualTo(OfficeWorkbook.result("1-2").grade());
    assertThat(OfficeWorkbook.text(sheet, 6, 12)).isEqualTo(OfficeWorkbook.result("1-3").grade());
    assertThat(OfficeWorkbook.text(sheet, 4, 6)).isEqualTo("評価（計算）\n（A～C列の表）");
    assertThat(OfficeWorkbook.text(sheet, 4, 12)).isEqualTo("評価（計算）\n（D～F列の表）");
  }

  @Test
  void tables_ofDifferentWidth_haveTheirColumnsAligned() {
    Map<String, RowOrigin> origins =
        Map.of(
            "1-2",
            new RowOrigin("評価", 4, 6, 6, 0, 3),
            "2-2",
            new RowOrigin("評価", 10, 12, 12, 0, 5));
    XSSFSheet sheet = OfficeWorkbook.opened(with(origins).of(OFFICE.bytes)).getSheetAt(0);

    assertThat(OfficeWorkbook.text(sheet, 6, 6)).isEqualTo(OfficeWorkbook.result("1-2").grade());
    assertThat(OfficeWorkbook.text(sheet, 12, 6)).isEqualTo(OfficeWorkbook.result("2-2").grade());
  }

  @Test
  void subject_ofSeveralRowsUnderAHeaderOfTwo_isOneBlock() {
    byte[] bytes =
        OFFICE.changed(
            workbook -> workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(2, 3, 5, 5)));
    Map<String, RowOrigin> origins = Map.of("1-2", new RowOrigin("評価", 4, 5, 7, 0, 5));
    XSSFSheet sheet = OfficeWorkbook.opened(with(origins).of(bytes)).getSheetAt(0);

    assertThat(sheet.getMergedRegions())
        .contains(new CellRangeAddress(2, 3, 6, 6), new CellRangeAddress(4, 6, 6, 6));
    assertThat(OfficeWorkbook.text(sheet, 3, 6)).isEqualTo("評価（計算）");
    assertThat(OfficeWorkbook.text(sheet, 5, 6)).isEqualTo(OfficeWorkbook.result("1-2").grade());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-2", "@SUM(A1)", "＝1"})
  void text_thatStartsLikeAFormula_isText(String text) {
    SheetPlan plan =
        new SheetPlan(
            OFFICE.plan.plan(),
            List.of(new Assumption("x", new Message(text, text), Place.ofCell("R6.xlsx", 1, text))),
            List.of(),
            Map.of());
    XSSFSheet sheet = OfficeWorkbook.opened(with(plan).of(OFFICE.bytes)).getSheet("確認事項");
    XSSFCell cell = sheet.getRow(sheet.getLastRowNum()).getCell(2);

    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    assertThat(cell.getStringCellValue()).isEqualTo(new Message(text, text).ja());
  }

  @Test
  void counts_ofAPlanWithAGradeOfItsOwn_sayIt() {
    Evaluation of = OfficeWorkbook.EVALUATION;
    SubjectResult goal = OfficeWorkbook.result("1");
    GroupFact fact = (GroupFact) goal.fact();
    Group whole =
        new Group(
            of.plan().id(), GroupFact.WHOLE, null, null, null, null, new TreeMap<>(), Map.of());
    List<SubjectResult> subjects = new ArrayList<>(of.subjects());
    subjects.add(
        new SubjectResult(
            new GroupFact(
                whole,
                fact.members(),
                fact.assessed(),
                fact.standing(),
                fact.listings(),
                fact.verdicts()),
            null,
            "A",
            "A",
            null,
            goal.earlier(),
            null,
            "全体の理由",
            null));
    Evaluation evaluation =
        new Evaluation(
            of.policy(),
            of.plan(),
            subjects,
            of.commentary(),
            of.findings(),
            of.tallies(),
            of.summary(),
            of.trace());
    GradedWorkbook graded = OFFICE.graded("ja");
    XSSFSheet sheet =
        OfficeWorkbook.opened(
                new GradedWorkbook(graded.workbook(), OFFICE.plan, evaluation, null, "ja", "Hyotei")
                    .of(OFFICE.bytes))
            .getSheet("集計（計算）");
    List<String> last = new ArrayList<>();
    for (var row : sheet) {
      if (OfficeWorkbook.text(sheet, row.getRowNum() + 1, 0).equals("計")) {
        row.forEach(cell -> last.add(cell.toString()));
      }
    }

    assertThat(last).startsWith("計", "", "A").endsWith("59.0", "全体の理由");
  }

  @Test
  void groups_aboveATableOfOthers_haveGradeAndReasonOnTheirLine() {
    Map<String, RowOrigin> origins = Map.of("1", new RowOrigin("評価", 4, 3, 3, 0, 5));
    XSSFSheet sheet = OfficeWorkbook.opened(with(origins).of(OFFICE.bytes)).getSheetAt(0);

    assertThat(OfficeWorkbook.text(sheet, 3, 6)).isEqualTo("評価（計算）B");
    assertThat(OfficeWorkbook.text(sheet, 3, 7)).isEqualTo(OfficeWorkbook.result("1").reason());
    assertThat(OfficeWorkbook.text(sheet, 2, 6)).isEqualTo("評価（計算）");
    assertThat(OfficeWorkbook.text(sheet, 2, 7)).isEqualTo("評価の理由");
    assertThat(OfficeWorkbook.text(sheet, 4, 6)).isEmpty();
  }

  @Test
  void added_cells_areNoFormulas() {
    for (String name : Set.of("集計（計算）", "確認事項", "根拠")) {
      GRADED
          .getSheet(name)
          .forEach(
              row ->
                  row.forEach(
                      (Cell cell) ->
                          assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
    }
  }
}
