package org.hyotei.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hyotei.layout.Grids.sheet;
import static org.hyotei.layout.Grids.workbook;
import static org.hyotei.layout.SheetReads.R6;
import static org.hyotei.layout.SheetReads.actual;
import static org.hyotei.layout.SheetReads.codes;
import static org.hyotei.layout.SheetReads.defects;
import static org.hyotei.layout.SheetReads.plan;
import static org.hyotei.layout.SheetReads.planOfR6;
import static org.hyotei.layout.SheetReads.raw;
import static org.hyotei.layout.SheetReads.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyotei.model.Activity;
import org.hyotei.model.Cell;
import org.hyotei.model.Defect;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Judgement;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.model.Tally;
import org.junit.jupiter.api.Test;

/** Tables of every shape become one plan; what is left aside or cannot be told is said. */
class SheetPlansTest {

  @Test
  void threeRows_ofOneIndicator_areItsTargetsActualsAndGrades() {
    Plan plan =
        planOfR6(
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
                .merged(6, 8, 1, 1));

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
  void activities_withMarks_areReadWithThoseOfTheYearBefore() {
    Plan plan = planOfR6(sheet("取組", "基本目標１　支え合い", "No.|取組|主体|自己評価|前年度の自己評価", "1-a|講座|地域|◎|〇"));

    assertThat(plan.activities())
        .extracting(Activity::actor, Activity::mark, Activity::previousMark)
        .containsExactly(tuple("地域", "◎", "○"));
  }

  @Test
  void activities_withGradesAndNoFigures_areJudged() {
    Plan plan = planOfR6(sheet("取組", "関連計画１　再犯防止", "取組|評価|評価の理由", "就労支援|B|協力雇用主が増えた。"));

    assertThat(plan.judgements())
        .extracting(Judgement::grade, Judgement::reason)
        .containsExactly(tuple("B", "協力雇用主が増えた。"));
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
  void year_withActualsOfSeveral_mustBeSaid() {
    List<Defect> defects = defects(sheet("評価", "指標|実績 R5|実績 R6|目標 R6", "相談件数|1|2|3"));

    assertThat(defects).hasSize(1);
    assertThat(defects.get(0).code()).isEqualTo("fiscal-year-needed");
    assertThat(defects.get(0).message().en()).contains("R5, R6", "as in fiscalYear: R6");
  }

  @Test
  void year_ofACaptionOverTargets_isNotTheYearThatIsGraded() {
    List<Defect> defects =
        defects(sheet("計画", "計画　第4章", "●●● 令和９年度の目標値 ●●●", "指標|現状値（令和3年度）|目標値（令和9年度）", "相談件数|1|2"));

    assertThat(defects).extracting(Defect::code).containsExactly("fiscal-year-needed");
  }

  @Test
  void year_withEmptyColumnsOfLaterYears_isTheOneWithActuals() {
    SheetPlan sheet = read(sheet("評価", "指標|目標 R6|実績 R6|目標 R7|実績 R7", "相談件数|1|2|3|"));

    assertThat(codes(sheet)).contains("assumed-fiscal-year", "assumed-plan-id", "ids-from-rows");
  }

  @Test
  void rows_thatAreNoIndicators_areSkippedWithTheReason() {
    SheetPlan sheet =
        read(
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
                .hiddenRow(3));

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
  void workbook_withoutATable_isOneDefect() {
    List<Defect> defects = defects(sheet("メモ", "打合せの記録", "月|火|水", "1|2|3"));

    assertThat(defects).extracting(Defect::code).containsExactly("no-table");
  }

  @Test
  void origins_tellRowsAndTableOfSubjects() {
    SheetPlan sheet = read(sheet("評価", "基本目標１　支え合い", "|指標|目標 R6|実績 R6", "|一|1|1", "|二|1|1"));

    assertThat(sheet.origins())
        .containsEntry("1-2", new RowOrigin("評価", 2, 4, 4, 1, 3))
        .containsEntry("1", new RowOrigin("評価", 2, 1, 1, 1, 3));
  }

  @Test
  void yearThatIsProvisional_overSeveralRows_isProvisionalForActualsOnly() {
    Plan plan =
        planOfR6(
            sheet(
                    "取組",
                    "施策① 地域",
                    "No.|指標||R4|R5|R6（速報）",
                    "1|利用者数|目標||20|21",
                    "||実績|19|18|22",
                    "||評価|C|B|A")
                .merged(3, 5, 0, 0)
                .merged(3, 5, 1, 1));

    Indicator one = plan.indicators().get(0);
    assertThat(raw(one.targets())).isEqualTo(Map.of("R5", "20", "R6", "21"));
    assertThat(raw(one.actuals())).isEqualTo(Map.of("R4", "19", "R5", "18", "R6", "22"));
    assertThat(actual(one).status()).isEqualTo(Cell.Status.PROVISIONAL);
    assertThat(actual(one).also()).isEmpty();
    assertThat(one.publishedGrade()).isEqualTo("A");
  }

  @Test
  void captions_betweenRows_endNoTable() {
    SheetPlan sheet =
        read(
            sheet(
                    "評価",
                    "指標|目標 R6|実績 R6",
                    "■高齢者",
                    "相談件数|10|9",
                    "障害者||",
                    "園数|10|9",
                    "",
                    "子育て",
                    "見守り数|10|9",
                    "講座の数",
                    "",
                    "この表は各課の報告による",
                    "一|二")
                .merged(4, 4, 0, 2));

    assertThat(sheet.origins()).containsOnlyKeys("1", "2", "3", "4");
    assertThat(sheet.tables())
        .flatExtracting(TableReading::skipped)
        .extracting(skipped -> skipped.place().cell() + " " + skipped.why().ja())
        .containsExactly("評価!A2 小見出し", "評価!A4 小見出し", "評価!A7 小見出し", "評価!A11 表の外の文", "評価!A12 表の外の文");
  }

  @Test
  void ids_fromRows_areNoneOfThoseInAColumnFurtherDown() {
    Plan plan =
        planOfR6(
            sheet("評価", "指標|目標 R6|実績 R6", "一|1|1", "二|1|1", "", "No.|指標|目標 R6|実績 R6", "2|三|1|1"));

    assertThat(plan.indicators()).extracting(Indicator::id).containsExactly("1", "全体-指標2", "2");
  }

  @Test
  void totals_inAnyDress_areNoIndicators() {
    Plan plan =
        planOfR6(
            sheet(
                "評価",
                "指標|目標 R6|実績 R6",
                "相談件数|10|9",
                "合計（17指標）|10|9",
                "【小計】|1|1",
                "小計①|1|1",
                "施策１の計|1|1",
                "（計）|1|1",
                "延べ利用者数合計|3|3",
                "合計特殊出生率|1|1"));

    assertThat(plan.indicators())
        .extracting(Indicator::name)
        .containsExactly("相談件数", "延べ利用者数合計", "合計特殊出生率");
  }

  @Test
  void repeatedRows_areThoseThatStandElsewhere_notThoseThatSayWhereTheyRepeat() {
    Plan plan =
        planOfR6(
            sheet(
                "評価", "指標|目標 R6|実績 R6|備考", "利用者数（再掲を除く）|10|9", "相談件数|10|9|施策３に再掲", "園数（再掲）|10|9"));

    assertThat(plan.indicators())
        .extracting(Indicator::name)
        .containsExactly("利用者数（再掲を除く）", "相談件数");
  }
}
