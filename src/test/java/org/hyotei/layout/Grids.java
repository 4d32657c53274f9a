package org.hyotei.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;
import org.hyotei.tabular.GridCell.Kind;
import org.hyotei.tabular.Sheet.Block;
import org.hyotei.tabular.Workbook;

/** Sheets written as lines of text: cells between bars, an empty one for no cell. */
final class Grids {

  private final String name;
  private final List<List<GridCell>> rows = new ArrayList<>();
  private final List<Block> merged = new ArrayList<>();
  private final Set<Integer> hidden = new HashSet<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();

  private Grids(String name) {
    this.name = name;
  }

  static Grids sheet(String name, String... lines) {
    Grids sheet = new Grids(name);
    for (String line : lines) {
      List<GridCell> cells = new ArrayList<>();
      String[] texts = line.split("\\|", -1);
      for (int column = 0; column < texts.length; column++) {
        String text = texts[column].strip().replace("\\n", "\n");
        if (!text.isEmpty()) {
          cells.add(GridCell.ofText(column, text));
        }
      }
      sheet.rows.add(cells);
    }
    return sheet;
  }

  /** Makes cells one; rows from 1, columns from 0. */
  Grids merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    merged.add(new Block(firstRow, lastRow, firstColumn, lastColumn));
    return this;
  }

  Grids hiddenRow(int row) {
    hidden.add(row);
    return this;
  }

  Grids hiddenColumn(int column) {
    hiddenColumns.add(column);
    return this;
  }

  /** Puts another cell in the place of one. */
  Grids with(int row, GridCell cell) {
    rows.get(row - 1).removeIf(other -> other.column() == cell.column());
    rows.get(row - 1).add(cell);
    rows.get(row - 1).sort(java.util.Comparator.comparingInt(GridCell::column));
    return this;
  }

  static GridCell cell(int column, String text, Kind kind) {
    return new GridCell(column, text, kind, text, "", "");
  }

  Grid grid() {
    List<Grid.Row> built = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isEmpty()) {
        built.add(new Grid.Row(i + 1, i + 1, hidden.contains(i + 1), rows.get(i)));
      }
    }
    return new Grid("plan.xlsx", name, false, built, merged, hiddenColumns);
  }

  static Workbook workbook(Grids... sheets) {
    List<Grid> grids = new ArrayList<>();
    for (Grids sheet : sheets) {
      grids.add(sheet.grid());
    }
    return new Workbook("plan.xlsx", Workbook.Format.XLSX, grids);
  }
}
