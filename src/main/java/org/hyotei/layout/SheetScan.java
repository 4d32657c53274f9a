package org.hyotei.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyotei.document.Node;
import org.hyotei.layout.Table.Shape;
import org.hyotei.layout.TableReading.Skipped;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;
import org.hyotei.tabular.Sheet;
import org.jspecify.annotations.Nullable;

/** Goes down one sheet: titles, headings of groups, tables and what stands between them. */
final class SheetScan {

  /** Longer texts alone in a row are sentences. */
  private static final int LONGEST_NAME = 100;

  private static final int MOST_SKIPPED = 1000;

  private final Grid grid;
  private final Gathered gathered;
  private final HeaderFinder finder;
  private final TableReader tables;
  private final Subjects subjects;
  private final Remarks remarks;
  private final Defects defects;

  private final List<Skipped> skipped = new ArrayList<>();
  private final List<Group> unplaced = new ArrayList<>();
  private final List<Integer> unplacedRows = new ArrayList<>();
  private @Nullable Table table;
  private @Nullable RowReader rows;
  private @Nullable String actor;
  private int lastRow;
  private int lastBodyRow;

  /** Whether a heading stood since the last row of the table. */
  private boolean headed;

  SheetScan(
      Grid grid,
      Gathered gathered,
      HeaderFinder finder,
      TableReader tables,
      Subjects subjects,
      Remarks remarks,
      Defects defects) {
    this.grid = grid;
    this.gathered = gathered;
    this.finder = finder;
    this.tables = tables;
    this.subjects = subjects;
    this.remarks = remarks;
    this.defects = defects;
  }

  void run() {
    gathered.outline.restart();
    List<Grid.Row> all = grid.rows();
    int index = 0;
    while (index < all.size()) {
      Grid.Row row = all.get(index);
      boolean head = !row.hidden() && !isLabelled(row);
      Optional<Header> header = head ? finder.at(index) : Optional.empty();
      if (header.isPresent()) {
        open(header.get());
        while (index < all.size() && all.get(index).number() <= header.get().lastRow()) {
          index++;
        }
        lastRow = header.get().lastRow();
        lastBodyRow = lastRow;
        headed = false;
      } else {
        row(row);
        index++;
      }
    }
    close();
  }

  private void open(Header header) {
    close();
    table = tables.read(header);
    gathered.settled.add(table);
    rows = new RowReader(table, gathered, subjects, remarks, defects, actor);
    for (int i = 0; i < unplaced.size(); i++) {
      if (unplaced.get(i).origin == null) {
        int row = unplacedRows.get(i);
        unplaced.get(i).origin =
            new RowOrigin(
                grid.name(), header.lastRow(), row, row, header.firstColumn(), header.lastColumn());
      }
    }
    unplaced.clear();
    unplacedRows.clear();
  }

  private void close() {
    Table open = table;
    if (open != null && rows != null) {
      rows.end();
      gathered.tables.add(Readings.of(open, lastBodyRow, skipped));
      skipped.clear();
    }
    table = null;
    rows = null;
  }

  private void row(Grid.Row row) {
    List<GridCell> texts = row.cells().stream().filter(c -> !Text.isBlank(c.text())).toList();
    if (texts.isEmpty()) {
      return;
    }
    GridCell first = texts.get(0);
    if (row.hidden()) {
      skip(row, first, "非表示の行", "a hidden row");
    } else if (line(row, texts)) {
      lastRow = row.number();
    } else {
      if (table == null || !accepts(row, texts)) {
        outside(row, texts);
      } else {
        Message why = rows == null ? null : rows.read(row);
        if (why != null) {
          skip(row, first, why.ja(), why.en());
        }
        lastRow = row.number();
        lastBodyRow = lastRow;
        headed = false;
      }
    }
  }

  /** Reads a row that is no row of a table: a note, a heading, who follows, a labelled value. */
  private boolean line(Grid.Row row, List<GridCell> texts) {
    GridCell first = texts.get(0);
    Place place = grid.place(row.number(), first.column());
    if (texts.size() == 1 && Headings.STANDARD.isNote(first.text())) {
      skip(row, first, "注", "a note");
      return true;
    }
    Optional<GroupName> heading = heading(texts);
    if (heading.isPresent()) {
      if (rows != null) {
        rows.end();
      }
      Group group = gathered.outline.heading(heading.get(), place);
      actor = null;
      headed = true;
      if (group.origin == null) {
        unplaced.add(group);
        unplacedRows.add(row.number());
      }
      return true;
    }
    String who = texts.size() == 1 ? Headings.STANDARD.actorOfLine(first.text()) : null;
    if (who != null) {
      actor = who;
      return true;
    }
    return property(row, texts);
  }

  private static Optional<GroupName> heading(List<GridCell> texts) {
    Optional<GroupName> first = GroupName.ofLine(texts.get(0).text());
    if (texts.size() == 1) {
      return first;
    }
    boolean apart = texts.size() == 2 && first.isPresent() && first.get().title().isEmpty();
    return apart
        ? first.map(
            name -> new GroupName(name.level(), name.number(), Text.line(texts.get(1).text())))
        : Optional.empty();
  }

  /** Whether a row is a field of the plan before its value, as 評価年度 before 令和6年度. */
  private static boolean isLabelled(Grid.Row row) {
    return row.cells().size() == 2 && Headings.STANDARD.property(row.cells().get(0).text()) != null;
  }

  private boolean property(Grid.Row row, List<GridCell> texts) {
    String label = texts.get(0).text();
    int value = 0;
    String text = "";
    if (texts.size() == 2) {
      text = texts.get(1).text();
      value = texts.get(1).column();
    } else if (texts.size() == 1 && label.indexOf('：') + label.indexOf(':') > -2) {
      int colon = Math.max(label.indexOf('：'), label.indexOf(':'));
      text = label.substring(colon + 1);
      label = label.substring(0, colon);
      value = texts.get(0).column();
    }
    String field = text.isBlank() ? null : Headings.STANDARD.property(label);
    if (field == null) {
      return false;
    }
    Place place = grid.place(row.number(), value);
    gathered.properties.putIfAbsent(field, new Node.Words(place, Text.line(text)));
    return true;
  }

  /** Whether a row stands in the open table. */
  private boolean accepts(Grid.Row row, List<GridCell> texts) {
    Table open = table;
    if (open == null) {
      return false;
    }
    int inside = 0;
    for (GridCell cell : texts) {
      boolean within =
          open.columns().stream()
              .anyMatch(column -> column.index() == cell.column() && column.role() != Role.UNKNOWN);
      inside += within ? 1 : 0;
    }
    boolean next = row.number() == lastRow + 1 && !headed;
    Sheet.Block name =
        open.subject() == null ? null : grid.block(row.number(), open.subject().index());
    boolean merged = name != null && name.firstRow() < row.number();
    boolean sentence =
        texts.size() == 1
            && (texts.get(0).text().length() > LONGEST_NAME
                || texts.get(0).text().endsWith("。")
                || isWide(row, texts.get(0)));
    boolean measured = open.measure() != null && row.cell(open.measure().index()).isPresent();
    if (measured || (merged && next)) {
      return true;
    }
    return inside > 1 ? inside * 2 >= texts.size() : inside == 1 && next && !sentence;
  }

  /** Whether a cell is merged over several columns: no name of an indicator is. */
  private boolean isWide(Grid.Row row, GridCell cell) {
    Sheet.Block block = grid.block(row.number(), cell.column());
    return block != null && block.lastColumn() > block.firstColumn();
  }

  /** A text outside tables: the first is the title; one after a gap ends the table above it. */
  private void outside(Grid.Row row, List<GridCell> texts) {
    close();
    GridCell first = texts.get(0);
    if (gathered.tables.isEmpty() && texts.size() < 3) {
      gathered.titles.add(
          new Node.Words(grid.place(row.number(), first.column()), Text.line(first.text())));
    }
    skip(row, first, "表の外の文", "a text outside tables");
  }

  private void skip(Grid.Row row, GridCell first, String ja, String en) {
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
    if (skipped.isEmpty()) {
      return;
    }
    Skipped first = skipped.get(0);
    gathered.tables.add(
        new TableReading(
            grid.name(), first.place().cell(), Shape.NONE.label(), List.of(), skipped));
  }

  /** Letters and number of a cell, {@code F12}. */
  static String cell(int row, int column) {
    return Sheet.letters(column) + row;
  }
}
