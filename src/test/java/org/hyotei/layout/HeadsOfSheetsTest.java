package org.hyotei.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.layout.Grids.sheet;
import static org.hyotei.layout.SheetReads.R6;
import static org.hyotei.layout.SheetReads.actual;
import static org.hyotei.layout.SheetReads.plan;
import static org.hyotei.layout.SheetReads.planOfR6;
import static org.hyotei.layout.SheetReads.raw;
import static org.hyotei.layout.SheetReads.read;

import java.util.Map;
import java.util.TreeMap;
import org.hyotei.model.Cell;
import org.hyotei.model.Indicator;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings of tables, in one row or several, tell what stands below them. */
class HeadsOfSheetsTest {

  @Test
  void table_withYearsInItsHeadings_isReadByPeriod() {
    Plan plan =
        plan(
            sheet(
                "評価",
                "令和６年度 評価",
                "基本目標１　支え合い",
                "No.|成果指標|単位|現状\\nR5|令和６年度　目標|実 績（Ｒ６）|目標値 2025年度|評価|担当課|取組内容",
                "1-1|相談件数|件|10|34|41|68|Ａ|福祉課|講座を開いた。"));

    assertThat(plan.fiscalYear()).isEqualTo(R6);
    assertThat(plan.id()).isEqualTo("plan");
    assertThat(plan.title()).isEqualTo("令和６年度 評価");
    Indicator one = plan.indicators().get(0);
    assertThat(one.id()).isEqualTo("1-1");
    assertThat(one.group()).isEqualTo("1");
    assertThat(one.name()).isEqualTo("相談件数");
    assertThat(one.unit()).isEqualTo("件");
    assertThat(one.owner()).isEqualTo("福祉課");
    assertThat(raw(one.baseline())).isEqualTo(Map.of("R5", "10"));
    assertThat(raw(one.targets())).isEqualTo(Map.of("R6", "34", "R7", "68"));
    assertThat(raw(one.actuals())).isEqualTo(Map.of("R6", "41"));
    assertThat(one.publishedGrade()).isEqualTo("A");
    assertThat(one.narrative()).isEqualTo(Map.of("取組内容", "講座を開いた。"));
  }

  @Test
  void heads_ofTwoRows_areOneWithMergingAndWithout() {
    String[] lines = {
      "指標|現状|目標||実績|", "|R5|R6|R7|R5|R6", "相談件数|10件|34件|68件|9件|41件",
    };
    Plan without = planOfR6(sheet("評価", lines));
    Plan with =
        planOfR6(sheet("評価", lines).merged(1, 2, 0, 0).merged(1, 1, 2, 3).merged(1, 1, 4, 5));

    assertThat(raw(without.indicators().get(0).targets()))
        .isEqualTo(Map.of("R6", "34件", "R7", "68件"));
    assertThat(raw(without.indicators().get(0).actuals()))
        .isEqualTo(Map.of("R5", "9件", "R6", "41件"));
    assertThat(with.indicators()).isEqualTo(without.indicators());
  }

  @Test
  void heads_withYearsAboveMeasures_areRead() {
    Plan plan = planOfR6(sheet("評価", "指標|令和５年度||令和６年度||", "|目標|実績|目標|実績|評価", "相談件数|30|20|34|41|A"));

    Indicator one = plan.indicators().get(0);
    assertThat(raw(one.targets())).isEqualTo(Map.of("R5", "30", "R6", "34"));
    assertThat(raw(one.actuals())).isEqualTo(Map.of("R5", "20", "R6", "41"));
    assertThat(one.publishedGrade()).isEqualTo("A");
  }

  @Test
  void years_alone_areWhatTheCaptionSays() {
    Plan plan = planOfR6(sheet("評価", "■実績値", "指標|R5|R6", "一|1|2"));

    assertThat(raw(plan.indicators().get(0).actuals())).isEqualTo(Map.of("R5", "1", "R6", "2"));
  }

  @Test
  void earlierGrades_underRelativeYears_arePublishedGradesOfThose() {
    Plan plan = plan(sheet("評価", "指標|目標 R6|実績 R6|前年度評価|今年度評価", "一|1|1|B|A"));

    Indicator one = plan.indicators().get(0);
    assertThat(one.publishedGrade()).isEqualTo("A");
    assertThat(one.publishedGrades()).isEqualTo(new TreeMap<>(Map.of(Period.ofYear(2023), "B")));
  }

  @Test
  void secondColumn_ofTheSameFigure_isAnotherPrintingOfIt() {
    Plan plan = plan(sheet("評価", "指標|目標 R6|実績 R6|実績 R6（詳細欄）", "一|1|1か所|0か所"));

    Cell actual = actual(plan.indicators().get(0));
    assertThat(actual.raw()).isEqualTo("1か所");
    assertThat(actual.also()).extracting(Cell.Also::raw).containsExactly("0か所");
  }

  @Test
  void columns_thatAreNotKnown_areSaid() {
    SheetPlan sheet = read(sheet("評価", "指標|目標 R6|実績 R6|めやす|R9", "一|1|2|34|40"));

    assertThat(sheet.assumptions())
        .filteredOn(assumption -> assumption.code().equals("column-not-read"))
        .extracting(assumption -> assumption.place().cell())
        .containsExactly("評価!D1", "評価!E1");
  }

  @Test
  void tables_sideBySide_areReadEach() {
    Plan plan =
        plan(
            sheet(
                "評価",
                "No.|指標|目標 R6|実績 R6||No.|指標|目標 R6|実績 R6",
                "a|一|1|2||c|三|5|6",
                "b|二|3|4||||",
                "|合計|4|6||||"));

    assertThat(plan.indicators())
        .extracting(one -> one.id() + " " + one.name() + " " + actual(one).raw())
        .containsExactly("a 一 2", "c 三 6", "b 二 4");
    assertThat(plan.indicators()).allSatisfy(one -> assertThat(actual(one).also()).isEmpty());
  }

  @Test
  void figures_thatLookLikeYears_beginNoTable() {
    Plan plan =
        planOfR6(
            sheet(
                "評価", "指標|目標 R6|実績 R6", "合計|2010|1959", "利用者数|2000|1950", "登録者数||2050", "件数|10|9"));

    assertThat(plan.indicators()).extracting(Indicator::name).containsExactly("利用者数", "登録者数", "件数");
    assertThat(plan.indicators())
        .extracting(one -> actual(one).raw())
        .containsExactly("1950", "2050", "9");
  }

  @Test
  void rows_ofYearsAndMarksBelowTheirMeasures_beginNoTable() {
    Plan plan =
        planOfR6(
            sheet(
                    "取組",
                    "施策① 地域",
                    "No.|指標||R4|R5|R6",
                    "1|利用者数|目標||2000|2050",
                    "||実績|1980|1990|2010",
                    "||評価|◎|○|△",
                    "2|件数|目標||2|3",
                    "||実績|1|2|3",
                    "||評価|◎|○|△")
                .merged(3, 5, 0, 0)
                .merged(3, 5, 1, 1)
                .merged(6, 8, 0, 0)
                .merged(6, 8, 1, 1));

    assertThat(plan.tallies()).isEmpty();
    assertThat(plan.indicators())
        .extracting(one -> one.name() + " " + actual(one).raw() + " " + one.publishedGrade())
        .containsExactly("利用者数 2010 △", "件数 3 △");
  }

  @Test
  void years_asNumbersAlone_areAHeadWithoutANameToo() {
    Plan plan = planOfR6(sheet("評価", "■実績値", "|2022|2023|2024", "利用者数|1|2|3"));

    assertThat(raw(plan.indicators().get(0).actuals()))
        .isEqualTo(Map.of("R4", "1", "R5", "2", "R6", "3"));
  }

  @Test
  void months_inHeadings_areOfTheirFiscalYear() {
    Plan plan =
        planOfR6(
            sheet(
                "評価",
                "指標|基準値（令和5年3月末）|実績（R5.4.1）|実績値(R6.3末)|目標値（令和６年12月）|実績（R7.3時点）",
                "相談件数|10|11|12|13|14"));

    Indicator one = plan.indicators().get(0);
    assertThat(raw(one.baseline())).isEqualTo(Map.of("R4", "10"));
    assertThat(raw(one.targets())).isEqualTo(Map.of("R6", "13"));
    assertThat(raw(one.actuals())).isEqualTo(Map.of("2023-04-01", "11", "R5", "12", "R6", "14"));
  }

  @Test
  void headings_withSignsOfNotes_areRead() {
    Plan plan = planOfR6(sheet("評価", "指標※|目標値※１ R6|実績値※ R6|評価＊|現状値注２ R5", "相談件数|10|9|A|8"));

    Indicator one = plan.indicators().get(0);
    assertThat(one.name()).isEqualTo("相談件数");
    assertThat(raw(one.targets())).isEqualTo(Map.of("R6", "10"));
    assertThat(raw(one.actuals())).isEqualTo(Map.of("R6", "9"));
    assertThat(raw(one.baseline())).isEqualTo(Map.of("R5", "8"));
    assertThat(one.publishedGrade()).isEqualTo("A");
  }

  @Test
  void heading_mergedOverNumbersAndNames_isTheNames() {
    Plan plan =
        planOfR6(sheet("評価", "指標||目標 R6|実績 R6", "①|相談件数|10|9", "②|園数|20|19").merged(1, 1, 0, 1));

    assertThat(plan.indicators())
        .extracting(one -> one.id() + " " + one.name() + " " + actual(one).raw())
        .containsExactly("1 相談件数 9", "2 園数 19");
  }

  @Test
  void measures_inBracketsBehindAYear_areRead() {
    Plan plan = planOfR6(sheet("評価", "指標|R5（現状）|R6（目標）|令和６年度【実績】|R6（自己）評価", "相談件数|8|10|9|A"));

    Indicator one = plan.indicators().get(0);
    assertThat(raw(one.baseline())).isEqualTo(Map.of("R5", "8"));
    assertThat(raw(one.targets())).isEqualTo(Map.of("R6", "10"));
    assertThat(raw(one.actuals())).isEqualTo(Map.of("R6", "9"));
    assertThat(one.publishedGrade()).isEqualTo("A");
  }

  @Test
  void years_withOtherWordsInBrackets_areYears() {
    Plan plan = planOfR6(sheet("評価", "指標|R5（初年度）||R6（中間年度）|", "|目標|実績|目標|実績", "相談件数|1|2|3|4"));

    Indicator one = plan.indicators().get(0);
    assertThat(raw(one.targets())).isEqualTo(Map.of("R5", "1", "R6", "3"));
    assertThat(raw(one.actuals())).isEqualTo(Map.of("R5", "2", "R6", "4"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "指標|令和5年度|令和6年度||担当#|実績|目標値|実績値|課",
        "指標|R5|R6|R6|担当#（単位）|実績|目標|実績|（課）",
        "成果指|R5|R6|R6|担当部#標|実績|目標|実績|署",
        "成果指標|実績|目標|実績|担当#の名称|（R5）|（R6）|（R6）|課",
      })
  void headings_brokenOverTwoRowsWithoutMerging_areReadAsOne(String head) {
    String[] rows = head.split("#", -1);

    Indicator one =
        planOfR6(sheet("評価", rows[0], rows[1], "相談件数|10件|12件|13件|福祉課")).indicators().get(0);

    assertThat(one.name()).isEqualTo("相談件数");
    assertThat(raw(one.targets())).isEqualTo(Map.of("R6", "12件"));
    assertThat(raw(one.actuals())).isEqualTo(Map.of("R5", "10件", "R6", "13件"));
    assertThat(one.owner()).isEqualTo("福祉課");
  }

  @Test
  void headings_writtenDownwardsOrInHalfWidth_areRead() {
    Indicator one =
        planOfR6(
                sheet(
                    "評価",
                    "",
                    "||令和6年度　計画の進捗",
                    "||指\\n標|目\\n標\\n値\\n（R6）|実\\n績\\n（R6）|担\\n当\\n課|コメント",
                    "||相談件数|12件|13件|福祉課|増えた",
                    "||※速報値を含む"))
            .indicators()
            .get(0);
    Indicator half =
        planOfR6(sheet("評価", "ＫＰＩ|目標(R6)|実績(R6)|担当課|ｺﾒﾝﾄ", "相談件数|12件|13件|福祉課|増えた"))
            .indicators()
            .get(0);

    assertThat(raw(one.targets())).isEqualTo(Map.of("R6", "12件"));
    assertThat(one.owner()).isEqualTo("福祉課");
    assertThat(half.narrative()).containsEntry("ｺﾒﾝﾄ", "増えた");
  }
}
