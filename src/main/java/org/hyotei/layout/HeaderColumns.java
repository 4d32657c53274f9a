package org.hyotei.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;
import org.hyotei.tabular.Sheet.Block;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a head of one row or several. Cells merged across or down belong to every column
 * and row they cover; without merging, a heading above is carried to the right over headings that
 * need it.
 */
final class HeaderColumns {

  private final Grid grid;
  private final HeadingReader reader;
  private final @Nullable ColumnsFile given;

  HeaderColumns(Grid grid, HeadingReader reader, @Nullable ColumnsFile given) {
    this.grid = grid;
    this.reader = reader;
    this.given = given;
  }

  /** The head that stands in these rows. */
  Header of(int first, int last) {
    Set<Integer> indexes = new LinkedHashSet<>();
    int low = Integer.MAX_VALUE;
    int high = -1;
    for (int row = first; row <= last; row++) {
      for (GridCell cell : cells(row)) {
        Block block = grid.block(row, cell.column());
        low = Math.min(low, cell.column());
        high = Math.max(high, block == null ? cell.column() : block.lastColumn());
      }
    }
    for (int column = Math.max(0, low - 1); column <= high; column++) {
      indexes.add(column);
    }
    List<Column> columns = new ArrayList<>();
    for (int column : indexes) {
      if (!grid.hiddenColumns().contains(column)) {
        columns.add(column(column, first, last));
      }
    }
    if (low > 0 && columns.size() > 1 && columns.get(0).heading().isEmpty()) {
      boolean used = !Bodies.texts(grid, last, columns.get(0).index()).isEmpty();
      columns = used ? columns : columns.subList(1, columns.size());
    }
    return new Header(grid, first, last, columns);
  }

  private List<GridCell> cells(int number) {
    return grid.row(number).map(Grid.Row::cells).orElse(List.of()).stream()
        .filter(cell -> !Text.isBlank(cell.text()))
        .toList();
  }

  private Column column(int column, int first, int last) {
    List<String> path = path(column, first, last, false);
    Meaning meaning = combined(path);
    List<String> wider = path(column, first, last, true);
    if (needsMore(meaning) && wider.size() > path.size()) {
      Meaning inherited = combined(wider);
      if (!needsMore(inherited) && inherited.isKnown()) {
        path = wider;
        meaning = inherited;
      }
    }
    String actor = meaning.role() == Role.TALLY && wider.size() > 1 ? wider.get(0) : "";
    String heading = path.stream().map(Text::line).collect(Collectors.joining(" "));
    Meaning said = given == null ? null : given.ofColumn(grid.name(), column);
    return new Column(
        column, heading, grid.place(last, column), said == null ? meaning : said, Text.line(actor));
  }

  private static boolean needsMore(Meaning meaning) {
    return meaning.role() == Role.YEAR
        || meaning.role() == Role.TALLY
        || (meaning.role().hasYear() && !meaning.when().said());
  }

  /** The texts above each other over a column; merged ones once. */
  private List<String> path(int column, int first, int last, boolean carried) {
    List<String> path = new ArrayList<>();
    Block before = null;
    for (int row = first; row <= last; row++) {
      Block block = grid.block(row, column);
      if (block != null && block.equals(before)) {
        continue;
      }
      before = block;
      String text = grid.seen(row, column).map(GridCell::text).orElse("");
      if (Text.isBlank(text) && carried && row < last) {
        text = leftOf(row, column);
      }
      if (!Text.isBlank(text)) {
        path.add(text);
      }
    }
    return path;
  }

  private String leftOf(int row, int column) {
    for (int left = column - 1; left >= 0; left--) {
      String text = grid.seen(row, left).map(GridCell::text).orElse("");
      if (!Text.isBlank(text)) {
        return text;
      }
    }
    return "";
  }

  /** All texts as one heading, or else the lowest that is known with the year of another. */
  private Meaning combined(List<String> path) {
    Meaning whole = reader.read(String.join("", path));
    if (whole.isKnown() || path.size() < 2) {
      return whole;
    }
    Meaning found = Meaning.UNKNOWN;
    When when = When.UNSAID;
    for (int i = path.size() - 1; i >= 0; i--) {
      Meaning one = reader.read(path.get(i));
      if (one.role() == Role.YEAR) {
        when = when.said() ? when : one.when();
      } else if (one.isKnown() && !found.isKnown()) {
        found = one;
      } else if (found.role().hasYear() && one.role().hasYear() && !found.when().said()) {
        when = when.said() ? when : one.when();
      }
    }
    if (!found.isKnown()) {
      return when.said() ? Meaning.of(Role.YEAR).at(when) : found;
    }
    return found.role().hasYear() && !found.when().said() ? found.at(when) : found;
  }
}
