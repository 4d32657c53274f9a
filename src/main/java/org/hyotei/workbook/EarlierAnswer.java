package org.hyotei.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.tabular.Workbook;

/**
 * What an answer added to a workbook, by names defined in it, which follow it when rows are
 * inserted and sheets renamed; so a workbook can be read and graded again as if it had not been.
 */
final class EarlierAnswer {

  private EarlierAnswer() {}

  static void markSheet(XSSFSheet sheet) {
    mark(sheet, "SHEET", "$A:$XFD");
  }

  /** Rows and columns from 0. */
  static void markColumns(XSSFSheet sheet, CellRangeAddress cells) {
    mark(sheet, "COLUMNS", cells.formatAsString(null, true));
  }

  private static void mark(XSSFSheet sheet, String what, String cells) {
    XSSFWorkbook workbook = sheet.getWorkbook();
    int number = 1;
    while (workbook.getName(Workbook.ADDED + what + "_" + number) != null) {
      number++;
    }
    XSSFName name = workbook.createName();
    name.setNameName(Workbook.ADDED + what + "_" + number);
    name.setRefersToFormula("'" + sheet.getSheetName().replace("'", "''") + "'!" + cells);
  }

  /** Takes everything out that an answer added; what else was written into it meanwhile as well. */
  static void remove(XSSFWorkbook workbook) {
    for (XSSFName name : List.copyOf(workbook.getAllNames())) {
      if (name.getNameName().startsWith(Workbook.ADDED)) {
        XSSFSheet sheet = name.isDeleted() ? null : workbook.getSheet(name.getSheetName());
        boolean whole = name.getNameName().startsWith(Workbook.ADDED + "SHEET");
        String formula = name.getRefersToFormula();
        workbook.removeName(name);
        if (sheet != null && whole) {
          workbook.removeSheetAt(workbook.getSheetIndex(sheet));
        } else if (sheet != null) {
          clear(sheet, CellRangeAddress.valueOf(formula.substring(formula.lastIndexOf('!') + 1)));
        }
      }
    }
  }

  private static void clear(XSSFSheet sheet, CellRangeAddress cells) {
    List<Integer> within = new ArrayList<>();
    for (int i = 0; i < sheet.getNumMergedRegions(); i++) {
      if (cells.intersects(sheet.getMergedRegion(i))) {
        within.add(i);
      }
    }
    sheet.removeMergedRegions(within);
    for (int number = cells.getFirstRow(); number <= cells.getLastRow(); number++) {
      Row row = sheet.getRow(number);
      for (int at = cells.getFirstColumn(); row != null && at <= cells.getLastColumn(); at++) {
        if (row.getCell(at) != null) {
          row.removeCell(row.getCell(at));
        }
      }
    }
  }
}
