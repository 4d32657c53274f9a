package org.hyotei.layout;

import java.util.Optional;
import org.hyotei.model.Place;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;
import org.hyotei.tabular.Sheet.Block;

/**
 * A cell with a text, as a reader of the sheet sees it: that of a merged block in every row and
 * column of the block.
 *
 * @param firstRow of the block
 * @param lastRow of the block
 */
record Seen(GridCell cell, Place place, int firstRow, int lastRow) {

  /** What is seen there; empty if nothing but spaces is. */
  static Optional<Seen> at(Grid grid, int row, int column) {
    Block block = grid.block(row, column);
    int first = block == null ? row : block.firstRow();
    int last = block == null ? row : block.lastRow();
    int from = block == null ? column : block.firstColumn();
    return grid.cell(first, from)
        .filter(cell -> !Text.isBlank(cell.text()) || !cell.note().isBlank())
        .map(cell -> new Seen(cell, grid.place(first, from), first, last));
  }

  String text() {
    return cell.text();
  }

  boolean isBlank() {
    return Text.isBlank(cell.text());
  }

  boolean hasRowsOf(Seen other) {
    return firstRow == other.firstRow && lastRow == other.lastRow;
  }
}
