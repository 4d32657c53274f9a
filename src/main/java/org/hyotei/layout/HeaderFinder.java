package org.hyotei.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;
import org.hyotei.tabular.Sheet.Block;
import org.jspecify.annotations.Nullable;

/**
 * Finds where tables begin: a row, or up to four, most of whose cells are known headings. Cells
 * merged across or down belong to every column and row they cover; without merging, a heading above
 * is carried to the right over headings that need it.
 */
final class HeaderFinder {

  private static final int MOST_ROWS = 4;

  /** Longer texts are no headings. */
  private static final int LONGEST = 60;

  private final Grid grid;
  private final List<Grid.Row> rows;
  private final HeadingReader reader;
  private final @Nullable ColumnsFile given;

  HeaderFinder(Grid grid, HeadingReader reader, @Nullable ColumnsFile given) {
    this.grid = grid;
    this.rows = grid.rows();
    this.reader = reader;
    this.given = given;
  }

  /** The head that begins with a row; empty if none does. */
  Optional<Header> at(int index) {
    int last = last(index);
    if (last < 0) {
      return Optional.empty();
    }
    int lastNumber = Math.max(rows.get(last).number(), lastMerged(index));
    return Optional.of(resolved(rows.get(index).number(), lastNumber));
  }

  private int last(int index) {
    if (given != null && given.heads(grid.name())) {
      int first = given.firstHeadRow();
      return rows.get(index).number() == first ? lastUpTo(index, given.lastHeadRow()) : -1;
    }
    int last = index;
    if (!isHead(rows.get(index))) {
      boolean above =
          index + 1 < rows.size()
              && next(index)
              && isAbove(rows.get(index))
              && isHead(rows.get(index + 1));
      if (!above) {
        return -1;
      }
      last++;
    }
    while (last + 1 < rows.size()
        && last - index + 1 < MOST_ROWS
        && next(last)
        && goesOn(rows.get(last + 1), rows.get(index).number())) {
      last++;
    }
    return last;
  }

  private int lastUpTo(int index, int number) {
    int last = index;
    while (last + 1 < rows.size() && rows.get(last + 1).number() <= number) {
      last++;
    }
    return last;
  }

  private boolean next(int index) {
    return rows.get(index + 1).number() == rows.get(index).number() + 1;
  }

  private List<String> texts(Grid.Row row) {
    return row.cells().stream()
        .map(GridCell::text)
        .filter(text -> !Text.isBlank(text))
        .collect(Collectors.toList());
  }

  private boolean isHead(Grid.Row row) {
    List<String> texts = texts(row);
    if (texts.size() < 2 || texts.stream().anyMatch(text -> text.length() > LONGEST)) {
      return false;
    }
    int known = 0;
    int unknown = 0;
    int years = 0;
    boolean anchored = false;
    Set<String> marks = new HashSet<>();
    for (String text : texts) {
      Meaning meaning = reader.read(text);
      known += meaning.isKnown() ? 1 : 0;
      unknown += meaning.isKnown() ? 0 : 1;
      if (unknown * 2 >= texts.size()) {
        return false;
      }
      if (meaning.role() == Role.TALLY && !marks.add(meaning.detail())) {
        return false;
      }
      years += meaning.role() == Role.YEAR || meaning.role().isFigure() ? 1 : 0;
      anchored |=
          switch (meaning.role()) {
            case NAME, ACTIVITY, GRADE, MARK, GROUP -> true;
            default -> false;
          };
    }
    if (!marks.isEmpty()) {
      return marks.size() > 2 && known == texts.size();
    }
    return known > 1 && known * 2 > texts.size() && (anchored || years > 1);
  }

  /** Whether a row only has headings that go above others: 目標値 over years, a year over 目標. */
  private boolean isAbove(Grid.Row row) {
    List<String> texts = texts(row);
    return !texts.isEmpty()
        && texts.stream()
            .map(reader::read)
            .allMatch(meaning -> meaning.role() == Role.YEAR || meaning.role().isFigure());
  }

  /** Whether a row below the first belongs to the head: all its texts are known headings. */
  private boolean goesOn(Grid.Row row, int first) {
    List<String> texts = texts(row);
    if (texts.isEmpty()) {
      return false;
    }
    int figures = 0;
    for (GridCell cell : row.cells()) {
      if (Text.isBlank(cell.text())) {
        continue;
      }
      Meaning meaning = reader.read(cell.text());
      boolean under = isUnderMerged(row.number(), first, cell.column());
      if (!meaning.isKnown() && !under) {
        return false;
      }
      boolean figure = meaning.role() == Role.YEAR || meaning.role().isFigure();
      figures += figure || meaning.role() == Role.TALLY || under ? 1 : 0;
    }
    return figures > 0 && (texts.size() > 1 || lastMerged(indexOf(first)) >= row.number());
  }

  private int indexOf(int number) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).number() == number) {
        return i;
      }
    }
    return 0;
  }

  private boolean isUnderMerged(int row, int first, int column) {
    for (int above = row - 1; above >= first; above--) {
      Block block = grid.block(above, column);
      if (block != null && block.firstRow() >= first) {
        return block.lastColumn() > block.firstColumn() && block.lastRow() < row;
      }
    }
    return false;
  }

  /** The last row of blocks that begin in a row. */
  private int lastMerged(int index) {
    int number = rows.get(index).number();
    int last = number;
    for (GridCell cell : rows.get(index).cells()) {
      Block block = grid.block(number, cell.column());
      if (block != null && block.firstRow() == number && block.lastRow() < number + MOST_ROWS) {
        last = Math.max(last, block.lastRow());
      }
    }
    return last;
  }

  private Header resolved(int first, int last) {
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
    return rows.stream()
        .filter(row -> row.number() == number)
        .flatMap(row -> row.cells().stream())
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
