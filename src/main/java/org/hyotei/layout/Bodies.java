package org.hyotei.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;

/** A look at what stands below a head, to tell what a column without a telling heading is. */
final class Bodies {

  /** Enough to tell. */
  private static final int ROWS = 40;

  private Bodies() {}

  /** The texts of a column in the rows next below. */
  static List<String> texts(Grid grid, int headRow, int column) {
    List<String> texts = new ArrayList<>();
    rows(headRow)
        .forEach(
            row ->
                grid.cell(row, column)
                    .map(GridCell::text)
                    .filter(text -> !Text.isBlank(text))
                    .ifPresent(texts::add));
    return texts;
  }

  /** The numbers of the rows next below. */
  static IntStream rows(int headRow) {
    return IntStream.rangeClosed(headRow + 1, headRow + ROWS);
  }
}
