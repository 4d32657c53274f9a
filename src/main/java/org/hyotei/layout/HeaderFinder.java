package org.hyotei.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;
import org.hyotei.tabular.Sheet.Block;
import org.jspecify.annotations.Nullable;

/** Finds where tables begin: a row, or up to four, most of whose cells are known headings. */
final class HeaderFinder {

  private static final int MOST_ROWS = 4;

  /** Longer texts are no headings. */
  private static final int LONGEST = 60;

  private static final int LONGEST_PART = 15;

  private final Grid grid;
  private final List<Grid.Row> rows;
  private final HeadingReader reader;
  private final @Nullable ColumnsFile given;
  private final HeaderColumns columns;

  HeaderFinder(Grid grid, HeadingReader reader, @Nullable ColumnsFile given) {
    this.grid = grid;
    this.rows = grid.rows();
    this.reader = reader;
    this.given = given;
    this.columns = new HeaderColumns(grid, reader, given);
  }

  /** The head that begins with a row; empty if none does, or nobody sees its columns. */
  Optional<Header> at(int index) {
    int last = last(index);
    if (last < 0) {
      return Optional.empty();
    }
    int lastNumber = Math.max(rows.get(last).number(), lastMerged(index));
    Header header = columns.of(rows.get(index).number(), lastNumber);
    return header.columns().isEmpty() ? Optional.empty() : Optional.of(header);
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
        && goesOn(rows.get(last + 1), index)) {
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
    List<Integer> numbers = new ArrayList<>();
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
      if (isNumber(text, meaning)) {
        numbers.add(Integer.parseInt(Text.plain(text)));
      } else {
        years += meaning.role() == Role.YEAR || meaning.role().isFigure() ? 1 : 0;
      }
      anchored |=
          switch (meaning.role()) {
            case NAME, ACTIVITY, GRADE, MARK, GROUP -> true;
            default -> false;
          };
    }
    if (!marks.isEmpty()) {
      return marks.size() > 2 && known == texts.size();
    }
    anchored |= texts.stream().allMatch(HeaderFinder::isNarrative);
    years += areYears(numbers) ? numbers.size() : 0;
    return known > 1 && known * 2 > texts.size() && (anchored || years > 1);
  }

  /** Whether a year is a number and nothing else, as any figure may be. */
  private static boolean isNumber(String text, Meaning meaning) {
    return meaning.role() == Role.YEAR && Text.plain(text).chars().allMatch(Character::isDigit);
  }

  /** Whether numbers are years one after the other: 2,000 and 1,950 people are none. */
  private static boolean areYears(List<Integer> numbers) {
    return IntStream.range(1, numbers.size())
        .allMatch(i -> numbers.get(i) == numbers.get(i - 1) + 1);
  }

  /** Whether a text is the heading of texts, word for word: 今後の取組, 課題. */
  private static boolean isNarrative(String text) {
    return Headings.STANDARD.role(Text.key(text), false) == Role.NARRATIVE;
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
  private boolean goesOn(Grid.Row row, int index) {
    int first = rows.get(index).number();
    List<String> texts = texts(row);
    if (texts.isEmpty()) {
      return false;
    }
    int figures = 0;
    boolean total = false;
    boolean number = false;
    for (GridCell cell : row.cells()) {
      if (Text.isBlank(cell.text())) {
        continue;
      }
      Meaning meaning = broken(row.number(), first, cell);
      boolean under = parts(cell.text()) && isUnderMerged(row.number(), first, cell.column());
      if (!meaning.isKnown() && !under) {
        return false;
      }
      total |= meaning.role() == Role.TOTAL;
      number |= isNumber(cell.text(), meaning);
      boolean figure = meaning.role() == Role.YEAR || meaning.role().isFigure();
      figures += figure || meaning.role() == Role.TALLY || under ? 1 : 0;
    }
    return figures > 0
        && !(total && number)
        && (texts.size() > 1 || lastMerged(index) >= row.number());
  }

  /** What a heading says, by itself or else as the second half of the one above it. */
  private Meaning broken(int row, int first, GridCell cell) {
    Meaning alone = reader.read(cell.text());
    String above =
        row - 1 < first ? "" : grid.seen(row - 1, cell.column()).map(GridCell::text).orElse("");
    return alone.isKnown() || Text.isBlank(above) ? alone : reader.read(above + cell.text());
  }

  /** Whether a text may part what stands merged above it: a short word without a number. */
  private static boolean parts(String text) {
    return text.length() <= LONGEST_PART && text.chars().noneMatch(Character::isDigit);
  }

  /** Whether a heading is merged over this column and others, and this cell not over as many. */
  private boolean isUnderMerged(int row, int first, int column) {
    Block own = grid.block(row, column);
    for (int above = row - 1; above >= first; above--) {
      Block block = grid.block(above, column);
      if (block != null && block.firstRow() >= first) {
        boolean asWide = own != null && own.lastColumn() == block.lastColumn();
        return block.lastColumn() > block.firstColumn() && block.lastRow() < row && !asWide;
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
}
