package org.hyotei.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyotei.layout.Table.Shape;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.Sheet.Block;
import org.jspecify.annotations.Nullable;

/**
 * Settles what the columns of a head are, where a heading alone does not tell: 取組 is an activity,
 * or a group beside an indicator, or the indicator itself where it has figures; a column without a
 * heading is told by what stands in it.
 */
final class TableReader {

  /** So many measures one below the other are no chance. */
  private static final int LEADING = 3;

  private final HeadingReader reader;
  private final List<String> levels;

  TableReader(HeadingReader reader, List<String> levels) {
    this.reader = reader;
    this.levels = levels;
  }

  /**
   * The table.
   *
   * @param caption the text next above its head; empty if there is none
   */
  Table read(Header header, String caption) {
    List<Column> columns = new ArrayList<>(header.columns());
    columns.replaceAll(
        column -> isMeasure(header, column) ? column.as(role(Role.MEASURE)) : column);
    columns.replaceAll(
        column -> isCovered(header, column) ? column.as(role(Role.NOTHING)) : column);
    columns = NameColumns.toldApart(with(header, columns));
    Header measured = with(header, columns);
    if (!measured.hasFigures() && !measured.has(Role.MEASURE)) {
      Role all = ofAll(caption, header.grid().name());
      columns.replaceAll(
          column ->
              column.role() == Role.YEAR && all != Role.UNKNOWN
                  ? column.as(Meaning.of(all).at(column.meaning().when()))
                  : column);
      measured = with(header, columns);
    }
    boolean figures = measured.hasFigures() || measured.has(Role.MEASURE);
    columns = named(measured, figures);
    columns = labelled(with(header, columns), figures);
    columns = onlyOneName(columns);
    return settled(with(header, columns));
  }

  private static Header with(Header header, List<Column> columns) {
    return new Header(header.grid(), header.firstRow(), header.lastRow(), columns);
  }

  private static Meaning role(Role role) {
    return Meaning.of(role);
  }

  /** Whether below a heading that says little nothing stands but 目標, 実績, 評価. */
  private boolean isMeasure(Header header, Column column) {
    boolean open =
        switch (column.role()) {
          case UNKNOWN, LABEL, NAME, MEASURE -> true;
          default -> false;
        };
    List<String> texts = Bodies.texts(header.grid(), header.lastRow(), column.index());
    List<String> leading = texts.stream().takeWhile(text -> isMeasure(reader.read(text))).toList();
    return open
        && leading.stream().distinct().count() > 1
        && leading.size() >= Math.min(texts.size(), LEADING);
  }

  /** Whether the heading is merged over it from a column further left, so that it has none. */
  private static boolean isCovered(Header header, Column column) {
    Block block = header.grid().block(header.lastRow(), column.index());
    return block != null
        && block.firstColumn() < column.index()
        && column.role() != Role.MEASURE
        && !header.grid().hiddenColumns().contains(block.firstColumn());
  }

  static boolean isMeasure(Meaning meaning) {
    return !meaning.when().said() && (meaning.role().hasYear() || meaning.role() == Role.COMPUTED);
  }

  /** What years alone stand for where the caption, or else the sheet's name, says only one. */
  private Role ofAll(String caption, String sheet) {
    for (String text : new String[] {caption, sheet}) {
      Role role = reader.read(text.replaceAll("^[■◆●○【]+|】$", "")).role();
      if (role.isFigure()) {
        return role;
      }
    }
    return Role.UNKNOWN;
  }

  /** Activities beside indicators are groups to the left of them and texts to the right. */
  private List<Column> named(Header header, boolean figures) {
    List<Column> columns = new ArrayList<>();
    Column name = header.first(Role.NAME).orElse(null);
    boolean taken = name != null;
    Column before = null;
    for (Column column : header.columns()) {
      Column now = column;
      if (column.role() == Role.ACTIVITY) {
        now = activity(column, name, figures, taken);
        taken = true;
      } else if (column.role() == Role.NARRATIVE && numbersGroup(header, before, column, name)) {
        now = column.as(Meaning.of(Role.GROUP, "取組"));
      }
      columns.add(now);
      before = column;
    }
    return columns;
  }

  private static Column activity(
      Column column, @Nullable Column name, boolean figures, boolean taken) {
    if (name != null && column.index() < name.index()) {
      return column.as(Meaning.of(Role.GROUP, column.heading()));
    }
    if (taken) {
      return column.as(Meaning.of(Role.NARRATIVE, column.heading()));
    }
    return figures ? column.as(role(Role.NAME)) : column;
  }

  /** No. directly before 取組内容 numbers what the indicators right of it belong to. */
  private static boolean numbersGroup(
      Header header, @Nullable Column before, Column column, @Nullable Column name) {
    return before != null
        && name != null
        && before.role() == Role.ID
        && column.index() < name.index()
        && column.heading().contains("取")
        && (header.has(Role.MEASURE) || isMergedDown(header, column));
  }

  /** Whether cells below the head are merged over several rows. */
  private static boolean isMergedDown(Header header, Column column) {
    return Bodies.rows(header.lastRow())
        .mapToObj(row -> header.grid().block(row, column.index()))
        .anyMatch(block -> block != null && block.lastRow() > block.firstRow());
  }

  /** Settles 区分, 項目 and what has no heading. */
  private List<Column> labelled(Header header, boolean figures) {
    boolean tallies = header.has(Role.TALLY);
    boolean nameless = !header.has(Role.NAME) && !header.has(Role.ACTIVITY);
    boolean named = false;
    List<Column> columns = new ArrayList<>();
    for (Column column : header.columns()) {
      boolean open =
          column.role() == Role.LABEL
              || (column.role() == Role.UNKNOWN
                  && hasTexts(header.grid(), header.lastRow(), column));
      Column now = column;
      String level = column.heading().isEmpty() ? level(header, column) : "";
      if (!level.isEmpty() && !nameless) {
        now = column.as(Meaning.of(Role.GROUP, level));
      } else if (open && tallies && !named && !header.has(Role.ACTOR)) {
        now = column.as(role(Role.ACTOR));
        named = true;
      } else if (open && nameless && figures && !named && isFirst(header, column)) {
        now = column.as(role(Role.NAME));
        named = true;
      }
      columns.add(now);
    }
    return columns;
  }

  /** The level that the texts below no heading name, 基本目標１ …; empty if they are no groups. */
  private static String level(Header header, Column column) {
    List<String> texts = Bodies.texts(header.grid(), header.lastRow(), column.index());
    Optional<GroupName> first = texts.isEmpty() ? Optional.empty() : GroupName.ofLine(texts.get(0));
    return texts.stream().allMatch(text -> GroupName.ofLine(text).isPresent())
        ? first.map(GroupName::level).orElse("")
        : "";
  }

  private static boolean hasTexts(Grid grid, int head, Column column) {
    return Bodies.texts(grid, head, column.index()).stream()
        .anyMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
  }

  /** Whether only numbers and groups stand left of it. */
  private static boolean isFirst(Header header, Column column) {
    return header.columns().stream()
        .filter(other -> other.index() < column.index())
        .allMatch(other -> other.role() == Role.ID || other.role() == Role.GROUP);
  }

  private static List<Column> onlyOneName(List<Column> columns) {
    List<Column> one = new ArrayList<>();
    boolean named = false;
    for (Column column : columns) {
      boolean name = column.role() == Role.NAME;
      one.add(name && named ? column.as(Meaning.of(Role.NARRATIVE, column.heading())) : column);
      named |= name;
    }
    return one;
  }

  private Table settled(Header header) {
    Column subject = header.first(Role.NAME).or(() -> header.first(Role.ACTIVITY)).orElse(null);
    List<Column> groups = new ArrayList<>(header.all(Role.GROUP));
    groups.sort(Comparator.comparingInt(this::rank));
    Map<Integer, Column> numbers = new HashMap<>();
    boolean identified = false;
    for (Column number : header.columns()) {
      boolean ofGroup = number.role() == Role.GROUP_NUMBER;
      if (number.role() != Role.ID && !ofGroup) {
        continue;
      }
      Column next = next(header, number, ofGroup ? null : subject);
      boolean rows = !ofGroup && !identified && RowNumbers.are(header, number, next);
      if (next != null && next.role() == Role.GROUP && !rows) {
        numbers.putIfAbsent(next.index(), number);
      } else {
        identified |= !ofGroup;
      }
    }
    Column measure = header.first(Role.MEASURE).orElse(null);
    List<Column> columns = new ArrayList<>(header.columns());
    columns.replaceAll(
        column -> numbers.containsValue(column) ? column.as(role(Role.GROUP_NUMBER)) : column);
    return new Table(with(header, columns), shape(header), subject, groups, numbers, measure);
  }

  private int rank(Column column) {
    return levels.indexOf(column.meaning().detail());
  }

  /** What a column of numbers numbers: itself says 指標, or else what stands next on its right. */
  private static @Nullable Column next(Header header, Column number, @Nullable Column subject) {
    if (number.heading().contains("指標")) {
      return subject;
    }
    for (Column column : header.columns()) {
      boolean numbered = column.role() == Role.GROUP || column.equals(subject);
      if (numbered && column.index() > number.index()) {
        return column;
      }
    }
    return subject;
  }

  private static Shape shape(Header header) {
    boolean years = header.has(Role.YEAR);
    if (header.all(Role.TALLY).size() > 1) {
      return Shape.TALLIES;
    }
    if (header.has(Role.NAME)) {
      boolean something =
          header.hasFigures() || header.has(Role.GRADE) || header.has(Role.JUDGEMENT) || years;
      return header.has(Role.MEASURE) && years ? Shape.BLOCKS : something ? Shape.ROWS : Shape.NONE;
    }
    if (header.has(Role.ACTIVITY)) {
      return header.has(Role.MARK) || header.has(Role.GRADE) || header.has(Role.JUDGEMENT)
          ? Shape.ACTIVITIES
          : Shape.NONE;
    }
    boolean said = header.has(Role.GRADE) || header.has(Role.NARRATIVE);
    return !said ? Shape.NONE : header.has(Role.GROUP) ? Shape.GROUPS : Shape.OF_GROUP;
  }
}
