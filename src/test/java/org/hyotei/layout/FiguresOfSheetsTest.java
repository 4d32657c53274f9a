package org.hyotei.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.layout.Grids.sheet;
import static org.hyotei.layout.SheetReads.actual;
import static org.hyotei.layout.SheetReads.codes;
import static org.hyotei.layout.SheetReads.defects;
import static org.hyotei.layout.SheetReads.plan;
import static org.hyotei.layout.SheetReads.planOfR6;
import static org.hyotei.layout.SheetReads.raw;
import static org.hyotei.layout.SheetReads.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hyotei.model.Amount;
import org.hyotei.model.Cell;
import org.hyotei.model.Defect;
import org.hyotei.model.Indicator;
import org.hyotei.model.Plan;
import org.hyotei.tabular.GridCell;
import org.hyotei.tabular.GridCell.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures are read with what their cells say of them. */
class FiguresOfSheetsTest {

  @Test
  void figure_withOtherYearAndNoteBelow_isReadApart() {
    Plan plan =
        planOfR6(
            sheet(
                "計画",
                "重点施策１　関心を高めます",
                "指　標|現状値\\n（令和3年度）|目標値\\n（令和9年度）",
                "講座の参加者数|4,930人\\n15,208人（H30年度）\\n※コロナ影響|16,000人",
                "実感する割合|実践者　50.5%\\n専門職　41.5%|50%以上",
                "再犯者率|46.5%（令和2年）|45.0%（令和8年）"));

    Indicator first = plan.indicators().get(0);
    assertThat(raw(first.baseline())).isEqualTo(Map.of("R3", "4,930人", "H30", "15,208人（H30年度）"));
    assertThat(first.note()).contains("コロナ影響");
    assertThat(raw(plan.indicators().get(1).baseline()))
        .isEqualTo(Map.of("R3", "実践者　50.5% 専門職　41.5%"));
    Indicator third = plan.indicators().get(2);
    assertThat(raw(third.baseline())).isEqualTo(Map.of("R2", "46.5%（令和2年）"));
    assertThat(raw(third.targets())).isEqualTo(Map.of("R8", "45.0%（令和8年）"));
  }

  @Test
  void baseline_withoutAnyYear_isADefectAtItsCell() {
    List<Defect> defects = defects(sheet("評価", "指標|現状|目標 R6|実績 R6", "一|1|1|1"));

    assertThat(defects)
        .extracting(defect -> defect.code() + " " + defect.place().cell())
        .containsExactly("baseline-without-year 評価!B2");
  }

  @Test
  void baseline_withoutAnyYear_isSaidOnceForItsHeading() {
    List<Defect> defects = defects(sheet("評価", "指標|現状|目標 R6|実績 R6", "一|1|1|1", "二|1|1|1"));

    assertThat(defects).hasSize(1);
    assertThat(defects.get(0).message().ja()).contains("2件");
  }

  @Test
  void baseline_besideItsYear_isOfThatYear() {
    Grids sheet =
        sheet(
                "評価",
                "指標|現状||目標|実績",
                "|年度|値|R8|R8",
                "配置数|R6|2人|4人|3人",
                "相談件数|令和5年度|98件|110件|105件",
                "登録者数|不明|10人|12人|11人")
            .merged(1, 2, 0, 0)
            .merged(1, 1, 1, 2);
    List<Indicator> indicators = plan(sheet).indicators();

    assertThat(raw(indicators.get(0).baseline())).isEqualTo(Map.of("R6", "2人"));
    assertThat(raw(indicators.get(1).baseline())).isEqualTo(Map.of("R5", "98件"));
    assertThat(codes(read(sheet))).contains("baseline-year-not-read", "assumed-year-of-baseline");
  }

  @Test
  void cells_thatAProgramSpoilt_areDefectsThatNameThem() {
    List<Defect> defects =
        defects(
            sheet("評価", "指標|目標 R6|実績 R6", "相談件数|x|x")
                .with(2, Grids.cell(1, "2024-06-12", Kind.DATE))
                .with(2, Grids.cell(2, "#N/A", Kind.ERROR)));

    assertThat(defects)
        .extracting(defect -> defect.code() + " " + defect.place().cell())
        .contains("date-for-figure 評価!B2", "error-value 評価!C2");
  }

  @Test
  void errors_keptAsText_areTheDefectOfAnErrorWhereverTheyStand() {
    List<Defect> defects =
        defects(
            sheet(
                    "評価",
                    "指標|現状||方向|目標 R6|実績 R6|R6評価",
                    "|年度|値||||",
                    "一|#VALUE!|Infinity|#N/A|#DIV/0!|NaN|#REF!",
                    "#NAME?|R5|1|高いほどよい|1|1|")
                .merged(1, 2, 0, 0)
                .merged(1, 1, 1, 2));

    assertThat(defects)
        .extracting(defect -> defect.code() + " " + defect.place().cell())
        .containsExactlyInAnyOrder(
            "error-value 評価!B3",
            "error-value 評価!C3",
            "error-value 評価!D3",
            "error-value 評価!E3",
            "error-value 評価!F3",
            "error-value 評価!G3",
            "error-value 評価!A4");
  }

  @Test
  void figure_struckThrough_isToldWithItsCell() {
    SheetPlan sheet =
        read(
            sheet("評価", "指標|目標 R6|実績 R6", "一|12件|x", "二|3件|x", "三|3件|x")
                .with(2, struck(2, "120件", "100件"))
                .with(3, struck(2, "8件", "9件"))
                .with(4, struck(2, "7件", "7件"))
                .with(4, struck(0, "三", "旧")));

    assertThat(sheet.assumptions())
        .extracting(one -> one.code() + " " + one.place().cell())
        .contains(
            "struck-text 評価!C2", "struck-text 評価!C3", "struck-cell 評価!C4", "struck-text 評価!A4");
    assertThat(sheet.assumptions())
        .extracting(one -> one.message().ja())
        .contains("取り消し線の付いた「100件」を除き、「120件」と読みました。");
  }

  private static GridCell struck(int column, String text, String struck) {
    return new GridCell(column, text, Kind.TEXT, text, "", "", text, struck);
  }

  @Test
  void number_printedWithSeparators_isReadAsPrintedAndItsYearsAreNot() {
    Indicator one =
        planOfR6(
                sheet("評価", "指標|目標|実績|基準値", "|x|2024|2023", "利用者数|x|99,758人|1,032人")
                    .merged(1, 2, 0, 0)
                    .with(2, new GridCell(1, "2024", Kind.NUMBER, "2024", "", "", "2,024", ""))
                    .with(
                        3,
                        new GridCell(1, "100758人", Kind.NUMBER, "100758", "", "", "100,758人", "")))
            .indicators()
            .get(0);

    assertThat(raw(one.targets())).isEqualTo(Map.of("R6", "100,758人"));
    assertThat(raw(one.actuals())).isEqualTo(Map.of("R6", "99,758人"));
    assertThat(actual(one).figure()).isEqualTo(Amount.of(new BigDecimal("99758"), "人"));
  }

  @Test
  void time_isCalledOne() {
    Defect defect =
        defects(
                sheet("評価", "指標|目標 R6|実績 R6", "相談件数|x|x")
                    .with(2, Grids.cell(1, "14:30", Kind.DATE)))
            .get(0);

    assertThat(defect.message().ja()).contains("「目標 R6」に時刻 14:30").doesNotContain("日付");
    assertThat(defect.message().en()).contains("has the time 14:30").doesNotContain("date");
  }

  @Test
  void formulas_areSaidOnceForTheSheet() {
    SheetPlan sheet =
        read(
            sheet("評価", "指標|目標 R6|実績 R6", "相談件数||")
                .with(2, new GridCell(1, "34", Kind.NUMBER, "34", "SUM(X1:X2)", ""))
                .with(2, new GridCell(2, "41", Kind.NUMBER, "41", "SUM(Y1:Y2)", "")));

    assertThat(codes(sheet)).containsOnlyOnce("formula-value-used");
    assertThat(sheet.assumptions())
        .filteredOn(assumption -> assumption.code().equals("formula-value-used"))
        .allSatisfy(assumption -> assertThat(assumption.message().ja()).contains("2か所"));
  }

  @ParameterizedTest
  @CsvSource({
    "118件※1, 118件, ",
    "118件 ※２, 118件, ",
    "118件*, 118件, ",
    "118件＊1, 118件, ",
    "118件（※1）, 118件（※1）, ",
    "118件 注2）, 118件, ",
    "118件¹, 118件, ",
    "118件（注2）, 118件（注2）, ",
    "118件※1（速報）, 118件（速報）, ",
    "（118件）, 118件, ",
    "118件※1\\n中央館を除く, 118件, 中央館を除く",
    "'12,345人※R6.12末', '12,345人', R6.12末"
  })
  void figure_withASignOfANote_isReadWithoutItAndTold(
      String cell, String raw, @Nullable String note) {
    Grids sheet = sheet("評価", "指標|目標 R6|実績 R6", "相談件数|120件|" + cell);
    Indicator one = plan(sheet).indicators().get(0);

    assertThat(actual(one).raw()).isEqualTo(raw);
    assertThat(actual(one).figure()).isInstanceOf(Amount.class);
    if (note != null) {
      assertThat(one.note()).contains(note);
    }
    if (!raw.equals(cell)) {
      assertThat(read(sheet).assumptions())
          .filteredOn(said -> said.code().equals("note-sign-left-aside"))
          .allSatisfy(said -> assertThat(said.message().ja()).contains("「" + cell.substring(0, 3)))
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5人増", "（要確認 12 と 13）", "※", "118件※1※2の3"})
  void figure_thatCannotBeReadWithoutItsSigns_staysAsPrinted(String cell) {
    Indicator one =
        planOfR6(sheet("評価", "指標|目標 R6|実績 R6", "相談件数|120件|" + cell)).indicators().get(0);

    assertThat(one.actuals().values()).extracting(Cell::raw).allMatch(cell::equals);
  }

  @Test
  void figure_ofLinesOfWhichNoneCanBeRead_staysWhole() {
    Plan plan = planOfR6(sheet("評価", "指標|目標 R6|実績 R6", "実践者の割合|50%|実践者 55％\\n専門職 －"));

    assertThat(raw(plan.indicators().get(0).actuals())).isEqualTo(Map.of("R6", "実践者 55％ 専門職 －"));
    assertThat(plan.indicators().get(0).note()).isNull();
  }

  @Test
  void status_inHeadingCellOrComment_isTheFigures() {
    Plan plan =
        plan(
            sheet(
                    "評価",
                    "指標|目標 R6|R6実績（速報値）",
                    "一|10|9",
                    "",
                    "指標|目標 R6|実績 R6",
                    "二|10|9人（見込）",
                    "三|10|9")
                .with(6, new GridCell(2, "9", Kind.NUMBER, "9", "", "確定値です")));

    assertThat(plan.indicators())
        .extracting(indicator -> actual(indicator).status())
        .containsExactly(Cell.Status.PROVISIONAL, Cell.Status.EXPECTED, Cell.Status.FINAL);
    assertThat(plan.indicators().get(2).note()).contains("確定値です");
  }
}
