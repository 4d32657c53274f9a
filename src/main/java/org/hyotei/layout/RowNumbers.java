package org.hyotei.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.Sheet.Block;
import org.jspecify.annotations.Nullable;

/** Tells whether the numbers that stand before goals number the goals or the rows. */
final class RowNumbers {

  private RowNumbers() {}

  /**
   * Whether the numbers are the rows' own: they change while the goal stays, or the goals have
   * numbers themselves.
   */
  static boolean are(Header header, Column number, @Nullable Column group) {
    boolean several =
        header.columns().stream().filter(column -> column.role() == Role.ID).count() > 1;
    if (group == null || several) {
      return false;
    }
    Grid grid = header.grid();
    Map<String, String> first = new HashMap<>();
    boolean numbered = true;
    String goal = "";
    for (int row : Bodies.rows(header.lastRow()).toArray()) {
      Optional<Grid.Row> there = grid.row(row);
      if (there.isEmpty() || isWide(grid.block(row, number.index()))) {
        break;
      }
      String own = group.plain(there.get());
      String said = number.plain(there.get());
      numbered &=
          own.isEmpty() || !GroupName.ofCell(group.meaning().detail(), own).number().isEmpty();
      goal = own.isEmpty() ? goal : own;
      String before = said.isEmpty() ? null : first.putIfAbsent(goal, said);
      if (before != null && !before.equals(said)) {
        return true;
      }
    }
    return numbered && !first.isEmpty() && !goal.isEmpty();
  }

  private static boolean isWide(@Nullable Block block) {
    return block != null && block.lastColumn() > block.firstColumn();
  }
}
