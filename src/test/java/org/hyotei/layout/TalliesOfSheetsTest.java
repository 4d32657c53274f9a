package org.hyotei.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.layout.Grids.sheet;
import static org.hyotei.layout.SheetReads.R6;
import static org.hyotei.layout.SheetReads.plan;

import java.util.List;
import org.hyotei.model.Defects;
import org.hyotei.model.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts by mark, with their differences from the year before. */
class TalliesOfSheetsTest {

  private static final SheetOptions OPTIONS = SheetOptions.NONE.withFiscalYear(R6);

  private static Grids counts(String... rows) {
    String[] lines = new String[rows.length + 2];
    lines[0] = "１－１　育む";
    lines[1] = "実施主体|◎|○|△|×|計";
    System.arraycopy(rows, 0, lines, 2, rows.length);
    return sheet("総括", lines);
  }

  private static List<Tally> tallies(Grids sheet) {
    return plan(Grids.workbook(sheet), OPTIONS).tallies();
  }

  private static List<String> remarks(Grids sheet) {
    Defects defects = new Defects();
    List<Assumption> assumptions =
        SheetPlans.read(Grids.workbook(sheet), OPTIONS, defects).orElseThrow().assumptions();
    assertThat(defects.list()).isEmpty();
    return assumptions.stream().map(one -> one.code() + " " + one.place().cell()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "７（⇧２）, 7, 5",
    "8 (+1), 8, 7",
    "6（＋1）, 6, 5",
    "0(-2), 0, 2",
    "0（−2）, 0, 2",
    "0(±0), 0, 0",
    "2 (▲2), 2, 4",
    "2（△2）, 2, 4",
    "4件（前年比⇨0）, 4, 4",
    "24\\n(⇧10), 24, 14"
  })
  void difference_asOfficesWriteIt_givesTheYearBefore(String cell, int count, int previous) {
    List<Tally> tallies = tallies(counts("市|" + cell + "|1 (+1)|0 (±0)|0 (±0)|9"));

    assertThat(tallies.get(0).count()).isEqualTo(count);
    assertThat(tallies.get(0).previousCount()).isEqualTo(previous);
    assertThat(remarks(counts("市|" + cell + "|1 (+1)|0 (±0)|0 (±0)|9")))
        .noneMatch(remark -> remark.startsWith("difference") || remark.startsWith("count"));
  }

  @Test
  void difference_thatIsNone_isToldWithWhatItKeepsFromBeingTold() {
    assertThat(remarks(counts("市|7 (新規)|1 (+1)|0|0 (±0)|8")))
        .contains("difference-not-read 総括!B3", "count-without-difference 総括!B3");
  }

  @Test
  void error_whereACountBelongs_isADefectOfItsCell() {
    assertThat(SheetReads.defects(counts("市|7|#N/A|0|0|8")))
        .extracting(defect -> defect.code() + " " + defect.place().cell())
        .contains("error-value 総括!C3");
  }

  @Test
  void dash_isNoneAndTold() {
    Grids sheet = counts("市|7|1|-|－|8");

    assertThat(tallies(sheet)).extracting(Tally::count).containsExactly(7, 1, 0, 0);
    assertThat(remarks(sheet))
        .contains("count-dash-as-zero 総括!D3")
        .noneMatch(remark -> remark.startsWith("count-without"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "未集計",
        "中止",
        "実施なし",
        "―（R7年度から実施予定のため）",
        "100億",
        "2,147,483,648",
        "1.5",
        "-1",
        "三つ"
      })
  void count_thatIsNoNumberOfMarks_isADefect(String cell) {
    assertThat(defects(counts("市|7|1|" + cell + "|0|8"))).containsExactly("unreadable-count 総括!D3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7 (+100億)", "7 (+1.5)", "7 (+8)"})
  void difference_thatIsNoneOfMarks_isADefectOrTold(String cell) {
    assertThat(tellings(counts("市|" + cell + "|1|0|0|8"))).anyMatch(told -> told.endsWith("総括!B3"));
  }

  @Test
  void nothing_inAnEmptyCell_isNoCount() {
    assertThat(tallies(counts("市|7|1||0|8"))).extracting(Tally::count).containsExactly(7, 1, 0);
  }

  private static List<String> defects(Grids sheet) {
    Defects defects = new Defects();
    SheetPlans.read(Grids.workbook(sheet), OPTIONS, defects);
    return defects.list().stream().map(one -> one.code() + " " + one.place().cell()).toList();
  }

  private static List<String> tellings(Grids sheet) {
    List<String> defects = defects(sheet);
    return defects.isEmpty() ? remarks(sheet) : defects;
  }
}
