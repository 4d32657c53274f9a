package org.hyotei.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hyotei.layout.TableReading.Skipped;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;
import org.hyotei.tabular.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The table whose rows are being read, or those that stand side by side; at most one head at a time
 * is open on a sheet.
 */
final class OpenTables {

  /** Longer texts alone in a row are sentences. */
  private static final int LONGEST_NAME = 100;

  private static final Pattern CAPTION = Pattern.compile("\\s*[■◆▼【＜〈《]");

  private static final int MOST_SKIPPED = 1000;

  private final Grid grid;
  private final Gathered gathered;
  private final TableReader reader;
  private final Subjects subjects;
  private final Remarks remarks;
  private final Defects defects;

  private final List<RowReader> open = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final List<Group> unplaced = new ArrayList<>();
  private final List<Integer> unplacedRows = new ArrayList<>();
  private int lastRow;
  private int lastBodyRow;

  /** Whether a heading stood since the last row of the table. */
  private boolean headed;

  OpenTables(
      Grid grid,
      Gathered gathered,
      TableReader reader,
      Subjects subjects,
      Remarks remarks,
      Defects defects) {
    this.grid = grid;
    this.gathered = gathered;
    this.reader = reader;
    this.subjects = subjects;
    this.remarks = remarks;
    this.defects = defects;
  }

  /**
   * Opens what a head begins, and closes what was open.
   *
   * @param actor whose measures a line above says these are; null if none does
   * @param caption the text next above; empty if there is none
   */
  void open(Header header, @Nullable String actor, String caption) {
    close();
    for (int row = header.firstRow(); row <= header.lastRow(); row++) {
      int number = row;
      grid.row(row).map(Grid.Row::cells).orElse(List.of()).stream()
          .forEach(
              cell -> StruckCells.tell(cell, grid.place(number, cell.column()), false, remarks));
    }
    for (Header part : header.parts()) {
      Table table = reader.read(part, caption);
      gathered.settled.add(table);
      open.add(new RowReader(table, gathered, subjects, remarks, defects, actor));
    }
    for (int i = 0; i < unplaced.size(); i++) {
      int row = unplacedRows.get(i);
      if (unplaced.get(i).origin == null) {
        unplaced.get(i).origin =
            new RowOrigin(
                grid.name(), header.lastRow(), row, row, header.firstColumn(), header.lastColumn());
      }
    }
    unplaced.clear();
    unplacedRows.clear();
    lastRow = header.lastRow();
    lastBodyRow = lastRow;
    headed = false;
  }

  void close() {
    for (RowReader one : open) {
      one.end();
      gathered.tables.add(Readings.of(one.table(), lastBodyRow, skipped, remarks));
      skipped.clear();
    }
    open.clear();
  }

  /** A heading of a group stands in a row. */
  void heading(Group group, int row) {
    open.forEach(RowReader::end);
    headed = true;
    if (group.origin == null) {
      unplaced.add(group);
      unplacedRows.add(row);
    }
  }

  /** A row that is none of a table does not part it from the rows below. */
  void pass(Grid.Row row) {
    lastRow = row.number();
  }

  /** Reads a row; false if it stands in no open table. */
  boolean read(Grid.Row row, List<GridCell> texts) {
    boolean read = false;
    for (RowReader one : open) {
      List<GridCell> own = open.size() == 1 ? texts : within(texts, one.table().header());
      if (!own.isEmpty() && accepts(one.table(), row, own)) {
        read = true;
        Message why = one.read(row.number(), own);
        if (why != null) {
          skip(row, own.get(0), why.ja(), why.en());
        }
      }
    }
    if (read) {
      lastRow = row.number();
      lastBodyRow = lastRow;
      headed = false;
    }
    return read;
  }

  private static List<GridCell> within(List<GridCell> texts, Header header) {
    return texts.stream()
        .filter(
            cell -> cell.column() >= header.firstColumn() && cell.column() <= header.lastColumn())
        .toList();
  }

  /** Whether a row goes on a table that says what each row holds, and says it too. */
  boolean isMeasured(Grid.Row row) {
    return row.number() == lastRow + 1
        && open.stream()
            .map(one -> one.table().measure())
            .flatMap(Stream::ofNullable)
            .flatMap(measure -> row.cell(measure.index()).stream())
            .anyMatch(cell -> TableReader.isMeasure(gathered.reader.read(cell.text())));
  }

  /** Whether a column tells what each row of an open table holds. */
  boolean isMeasure(int column) {
    return open.stream()
        .map(one -> one.table().measure())
        .anyMatch(measure -> measure != null && measure.index() == column);
  }

  /** Whether a row stands in a table. */
  private boolean accepts(Table table, Grid.Row row, List<GridCell> texts) {
    int inside = 0;
    for (GridCell cell : texts) {
      boolean within =
          table.columns().stream()
              .anyMatch(column -> column.index() == cell.column() && column.role() != Role.UNKNOWN);
      inside += within ? 1 : 0;
    }
    boolean next = row.number() == lastRow + 1 && !headed;
    Sheet.Block name =
        table.subject() == null ? null : grid.block(row.number(), table.subject().index());
    boolean merged = name != null && name.firstRow() < row.number();
    boolean measured = table.measure() != null && row.cell(table.measure().index()).isPresent();
    if (measured || (merged && next)) {
      return true;
    }
    return inside > 1
        ? inside * 2 >= texts.size()
        : inside == 1 && next && !(texts.size() == 1 && isSentence(row, texts.get(0)));
  }

  /** Whether a text alone in its row is no name: long, a sentence, or merged over columns. */
  private boolean isSentence(Grid.Row row, GridCell cell) {
    return cell.text().length() > LONGEST_NAME || cell.text().endsWith("。") || isWide(row, cell);
  }

  private boolean isWide(Grid.Row row, GridCell cell) {
    Sheet.Block block = grid.block(row.number(), cell.column());
    return block != null && block.lastColumn() > block.firstColumn();
  }

  /** Whether a text alone in its row may stand over rows: marked so, merged, or after a gap. */
  boolean isCaption(Grid.Row row, GridCell cell) {
    boolean apart =
        CAPTION.matcher(cell.text()).lookingAt() || isWide(row, cell) || row.number() > lastRow + 1;
    return apart
        && cell.text().length() <= LONGEST_NAME
        && !cell.text().endsWith("。")
        && !gathered.reader.read(cell.text()).isKnown();
  }

  /** Whether a row has a name, and a number or measure, where a table has them. */
  boolean goesOn(Grid.Row row) {
    return open.stream()
        .map(RowReader::table)
        .anyMatch(
            table ->
                table.subject() != null
                    && !table.subject().plain(row).isEmpty()
                    && table.columns().stream().anyMatch(one -> isFilled(row, one)));
  }

  /** Says that a hidden row leaves something out that would be graded if it were shown. */
  void hidden(Grid.Row row) {
    for (RowReader one : open) {
      Column subject = one.table().subject();
      Column named =
          subject == null ? one.table().header().first(Role.ACTOR).orElse(null) : subject;
      String name = named == null ? "" : named.plain(row);
      if (!name.isEmpty()
          && !Headings.STANDARD.isTotal(name)
          && one.table().columns().stream().anyMatch(column -> isGraded(row, column))) {
        remarks.count(
            "hidden-rows",
            grid.name(),
            grid.place(row.number(), named == null ? 0 : named.index()),
            count ->
                new Message(
                    "非表示の行にある"
                        + count
                        + "件（最初は「"
                        + name
                        + "」）は読まず、評価に入れていません。入れるには行を再表示してください（フィルターなら解除してください）。",
                    count
                        + " in hidden rows (the first is \""
                        + name
                        + "\") were not read and are not graded. Show the rows, or clear the filter,"
                        + " to have them graded."));
      }
    }
  }

  private static boolean isGraded(Grid.Row row, Column column) {
    boolean marked =
        switch (column.role()) {
          case GRADE, MARK, TALLY -> true;
          default -> false;
        };
    return isFilled(row, column) || (marked && !column.plain(row).isEmpty());
  }

  private static boolean isFilled(Grid.Row row, Column column) {
    String text = column.plain(row);
    return column.role() == Role.MEASURE
        ? !text.isEmpty()
        : column.role().isFigure() && text.chars().anyMatch(Character::isDigit);
  }

  void skip(Grid.Row row, GridCell first, String ja, String en) {
    if (skipped.size() < MOST_SKIPPED) {
      skipped.add(
          new Skipped(
              grid.place(row.number(), first.column()),
              Text.line(first.text()),
              new Message(ja, en)));
    }
  }

  /** What was skipped after the last table, or on a sheet that has none. */
  void rest() {
    if (!skipped.isEmpty()) {
      String cell = skipped.get(0).place().cell();
      gathered.tables.add(
          new TableReading(
              grid.name(),
              cell.substring(cell.indexOf('!') + 1),
              Table.Shape.NONE.label(),
              List.of(),
              skipped));
    }
  }
}
