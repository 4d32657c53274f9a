package org.hyotei.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Tables that stand side by side have a head each: a second name with the same figures. */
  List<Header> parts() {
    List<Header> parts = new ArrayList<>();
    List<Column> part = new ArrayList<>();
    for (Column column : columns) {
      boolean again =
          startsAgain(column)
              && part.stream().anyMatch(one -> one.role() == Role.NAME)
              && part.stream().anyMatch(one -> one.role().isFigure())
              && figuresAfter(column.index()).containsAll(figures(part));
      if (again) {
        parts.add(new Header(grid, firstRow, lastRow, part));
        part = new ArrayList<>();
      }
      part.add(column);
    }
    parts.add(new Header(grid, firstRow, lastRow, part));
    return parts;
  }

  /** Whether a name stands here, or right of here with only its number between. */
  private boolean startsAgain(Column column) {
    int next = columns.indexOf(column) + 1;
    boolean numbered =
        column.role() == Role.ID && next < columns.size() && columns.get(next).role() == Role.NAME;
    return column.role() == Role.NAME || numbered;
  }

  private Set<Meaning> figuresAfter(int index) {
    return figures(columns.stream().filter(column -> column.index() > index).toList());
  }

  private static Set<Meaning> figures(List<Column> columns) {
    return columns.stream()
        .filter(column -> column.role().isFigure())
        .map(Column::meaning)
        .collect(Collectors.toSet());
  }

  int firstColumn() {
    return columns.get(0).index();
  }

  int lastColumn() {
    return columns.get(columns.size() - 1).index();
  }
}
