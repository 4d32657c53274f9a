package org.hyotei.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.model.Defects;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.Workbook;
import org.hyotei.tabular.WorkbookReader;
import org.junit.jupiter.api.Test;

/** Workbooks that were graded before. */
class GradedAgainTest {

  private static final OfficeWorkbook OFFICE = new OfficeWorkbook();

  @Test
  void workbook_thatCannotBeOpenedToBeWritten_isToldSo() {
    assertThatThrownBy(() -> OFFICE.graded("ja").of(new byte[] {1}))
        .isInstanceOfSatisfying(
            GradedWorkbook.NotWritable.class,
            e -> assertThat(e.defect("a.xlsx").code()).isEqualTo("workbook-not-writable"));
  }

  @Test
  void workbook_gradedAgain_isWrittenOverAndNotAddedTo() {
    byte[] once = OFFICE.graded("ja").of(OFFICE.bytes);
    XSSFWorkbook twice = OfficeWorkbook.opened(OFFICE.graded("ja").of(once));
    XSSFSheet sheet = twice.getSheet("評価");

    assertThat(twice.getNumberOfSheets()).isEqualTo(5);
    assertThat(OfficeWorkbook.text(sheet, 4, 6)).isEqualTo("評価（計算）");
    assertThat(OfficeWorkbook.text(sheet, 4, 12)).isEmpty();
    assertThat(OfficeWorkbook.text(sheet, OFFICE.row("1-2"), 6)).isEqualTo("S");
    assertThat(sheet.getMergedRegions()).doesNotHaveDuplicates();
  }

  @Test
  void column_ofTheOfficeUnderTheSameHeading_isNotWrittenOver() {
    byte[] bytes =
        OFFICE.changed(
            workbook -> {
              workbook.getSheetAt(0).getRow(3).createCell(6).setCellValue("評価（計算）");
              workbook.getSheetAt(0).getRow(5).createCell(6).setCellValue("手計算");
            });
    XSSFSheet sheet = OfficeWorkbook.opened(OFFICE.graded("ja").of(bytes)).getSheetAt(0);

    assertThat(OfficeWorkbook.text(sheet, 6, 6)).isEqualTo("手計算");
    assertThat(OfficeWorkbook.text(sheet, 6, 7)).isEqualTo("S");
  }

  @Test
  void workbook_gradedBefore_isReadAsItWas() {
    Workbook before = read(OFFICE.bytes);
    Workbook after = read(OFFICE.graded("ja").of(OFFICE.bytes));

    assertThat(after.grids().stream().limit(2).map(Grid::rows).toList())
        .isEqualTo(before.grids().stream().map(Grid::rows).toList());
    assertThat(after.grids().stream().skip(2).map(Grid::rows)).allMatch(List::isEmpty);
    assertThat(after.remarks()).extracting(Workbook.Remark::code).containsExactly("graded-before");
    assertThat(before.remarks()).isEmpty();
  }

  private static Workbook read(byte[] bytes) {
    return WorkbookReader.read("R6.xlsx", bytes, null, new Defects()).orElseThrow();
  }

  @Test
  void workbook_writtenTwice_isTheSame() {
    assertThat(OFFICE.graded("ja").of(OFFICE.bytes))
        .isEqualTo(OFFICE.graded("ja").of(OFFICE.bytes));
  }
}
