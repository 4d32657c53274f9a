package org.hyotei.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;
import org.hyotei.tabular.Workbook;

/** A sheet built row by row from texts; an empty text is no cell. */
final class Cells {

  private final List<Grid.Row> rows = new ArrayList<>();
  private int number;

  void row(List<String> texts) {
    number++;
    List<GridCell> cells = new ArrayList<>();
    for (int column = 0; column < texts.size(); column++) {
      if (!texts.get(column).isEmpty()) {
        cells.add(GridCell.ofText(column, texts.get(column)));
      }
    }
    if (!cells.isEmpty()) {
      rows.add(new Grid.Row(number, number, false, cells));
    }
  }

  Workbook workbook() {
    Grid grid = new Grid("made.xlsx", "評価", false, rows, List.of(), Set.of());
    return new Workbook("made.xlsx", Workbook.Format.XLSX, List.of(grid));
  }
}
