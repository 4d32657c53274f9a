package org.hyotei.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.layout.Grids.sheet;
import static org.hyotei.layout.Grids.workbook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyotei.document.PlanReader;
import org.hyotei.model.Cell;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.model.Tally;
import org.hyotei.tabular.GridCell;
import org.hyotei.tabular.GridCell.Kind;
import org.hyotei.tabular.Workbook;
import org.junit.jupiter.api.Test;

class SheetPlansTest {

  private static final Period R6 = Period.ofYear(2024);

  private static SheetPlan read(Workbook workbook, SheetOptions options) {
    Defects defects = new Defects();
    SheetPlan sheet = SheetPlans.read(workbook, options, defects).orElse(null);
    assertThat(defects.list()).isEmpty();
    return Objects.requireNonNull(sheet);
  }

  private static Plan plan(Workbook workbook, SheetOptions options) {
    Defects defects = new Defects();
    Plan plan = PlanReader.read(read(workbook, options).plan(), defects).orElse(null);
    assertThat(defects.list()).isEmpty();
    return Objects.requireNonNull(plan);
  }

  private static Plan plan(Grids... sheets) {
    return plan(workbook(sheets), SheetOptions.NONE);
  }

  private static List<Defect> defects(Workbook workbook) {
    Defects defects = new Defects();
    SheetPlans.read(workbook, SheetOptions.NONE, defects);
    return defects.list();
  }

  private static Map<String, String> raw(SortedMap<Period, Cell> series) {
    Map<String, String> raw = new TreeMap<>();
    series.forEach((period, cell) -> raw.put(period.key(), cell.raw()));
    return raw;
  }

  private static Cell actual(Indicator indicator) {
    return Objects.requireNonNull(indicator.actuals().get(R6));
  }

  private static List<String> codes(SheetPlan sheet) {
    return sheet.assumptions().stream().map(Assumption::code).toList();
  }

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
    Plan without = plan(workbook(sheet("評価", lines)), SheetOptions.NONE.withFiscalYear(R6));
    Plan with =
        plan(
            workbook(sheet("評価", lines).merged(1, 2, 0, 0).merged(1, 1, 2, 3).merged(1, 1, 4, 5)),
            SheetOptions.NONE.withFiscalYear(R6));

    assertThat(raw(without.indicators().get(0).targets()))
        .isEqualTo(Map.of("R6", "34件", "R7", "68件"));
    assertThat(raw(without.indicators().get(0).actuals()))
        .isEqualTo(Map.of("R5", "9件", "R6", "41件"));
    assertThat(with.indicators()).isEqualTo(without.indicators());
  }

  @Test
  void heads_withYearsAboveMeasures_areRead() {
    Plan plan =
        plan(
            workbook(sheet("評価", "指標|令和５年度||令和６年度||", "|目標|実績|目標|実績|評価", "相談件数|30|20|34|41|A")),
            SheetOptions.NONE.withFiscalYear(R6));

    Indicator one = plan.indicators().get(0);
    assertThat(raw(one.targets())).isEqualTo(Map.of("R5", "30", "R6", "34"));
    assertThat(raw(one.actuals())).isEqualTo(Map.of("R5", "20", "R6", "41"));
    assertThat(one.publishedGrade()).isEqualTo("A");
  }

  @Test
  void threeRows_ofOneIndicator_areItsTargetsActualsAndGrades() {
    Plan plan =
        plan(
            workbook(
                sheet(
                        "取組",
                        "施策① 地域福祉の推進",
                        "No.|取組内容|担当課|指標||R4|R5|R6|課題",
                        "1|見守り|福祉課|登録数(者) ※年度末時点 (R1：300者)|目標||375|399|周知が足りない。",
                        "||||実績|331|331|333",
                        "||||評価||C|B",
                        "2|(施策②-1再掲)|||目標",
                        "||||実績",
                        "||||評価",
                        "3|育成|福祉課|-|目標",
                        "||||実績",
                        "||||評価")
                    .merged(2, 2, 3, 4)
                    .merged(3, 5, 0, 0)
                    .merged(3, 5, 1, 1)
                    .merged(3, 5, 2, 2)
                    .merged(3, 5, 3, 3)
                    .merged(3, 5, 8, 8)
                    .merged(6, 8, 1, 1)),
            SheetOptions.NONE.withFiscalYear(R6));

    assertThat(plan.indicators()).hasSize(1);
    Indicator one = plan.indicators().get(0);
    assertThat(one.id()).isEqualTo("1-1-1");
    assertThat(one.group()).isEqualTo("1-1");
    assertThat(one.name()).isEqualTo("登録数(者)");
    assertThat(one.unit()).isEqualTo("者");
    assertThat(one.counting()).isEqualTo("年度末時点");
    assertThat(raw(one.baseline())).isEqualTo(Map.of("R1", "300者"));
    assertThat(raw(one.targets())).isEqualTo(Map.of("R5", "375", "R6", "399"));
    assertThat(raw(one.actuals())).isEqualTo(Map.of("R4", "331", "R5", "331", "R6", "333"));
    assertThat(one.publishedGrade()).isEqualTo("B");
    assertThat(one.publishedGrades()).isEqualTo(new TreeMap<>(Map.of(Period.ofYear(2023), "C")));
    Group group = plan.groups().get(1);
    assertThat(group.id()).isEqualTo("1-1");
    assertThat(group.level()).isEqualTo("取組");
    assertThat(group.owner()).isEqualTo("福祉課");
    assertThat(group.narrative()).isEqualTo(Map.of("課題", "周知が足りない。"));
    assertThat(plan.groups()).extracting(Group::id).containsExactly("1", "1-1", "1-3");
  }

  @Test
  void counts_withDifferences_areTalliesOfThisYearAndTheLast() {
    Plan plan =
        plan(
            workbook(
                sheet(
                    "総括",
                    "令和５年度 総括シート",
                    "基本目標１　きっかけづくり",
                    "１－１「おたがいさま」の心を育む",
                    "|◎|〇|△|×|計",
                    "市|7 (⇧ 2)|11 (⇩ 3)|1 (⇨0)|1|20",
                    "計|7|11|1|1|20")),
            SheetOptions.NONE.withLevels(List.of("基本目標", "小目標")));

    assertThat(plan.fiscalYear()).isEqualTo(Period.ofYear(2023));
    assertThat(plan.tallies())
        .containsExactly(
            new Tally("1-1", "市", "◎", 7, 5),
            new Tally("1-1", "市", "○", 11, 14),
            new Tally("1-1", "市", "△", 1, 1),
            new Tally("1-1", "市", "×", 1, null));
    assertThat(plan.groups().get(1).level()).isEqualTo("小目標");
    assertThat(plan.groups().get(1).parent()).isEqualTo("1");
  }

  @Test
  void figure_withOtherYearAndNoteBelow_isReadApart() {
    Plan plan =
        plan(
            workbook(
                sheet(
                    "計画",
                    "重点施策１　関心を高めます",
                    "指　標|現状値\\n（令和3年度）|目標値\\n（令和9年度）",
                    "講座の参加者数|4,930人\\n15,208人（H30年度）\\n※コロナ影響|16,000人",
                    "実感する割合|実践者　50.5%\\n専門職　41.5%|50%以上",
                    "再犯者率|46.5%（令和2年）|45.0%（令和8年）")),
            SheetOptions.NONE.withFiscalYear(R6));

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
  void year_withActualsOfSeveral_mustBeSaid() {
    List<Defect> defects = defects(workbook(sheet("評価", "指標|実績 R5|実績 R6|目標 R6", "相談件数|1|2|3")));

    assertThat(defects).hasSize(1);
    assertThat(defects.get(0).code()).isEqualTo("fiscal-year-needed");
    assertThat(defects.get(0).message().en()).contains("R5, R6").contains("--fiscal-year");
  }

  @Test
  void year_withEmptyColumnsOfLaterYears_isTheOneWithActuals() {
    SheetPlan sheet =
        read(workbook(sheet("評価", "指標|目標 R6|実績 R6|目標 R7|実績 R7", "相談件数|1|2|3|")), SheetOptions.NONE);

    assertThat(codes(sheet)).contains("assumed-fiscal-year", "assumed-plan-id", "ids-from-rows");
  }

  @Test
  void rows_thatAreNoIndicators_areSkippedWithTheReason() {
    SheetPlan sheet =
        read(
            workbook(
                sheet(
                        "評価",
                        "指標|目標 R6|実績 R6|達成率",
                        "相談件数|10|9|90%",
                        "見えない行|10|9|",
                        "訪問数（再掲）|10|9|",
                        "合計|20|18|",
                        "※実績は年度末時点",
                        "",
                        "この表は各課の報告による。")
                    .hiddenRow(3)),
            SheetOptions.NONE);

    assertThat(sheet.tables()).hasSize(2);
    TableReading table = sheet.tables().get(0);
    assertThat(table.columns())
        .extracting(TableReading.Column::taken)
        .containsExactly("name", "target R6", "actual R6", "computed");
    assertThat(table.skipped())
        .extracting(skipped -> skipped.place().cell() + " " + skipped.why().ja())
        .containsExactly("評価!A3 非表示の行", "評価!A4 再掲", "評価!A5 合計・小計の行", "評価!A6 注", "評価!D1 計算で求まる欄");
    assertThat(sheet.tables().get(1).skipped())
        .extracting(skipped -> skipped.place().cell() + " " + skipped.why().ja())
        .containsExactly("評価!A8 表の外の文");
    assertThat(sheet.origins()).containsOnlyKeys("1");
  }

  @Test
  void cells_thatAProgramSpoilt_areDefectsThatNameThem() {
    List<Defect> defects =
        defects(
            workbook(
                sheet("評価", "指標|目標 R6|実績 R6", "相談件数|x|x")
                    .with(2, Grids.cell(1, "2024-06-12", Kind.DATE))
                    .with(2, Grids.cell(2, "#N/A", Kind.ERROR))));

    assertThat(defects)
        .extracting(defect -> defect.code() + " " + defect.place().cell())
        .contains("date-for-figure 評価!B2", "error-value 評価!C2");
  }

  @Test
  void formulas_areSaidOnceForTheSheet() {
    SheetPlan sheet =
        read(
            workbook(
                sheet("評価", "指標|目標 R6|実績 R6", "相談件数||")
                    .with(2, new GridCell(1, "34", Kind.NUMBER, "34", "SUM(X1:X2)", ""))
                    .with(2, new GridCell(2, "41", Kind.NUMBER, "41", "SUM(Y1:Y2)", ""))),
            SheetOptions.NONE);

    assertThat(codes(sheet)).containsOnlyOnce("formula-value-used");
    assertThat(sheet.assumptions())
        .filteredOn(assumption -> assumption.code().equals("formula-value-used"))
        .allSatisfy(assumption -> assertThat(assumption.message().ja()).contains("2か所"));
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

  @Test
  void ids_thatRepeatInGroups_standBehindTheGroups() {
    Plan plan =
        plan(
            sheet(
                "評価",
                "方向性（１）　支援",
                "番号|指標|目標 R6|実績 R6",
                "C1|一|1|1",
                "方向性（２）　人材",
                "番号|指標|目標 R6|実績 R6",
                "C1|二|1|1"));

    assertThat(plan.indicators()).extracting(Indicator::id).containsExactly("(1)-C1", "(2)-C1");
  }

  @Test
  void earlierGrades_underRelativeYears_arePublishedGradesOfThose() {
    Plan plan = plan(sheet("評価", "指標|目標 R6|実績 R6|前年度評価|今年度評価", "一|1|1|B|A"));

    Indicator one = plan.indicators().get(0);
    assertThat(one.publishedGrade()).isEqualTo("A");
    assertThat(one.publishedGrades()).isEqualTo(new TreeMap<>(Map.of(Period.ofYear(2023), "B")));
  }

  @Test
  void groups_inColumns_areATreeWithBlankCellsCarriedDown() {
    Plan plan =
        plan(
            sheet(
                "評価",
                "基本目標|施策|指標|目標 R6|実績 R6",
                "1 支え合い|(1) 相談|一|1|1",
                "||二|1|1",
                "|(2) 交流|三|1|1",
                "2 安心|(1) 見守り|四|1|1"));

    assertThat(plan.groups())
        .extracting(group -> group.id() + " " + group.level() + " " + group.title())
        .containsExactly("1 基本目標 支え合い", "1-(1) 施策 相談", "1-(2) 施策 交流", "2 基本目標 安心", "2-(1) 施策 見守り");
    assertThat(plan.indicators())
        .extracting(Indicator::id)
        .containsExactly("1-(1)-1", "1-(1)-2", "1-(2)-1", "2-(1)-1");
  }

  @Test
  void labels_beforeTheTable_sayThePlansOwnFields() {
    Plan plan =
        plan(
            sheet(
                "評価",
                "計画ID|mycity-R6",
                "自治体名：川口市",
                "評価年度|令和６年度",
                "指標|目標 R6|実績 R5|実績 R6",
                "一|1|1|1"));

    assertThat(plan.id()).isEqualTo("mycity-R6");
    assertThat(plan.municipality()).isEqualTo("川口市");
    assertThat(plan.fiscalYear()).isEqualTo(R6);
  }

  @Test
  void secondColumn_ofTheSameFigure_isAnotherPrintingOfIt() {
    Plan plan = plan(sheet("評価", "指標|目標 R6|実績 R6|実績 R6（詳細欄）", "一|1|1か所|0か所"));

    Cell actual = actual(plan.indicators().get(0));
    assertThat(actual.raw()).isEqualTo("1か所");
    assertThat(actual.also()).extracting(Cell.Also::raw).containsExactly("0か所");
  }

  @Test
  void activities_withMarks_areReadWithThoseOfTheYearBefore() {
    Plan plan =
        plan(
            workbook(sheet("取組", "基本目標１　支え合い", "No.|取組|主体|自己評価|前年度の自己評価", "1-a|講座|地域|◎|〇")),
            SheetOptions.NONE.withFiscalYear(R6));

    assertThat(plan.activities()).hasSize(1);
    assertThat(plan.activities().get(0).mark()).isEqualTo("◎");
    assertThat(plan.activities().get(0).previousMark()).isEqualTo("○");
    assertThat(plan.activities().get(0).actor()).isEqualTo("地域");
  }

  @Test
  void activities_withGradesAndNoFigures_areJudged() {
    Plan plan =
        plan(
            workbook(sheet("取組", "関連計画１　再犯防止", "取組|評価|評価の理由", "就労支援|B|協力雇用主が増えた。")),
            SheetOptions.NONE.withFiscalYear(R6));

    assertThat(plan.judgements()).hasSize(1);
    assertThat(plan.judgements().get(0).grade()).isEqualTo("B");
    assertThat(plan.judgements().get(0).reason()).isEqualTo("協力雇用主が増えた。");
  }

  @Test
  void workbook_withoutATable_isOneDefect() {
    List<Defect> defects = defects(workbook(sheet("メモ", "打合せの記録", "月|火|水", "1|2|3")));

    assertThat(defects).extracting(Defect::code).containsExactly("no-table");
  }

  @Test
  void baseline_withoutAnyYear_isADefectAtItsCell() {
    List<Defect> defects = defects(workbook(sheet("評価", "指標|現状|目標 R6|実績 R6", "一|1|1|1")));

    assertThat(defects)
        .extracting(defect -> defect.code() + " " + defect.place().cell())
        .containsExactly("baseline-without-year 評価!B2");
  }

  @Test
  void origins_tellRowsAndTableOfSubjects() {
    SheetPlan sheet =
        read(
            workbook(sheet("評価", "基本目標１　支え合い", "|指標|目標 R6|実績 R6", "|一|1|1", "|二|1|1")),
            SheetOptions.NONE);

    assertThat(sheet.origins())
        .containsEntry("1-2", new RowOrigin("評価", 2, 4, 4, 1, 3))
        .containsEntry("1", new RowOrigin("評価", 2, 1, 1, 1, 3));
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
  void groups_inMergedCellsWithoutAHeading_areThoseOfTheRows() {
    Plan plan =
        plan(
            sheet("評価", "|指標|目標 R6|実績 R6", "基本目標１　支え合い|一|1|1", "|二|1|1", "基本目標２　安心|三|1|1")
                .merged(2, 3, 0, 0));

    assertThat(plan.indicators()).extracting(Indicator::group).containsExactly("1", "1", "2");
  }

  @Test
  void years_alone_areWhatTheCaptionSays() {
    Plan plan =
        plan(
            workbook(sheet("評価", "■実績値", "指標|R5|R6", "一|1|2")),
            SheetOptions.NONE.withFiscalYear(R6));

    assertThat(raw(plan.indicators().get(0).actuals())).isEqualTo(Map.of("R5", "1", "R6", "2"));
  }

  @Test
  void columns_thatAreNotKnown_areSaid() {
    SheetPlan sheet =
        read(workbook(sheet("評価", "指標|目標 R6|実績 R6|めやす|R9", "一|1|2|34|40")), SheetOptions.NONE);

    assertThat(sheet.assumptions())
        .filteredOn(assumption -> assumption.code().equals("column-not-read"))
        .extracting(assumption -> assumption.place().cell())
        .containsExactly("評価!D1", "評価!E1");
  }

  @Test
  void texts_belowAGoalsTable_areTheGoals() {
    Plan plan =
        plan(
            sheet(
                    "評価",
                    "基本目標１　支え合い",
                    "評価|評価の理由",
                    "Ｂ|目標に届かないものがあるため。",
                    "",
                    "指標|目標 R6|実績 R6",
                    "一|1|1",
                    "",
                    "今後の取組||課題",
                    "講座を続ける。||周知が足りない。")
                .merged(9, 9, 0, 1)
                .merged(10, 10, 0, 1)
                .merged(9, 9, 2, 4)
                .merged(10, 10, 2, 4));

    Group goal = plan.groups().get(0);
    assertThat(goal.publishedGrade()).isEqualTo("B");
    assertThat(goal.narrative())
        .isEqualTo(Map.of("評価の理由", "目標に届かないものがあるため。", "今後の取組", "講座を続ける。", "課題", "周知が足りない。"));
    assertThat(plan.indicators()).hasSize(1);
  }

  @Test
  void numbers_beforeAGoal_areTheRowsOwnWhereTheGoalIsNumberedOrStays() {
    Plan numbered = plan(sheet("評価", "No.|施策|指標|目標 R6|実績 R6", "a|1 相談|一|1|1", "b|2 交流|二|1|1"));
    Plan merged =
        plan(
            sheet("評価", "No.|施策|指標|目標 R6|実績 R6", "1-1|相談|一|1|1", "1-2||二|1|1", "1-3|交流|三|1|1")
                .merged(2, 3, 1, 1));
    Plan ofGroups =
        plan(
            sheet("評価", "No.|施策|指標|目標 R6|実績 R6", "1|相談|一|1|1", "||二|1|1", "2|交流|三|1|1")
                .merged(2, 3, 0, 0)
                .merged(2, 3, 1, 1));

    assertThat(numbered.indicators()).extracting(Indicator::id).containsExactly("a", "b");
    assertThat(merged.indicators()).extracting(Indicator::id).containsExactly("1-1", "1-2", "1-3");
    assertThat(merged.groups()).extracting(Group::title).containsExactly("相談", "交流");
    assertThat(ofGroups.indicators())
        .extracting(Indicator::id)
        .containsExactly("1-1", "1-2", "2-1");
  }
}
