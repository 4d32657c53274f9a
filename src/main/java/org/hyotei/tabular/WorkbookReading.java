package org.hyotei.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;

/**
 * Reads the one table of a workbook ({@code .xlsx}). What the eye does not see is refused: a hidden
 * row, column or sheet that holds anything, a second sheet.
 */
final class WorkbookReading {

  /** In characters, of all cells. */
  private static final int LARGEST_TEXT = 5_000_000;

  private final String file;
  private final Defects defects;
  private int room = LARGEST_TEXT;

  private WorkbookReading(String file, Defects defects) {
    this.file = file;
    this.defects = defects;
  }

  static Optional<Sheet> read(String file, byte[] bytes, Predicate<String> aside, Defects defects) {
    Optional<byte[]> admitted = WorkbookGate.admitted(file, bytes, defects);
    if (admitted.isEmpty()) {
      return Optional.empty();
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(admitted.get()))) {
      return new WorkbookReading(file, defects).table(workbook, aside);
    } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
      WorkbookGate.notWorkbook(file, String.valueOf(e.getMessage()), defects);
      return Optional.empty();
    }
  }

  private Optional<Sheet> table(XSSFWorkbook workbook, Predicate<String> aside) {
    List<XSSFSheet> filled = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      if (!aside.test(sheet.getSheetName()) && lastRow(sheet) >= 0) {
        filled.add(sheet);
        if (workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
          defects.add(
              "hidden-sheet",
              Place.ofCell(file, 1, sheet.getSheetName() + "!A1"),
              "シート「" + sheet.getSheetName() + "」が隠れています。再表示するか、削除してください。",
              "The sheet \"" + sheet.getSheetName() + "\" is hidden. Show it or delete it.");
        }
      }
    }
    if (filled.isEmpty()) {
      defects.add(
          "empty-table", Place.ofLine(file, 0), "表がありません。", "There is no table in this workbook.");
      return Optional.empty();
    }
    if (filled.size() > 1) {
      XSSFSheet second = filled.get(1);
      defects.add(
          "several-sheets",
          Place.ofCell(file, 1, second.getSheetName() + "!A1"),
          "表のあるシートが"
              + filled.size()
              + "枚あります（"
              + String.join("、", filled.stream().map(XSSFSheet::getSheetName).toList())
              + "）。1つのファイルに表は1枚です。覚え書きのシートの名前は「備考」にしてください。",
          "There are "
              + filled.size()
              + " sheets with something on them. A file has one table; name a sheet of notes 備考.");
    }
    return sheet(filled.get(0));
  }

  /** The last row that holds anything, from 0; -1 if none does. */
  private static int lastRow(XSSFSheet sheet) {
    int last = -1;
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() != CellType.BLANK) {
          last = Math.max(last, row.getRowNum());
        }
      }
    }
    return last;
  }

  private Optional<Sheet> sheet(XSSFSheet sheet) {
    int last = lastRow(sheet);
    if (last >= Sheet.MOST_ROWS) {
      SheetReader.tooManyRows(file, defects);
      return Optional.empty();
    }
    List<Sheet.Row> rows = new ArrayList<>();
    Sheet named = new Sheet(file, sheet.getSheetName(), List.of(), List.of());
    for (int number = 1; number <= last + 1; number++) {
      XSSFRow row = sheet.getRow(number - 1);
      List<String> cells = row == null ? List.of() : cells(row, named);
      if (room < 0) {
        WorkbookGate.tooLarge(file, defects);
        return Optional.empty();
      }
      Sheet.Row read = new Sheet.Row(number, number, number, cells);
      rows.add(read);
      if (row != null && row.getZeroHeight() && !read.isBlank()) {
        hiddenRow(named, number);
      }
    }
    for (int column = 0; column < Sheet.MOST_COLUMNS; column++) {
      int at = column;
      if (sheet.isColumnHidden(column)
          && rows.stream().anyMatch(row -> !Sheet.isBlank(row.text(at)))) {
        hiddenColumn(named, column);
      }
    }
    return Optional.of(new Sheet(file, sheet.getSheetName(), rows, merged(sheet)));
  }

  /** The texts of a row, as far as there is room; one beyond the last column tells of all. */
  private List<String> cells(XSSFRow row, Sheet named) {
    int number = row.getRowNum() + 1;
    List<String> cells = new ArrayList<>();
    for (Cell cell : row) {
      int column = cell.getColumnIndex();
      Place place = named.place(new Sheet.Row(number, number, number, List.of()), column);
      String text = WorkbookCell.text((XSSFCell) cell, place, defects);
      room -= text.length();
      if (room < 0) {
        break;
      }
      if (column < Sheet.MOST_COLUMNS || !text.isEmpty()) {
        while (cells.size() < Math.min(column, Sheet.MOST_COLUMNS)) {
          cells.add("");
        }
        cells.add(text);
      }
    }
    return cells;
  }

  private static List<Sheet.Block> merged(XSSFSheet sheet) {
    List<Sheet.Block> blocks = new ArrayList<>();
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      blocks.add(
          new Sheet.Block(
              region.getFirstRow() + 1,
              region.getLastRow() + 1,
              region.getFirstColumn(),
              region.getLastColumn()));
    }
    return blocks;
  }

  private void hiddenRow(Sheet sheet, int number) {
    defects.add(
        "hidden-row",
        sheet.place(new Sheet.Row(number, number, number, List.of()), 0),
        number + "行目が隠れています。再表示するか（フィルターなら解除するか）、削除してください。",
        "Row " + number + " is hidden. Show it, or clear the filter, or delete it.");
  }

  private void hiddenColumn(Sheet sheet, int column) {
    defects.add(
        "hidden-column",
        sheet.place(new Sheet.Row(1, 1, 1, List.of()), column),
        Sheet.letters(column) + "列が隠れています。再表示するか、削除してください。",
        "Column " + Sheet.letters(column) + " is hidden. Show it or delete it.");
  }
}
