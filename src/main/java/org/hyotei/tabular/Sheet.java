package org.hyotei.tabular;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.hyotei.model.Place;

/**
 * A table as its author sees it: every row down to the last, empty ones included.
 *
 * @param file where it was read
 * @param name of the sheet in a workbook; empty for CSV
 * @param merged blocks of cells that were made one; only their first cell has a text
 */
public record Sheet(String file, String name, List<Row> rows, List<Block> merged) {

  /** More than any published scale, few enough to compile. */
  public static final int MOST_ROWS = 5000;

  public static final int MOST_COLUMNS = 50;

  /** In characters. */
  public static final int LONGEST_CELL = 2000;

  public Sheet {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
  }

  /**
   * A row.
   *
   * @param number in the table, from 1
   * @param line on which it begins in the file, from 1; in a workbook its number
   * @param endLine on which it ends
   */
  public record Row(int number, int line, int endLine, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The text of a cell; empty beyond the row's end. */
    public String text(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
      return cells.stream().allMatch(Sheet::isBlank);
    }
  }

  /** Rows from 1 and columns from 0, both inclusive. */
  public record Block(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

  /** Whether a cell looks empty: nothing but spaces, full-width ones too, and line breaks. */
  public static boolean isBlank(String text) {
    return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** Whether every text stands in the same cell as in another table, and none besides. */
  public boolean hasTextsOf(Sheet other) {
    for (int row = 0; row < Math.max(rows.size(), other.rows.size()); row++) {
      if (!texts(row).equals(other.texts(row))) {
        return false;
      }
    }
    return true;
  }

  /** A row's cells down to the last that has a text; none beyond the last row. */
  private List<String> texts(int row) {
    List<String> cells = row < rows.size() ? rows.get(row).cells() : List.of();
    int last = cells.size();
    while (last > 0 && cells.get(last - 1).isEmpty()) {
      last--;
    }
    return cells.subList(0, last);
  }

  /** {@code F12}, {@code 評価!F12}. */
  public String cell(Row row, int column) {
    return prefix() + letters(column) + row.number();
  }

  /** {@code A7:H7}, {@code 評価!A7:H7}. */
  public String cells(Row row, int columns) {
    return cell(row, 0) + ":" + letters(Math.max(columns, 1) - 1) + row.number();
  }

  public Place place(Row row, int column) {
    return Place.ofCell(file, row.line(), cell(row, column));
  }

  /** The column's letters: {@code A} for 0. */
  public static String letters(int column) {
    return CellReference.convertNumToColString(column);
  }

  private String prefix() {
    return name.isEmpty() ? "" : name + "!";
  }
}
