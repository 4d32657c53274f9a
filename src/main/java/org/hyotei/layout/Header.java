package org.hyotei.layout;

import java.util.List;
import java.util.Optional;
import org.hyotei.tabular.Grid;

/**
 * The head of a table.
 *
 * @param firstRow its number
 * @param lastRow its number
 * @param columns from the left
 */
record Header(Grid grid, int firstRow, int lastRow, List<Column> columns) {

  Header {
    columns = List.copyOf(columns);
  }

  boolean has(Role role) {
    return columns.stream().anyMatch(column -> column.role() == role);
  }

  boolean hasFigures() {
    return columns.stream().anyMatch(column -> column.role().isFigure());
  }

  Optional<Column> first(Role role) {
    return columns.stream().filter(column -> column.role() == role).findFirst();
  }

  List<Column> all(Role role) {
    return columns.stream().filter(column -> column.role() == role).toList();
  }

  int firstColumn() {
    return columns.get(0).index();
  }

  int lastColumn() {
    return columns.get(columns.size() - 1).index();
  }
}
