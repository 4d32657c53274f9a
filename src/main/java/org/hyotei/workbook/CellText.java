package org.hyotei.workbook;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.hyotei.tabular.FormulaGuard;
import org.hyotei.tabular.SheetWriter;

/** Writes cells so that a text stays a text, whatever it begins with. */
final class CellText {

  /** In characters, as Excel has it. */
  private static final int LONGEST = 32_767;

  private CellText() {}

  static XSSFRow row(XSSFSheet sheet, int number) {
    XSSFRow row = sheet.getRow(number);
    return row == null ? sheet.createRow(number) : row;
  }

  /** Row and column from 0. */
  static XSSFCell cell(XSSFSheet sheet, int row, int column) {
    return row(sheet, row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  static void text(XSSFCell cell, String text, CellStyle style, CellStyles styles) {
    String escaped = SheetWriter.escaped(text);
    cell.setCellValue(escaped.length() > LONGEST ? escaped.substring(0, LONGEST) : escaped);
    cell.setCellStyle(FormulaGuard.isFormulaLike(text) ? styles.quoted(style) : style);
  }

  static void number(XSSFCell cell, BigDecimal value, CellStyle style) {
    cell.setCellValue(value.doubleValue());
    cell.setCellStyle(style);
  }
}
