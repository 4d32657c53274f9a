package org.hyotei.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.layout.Grids.sheet;
import static org.hyotei.layout.SheetReads.plan;
import static org.hyotei.layout.SheetReads.planOfR6;
import static org.hyotei.layout.SheetReads.read;

import java.util.Map;
import org.hyotei.document.PlanReader;
import org.hyotei.model.Defects;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goals and measures stand in lines, in columns and in merged cells. */
class GroupsOfSheetsTest {

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

  @ParameterizedTest
  @CsvSource({"1, 2, 番号「1」などが区分の番号と同じ", "7, 7, 番号「7」などが2回以上使われている"})
  void ids_behindTheGroups_areSaidWithTheCause(String first, String second, String cause) {
    SheetPlan sheet =
        read(
            sheet(
                "評価",
                "基本目標１　支援",
                "番号|指標|目標 R6|実績 R6",
                first + "|一|1|1",
                "基本目標２　人材",
                "番号|指標|目標 R6|実績 R6",
                second + "|二|1|1"));

    assertThat(sheet.assumptions())
        .filteredOn(one -> one.code().equals("ids-behind-groups"))
        .allSatisfy(one -> assertThat(one.message().ja()).startsWith(cause))
        .hasSize(1);
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
  void groups_inMergedCellsWithoutAHeading_areThoseOfTheRows() {
    Plan plan =
        plan(
            sheet("評価", "|指標|目標 R6|実績 R6", "基本目標１　支え合い|一|1|1", "|二|1|1", "基本目標２　安心|三|1|1")
                .merged(2, 3, 0, 0));

    assertThat(plan.indicators()).extracting(Indicator::group).containsExactly("1", "1", "2");
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
  void goal_ofSeveralTables_standsInThatOfItsGrade() {
    Grids graded =
        sheet(
            "評価",
            "基本目標１　支え合い",
            "評価|評価の理由",
            "Ｂ|目標に届かないものがあるため。",
            "",
            "指標|目標 R6|実績 R6",
            "一|1|1",
            "",
            "今後の取組|課題",
            "講座を続ける。|周知が足りない。");
    Grids without = sheet("評価", "基本目標１　支え合い", "指標|目標 R6|実績 R6", "一|1|1", "今後の取組|課題", "続ける。|ない。");

    assertThat(SheetReads.read(graded).origins())
        .containsEntry("1", new RowOrigin("評価", 2, 3, 3, 0, 1));
    assertThat(SheetReads.read(without).origins())
        .containsEntry("1", new RowOrigin("評価", 4, 5, 5, 0, 1));
  }

  @Test
  void sheets_belowOneAnother_beginAnew() {
    Plan plan =
        plan(
            sheet(
                "",
                "基本目標１　支え合い",
                "指標|目標 R6|実績 R6",
                "一|1|1",
                "",
                "シート「その他」",
                "指標|目標 R6|実績 R6",
                "二|1|1"));

    assertThat(plan.indicators()).extracting(Indicator::group).containsExactly("1", "全体");
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

  @Test
  void goals_leftOfTheIndicators_areGroupsAndNoTargets() {
    Plan plan =
        plan(sheet("評価", "目標|指標|目標値 R6|実績 R6", "1 支え合い|一|10|9", "|二|20|19", "2 安心|三|30|29"));

    assertThat(plan.groups()).extracting(Group::title).containsExactly("支え合い", "安心");
    assertThat(plan.indicators())
        .extracting(one -> one.group() + " " + one.name() + " " + SheetReads.raw(one.targets()))
        .containsExactly("1 一 {R6=10}", "1 二 {R6=20}", "2 三 {R6=30}");
  }

  @Test
  void number_twiceInOneGroup_staysAsItIs() {
    Plan plan =
        plan(sheet("評価", "基本目標５　子ども", "番号|指標|目標 R6|実績 R6", "5-1|待機児童数|0|10", "5-2|利用者数|1|1"));
    Defects defects = new Defects();
    SheetPlan twice =
        read(sheet("評価", "基本目標５　子ども", "番号|指標|目標 R6|実績 R6", "5-1|待機児童数|0|10", "5-1|待機児童数|0|12"));

    assertThat(plan.indicators()).extracting(Indicator::id).containsExactly("5-1", "5-2");
    assertThat(PlanReader.read(twice.plan(), defects)).isEmpty();
    assertThat(defects.list())
        .singleElement()
        .extracting(defect -> defect.message().ja())
        .asString()
        .contains("「5-1」");
  }

  @Test
  void office_aboveOrBelowTheTable_isThatOfTheSheetsIndicators() {
    Plan above =
        plan(
            sheet(
                "報告",
                "令和６年度　進捗状況報告",
                "所管課：保育課",
                "基本目標５　子ども",
                "番号|指標|目標 R6|実績 R6",
                "5-1|待機児童数|0|10"));
    Plan below =
        plan(
            sheet(
                "報告",
                "基本目標５　子ども",
                "番号|指標|担当課|目標 R6|実績 R6",
                "5-1|待機児童数||0|10",
                "5-2|利用者数|子育て課|1|1",
                "",
                "担当課|保育課"));

    assertThat(above.indicators()).extracting(Indicator::owner).containsExactly("保育課");
    assertThat(below.indicators()).extracting(Indicator::owner).containsExactly("保育課", "子育て課");
  }

  @Test
  void offices_ofTwoTables_areEachOfTheRowsBelow() {
    Plan plan =
        plan(
            sheet(
                "報告",
                "所管課：保育課",
                "番号|指標|目標 R6|実績 R6",
                "1|待機児童数|0|10",
                "",
                "所管課：健康課",
                "番号|指標|目標 R6|実績 R6",
                "2|受診率|50%|40%"));

    assertThat(plan.indicators()).extracting(Indicator::owner).containsExactly("保育課", "健康課");
  }

  @Test
  void office_asARowOfEachIndicator_isNoneOfTheSheet() {
    Plan plan =
        planOfR6(
            sheet(
                    "評価",
                    "No.|指標||R5|R6",
                    "1|利用者数|目標|1900|2000",
                    "||実績|1950|2050",
                    "||評価|◎|○",
                    "||所管課|健康課",
                    "2|件数|目標|1|2",
                    "||実績|1|3",
                    "||評価|◎|○")
                .merged(2, 5, 0, 0)
                .merged(2, 5, 1, 1)
                .merged(6, 8, 0, 0)
                .merged(6, 8, 1, 1));

    assertThat(plan.indicators()).extracting(Indicator::owner).containsExactly(null, null);
  }
}
