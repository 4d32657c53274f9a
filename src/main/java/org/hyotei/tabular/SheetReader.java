package org.hyotei.tabular;

import java.util.Optional;
import java.util.function.Predicate;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;

/** Reads the table in a file, by the file's ending. */
public final class SheetReader {

  private SheetReader() {}

  /** Whether a file of this name holds a table. */
  public static boolean reads(String file) {
    return file.endsWith(".csv") || file.endsWith(".xlsx");
  }

  /**
   * The table; empty, with defects, if it cannot be read for certain.
   *
   * @param aside names of sheets in a workbook that hold no table
   */
  public static Optional<Sheet> read(
      String file, byte[] bytes, Predicate<String> aside, Defects defects) {
    int before = defects.count();
    Optional<Sheet> sheet =
        file.endsWith(".csv")
            ? CsvReading.read(file, bytes, defects)
            : WorkbookReading.read(file, bytes, aside, defects);
    return defects.count() == before
        ? sheet.filter(read -> isBounded(read, defects))
        : Optional.empty();
  }

  private static boolean isBounded(Sheet sheet, Defects defects) {
    int before = defects.count();
    if (sheet.rows().size() > Sheet.MOST_ROWS) {
      tooManyRows(sheet.file(), defects);
    }
    for (Sheet.Row row : sheet.rows()) {
      if (row.cells().size() > Sheet.MOST_COLUMNS) {
        defects.add(
            "too-many-columns",
            sheet.place(row, Sheet.MOST_COLUMNS),
            "列が多すぎます（" + Sheet.MOST_COLUMNS + "列まで）。表を分けてください。",
            "There are too many columns (up to " + Sheet.MOST_COLUMNS + "). Part the table.");
      }
      for (int column = 0; column < row.cells().size(); column++) {
        if (row.text(column).length() > Sheet.LONGEST_CELL) {
          defects.add(
              "cell-too-long",
              sheet.place(row, column),
              "セルの文字が多すぎます（" + Sheet.LONGEST_CELL + "文字まで）。",
              "The cell's text is too long (up to " + Sheet.LONGEST_CELL + " characters).");
        }
      }
    }
    return defects.count() == before;
  }

  static void tooManyRows(String file, Defects defects) {
    defects.add(
        "too-many-rows",
        Place.ofLine(file, 0),
        "行が多すぎます（" + Sheet.MOST_ROWS + "行まで）。表を分けてください。",
        "There are too many rows (up to " + Sheet.MOST_ROWS + "). Part the table.");
  }
}
