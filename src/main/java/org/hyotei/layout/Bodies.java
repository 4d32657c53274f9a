package org.hyotei.layout;

import java.util.ArrayList;
import java.util.List;
import org.hyotei.tabular.Grid;

/** A look at what stands below a head, to tell what a column without a telling heading is. */
final class Bodies {

  /** Enough to tell. */
  private static final int ROWS = 40;

  private Bodies() {}

  /** The texts of a column in the rows next below. */
  static List<String> texts(Grid grid, int headRow, int column) {
    List<String> texts = new ArrayList<>();
    for (int row = headRow + 1; row <= headRow + ROWS; row++) {
      grid.cell(row, column)
          .map(cell -> cell.text())
          .filter(text -> !Text.isBlank(text))
          .ifPresent(texts::add);
    }
    return texts;
  }
}
