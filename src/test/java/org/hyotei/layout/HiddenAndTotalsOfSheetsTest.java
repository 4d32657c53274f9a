package org.hyotei.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What sheets leave out of sight, and totals that are not the sums of their counts. */
class HiddenAndTotalsOfSheetsTest {

  private static List<Assumption> told(Grids sheet, String code) {
    return SheetReads.read(sheet).assumptions().stream()
        .filter(one -> one.code().equals(code))
        .toList();
  }

  private static Grids indicators() {
    return Grids.sheet(
        "評価",
        "番号 | 基本目標 | 指標名 | 令和6年度目標 | 令和6年度実績",
        "1-1 | 1 | 相談件数 | 50件 | 60件",
        "1-2 | 1 | 会議の数 | 50回 | 40回",
        "1-3 | 1 | 講座の数 | 50回 | 40回",
        " | | 合計 | 150 | 140");
  }

  @Test
  void indicatorsInHiddenRows_areToldOnceWithTheFirstCell() {
    List<Assumption> told = told(indicators().hiddenRow(3).hiddenRow(4), "hidden-rows");

    assertThat(told).hasSize(1);
    assertThat(told.get(0).place().cell()).isEqualTo("評価!C3");
    assertThat(told.get(0).message().ja()).contains("2件", "「会議の数」");
    assertThat(told.get(0).message().en()).contains("2 in hidden rows");
  }

  @Test
  void hiddenColumnOfATable_isToldWithItsHeading() {
    Grids sheet =
        Grids.sheet(
            "評価",
            "番号|指標名|目標 R6|実績 R6|実績 R5|空き|担当課",
            "1|相談件数|50件|60件|40件||福祉課",
            "2|会議の数|50回|40回|30回||福祉課",
            "",
            "番号|指標名|目標 R6|実績 R6|実績 R5|空き|担当課",
            "3|講座の数|50回|40回|30回||福祉課");

    List<Assumption> told =
        told(sheet.hiddenColumn(4).hiddenColumn(5).hiddenColumn(6), "hidden-columns");

    assertThat(told).extracting(one -> one.place().cell()).containsExactly("評価!E1", "評価!G1");
    assertThat(told.get(0).message().ja()).contains("「実績 R5」");
  }

  @Test
  void tableWhoseColumnsAreAllHidden_isNone() {
    Grids sheet = indicators();
    for (int column = 0; column < 5; column++) {
      sheet.hiddenColumn(column);
    }

    assertThat(SheetReads.defects(sheet))
        .extracting(defect -> defect.code())
        .containsExactly("no-table");
  }

  @Test
  void hiddenRowOfTotals_leavesNothingOut() {
    assertThat(told(indicators().hiddenRow(5), "hidden-rows")).isEmpty();
  }

  private static Grids counts(String total, String below) {
    return Grids.sheet(
        "総括",
        "令和5年度の評価",
        "小目標1-1 居場所",
        "実施主体 | ◎ | ○ | △ | × | 計",
        "市 | 7 (⇧ 2) | 11 (⇩ 3) | 1 | 1 | " + total,
        "地域 | 15 | 8 | 1 | 2 | 26",
        "合計 | 22 | " + below + " | 2 | 3 | 46");
  }

  @Test
  void totals_thatAreTheSums_areNotTold() {
    assertThat(told(counts("20", "19"), "total-differs")).isEmpty();
  }

  @Test
  void total_thatIsNotTheSum_isToldAtItsCell() {
    List<Assumption> beside = told(counts("99", "19"), "total-differs");
    assertThat(beside).hasSize(1);
    assertThat(beside.get(0).place().cell()).isEqualTo("総括!F4");
    assertThat(beside.get(0).message().ja()).contains("99", "20");

    List<Assumption> below = told(counts("20", "18"), "total-differs");
    assertThat(below).extracting(one -> one.place().cell()).containsExactly("総括!C6");
  }
}
