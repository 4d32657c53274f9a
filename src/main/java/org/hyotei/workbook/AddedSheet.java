package org.hyotei.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet that is added to a workbook, written from top to bottom. */
final class AddedSheet {

  /** In points. */
  private static final float LINE = 15f;

  private static final float HIGHEST = 409f;

  private final XSSFSheet sheet;
  private final CellStyles styles;
  private final int[] widths;
  private int row;

  /** Adds the sheet with its title; {@code widths} are in characters of half width. */
  AddedSheet(
      XSSFWorkbook workbook,
      CellStyles styles,
      String name,
      String title,
      Wording words,
      int... widths) {
    this.sheet = workbook.createSheet(free(workbook, name, words));
    this.styles = styles;
    this.widths = widths.clone();
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * 256);
    }
    sheet.setDisplayGridlines(false);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setAutobreaks(true);
    title(title);
  }

  /** The name, or one that says that the sheet was computed where the workbook has it already. */
  private static String free(XSSFWorkbook workbook, String name, Wording words) {
    String wanted = name;
    for (int i = 1; workbook.getSheet(wanted) != null; i++) {
      wanted = name + words.say("（計算", " (computed") + (i == 1 ? "" : i) + words.say("）", ")");
    }
    return WorkbookUtil.createSafeSheetName(wanted);
  }

  XSSFSheet sheet() {
    return sheet;
  }

  private void title(String text) {
    cell(0, text, styles.title());
    CellText.row(sheet, row).setHeightInPoints(24);
    row++;
  }

  /** A line of words without a border. */
  void line(String text) {
    cell(0, text, styles.plain());
    row++;
  }

  void gap() {
    row++;
  }

  /** Headings; those of the first table stay in sight and are printed on every page. */
  void head(List<String> headings) {
    for (int i = 0; i < headings.size(); i++) {
      cell(i, headings.get(i), styles.head());
    }
    if (sheet.getPaneInformation() == null) {
      sheet.createFreezePane(0, row + 1);
      sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
    }
    row++;
  }

  /** A row of texts. */
  void row(List<String> texts) {
    row(texts, texts.size(), texts.size());
  }

  /** A row of texts, and of counts in the columns from {@code first} up to {@code end}. */
  void row(List<String> texts, int first, int end) {
    int lines = 1;
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      boolean count = i >= first && i < end;
      if (count && text.matches("0|[1-9][0-9]{0,8}")) {
        XSSFCell cell = CellText.cell(sheet, row, i);
        cell.setCellValue(Integer.parseInt(text));
        cell.setCellStyle(styles.centred());
      } else {
        cell(i, text, count ? styles.centred() : styles.body());
      }
      lines = Math.max(lines, i < widths.length ? TextWidth.lines(text, widths[i]) : 1);
    }
    CellText.row(sheet, row).setHeightInPoints(Math.min(HIGHEST, lines * LINE + 3f));
    row++;
  }

  /** A cell of the row that was written last. */
  XSSFCell last(int column) {
    return CellText.cell(sheet, row - 1, column);
  }

  private void cell(int column, String text, CellStyle style) {
    CellText.text(CellText.cell(sheet, row, column), text, style, styles);
  }
}
