package org.hyotei.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hyotei.layout.Table.Shape;
import org.hyotei.layout.TableReading.Skipped;
import org.hyotei.model.Message;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.Sheet;

/** Says how a table was taken. */
final class Readings {

  private Readings() {}

  static TableReading of(Table table, int lastRow, List<Skipped> rows, Remarks remarks) {
    Header header = table.header();
    List<TableReading.Column> columns = new ArrayList<>();
    for (Column column : header.columns()) {
      if (column.role() != Role.NOTHING) {
        columns.add(
            new TableReading.Column(column.place(), column.heading(), taken(table, column)));
      }
    }
    unread(table, remarks);
    List<Skipped> skipped = new ArrayList<>(rows);
    skipped.addAll(columns(header));
    if (table.shape() != Shape.NONE) {
      hidden(header, lastRow, remarks);
    }
    String extent =
        cell(header.firstRow(), header.firstColumn())
            + ":"
            + cell(Math.max(lastRow, header.lastRow()), header.lastColumn());
    return new TableReading(header.grid().name(), extent, table.shape().label(), columns, skipped);
  }

  private static String taken(Table table, Column column) {
    boolean unread =
        table.shape() == Shape.NONE
            || (table.shape() == Shape.ACTIVITIES
                && (column.role() == Role.NARRATIVE || column.role() == Role.OWNER))
            || (column.role() == Role.YEAR && table.shape() != Shape.BLOCKS)
            || column.role() == Role.LABEL;
    return unread ? "" : column.meaning().text();
  }

  /** Says which columns were left unread for want of a word that tells what they are. */
  private static void unread(Table table, Remarks remarks) {
    for (Column column : table.columns()) {
      boolean year = column.role() == Role.YEAR && table.shape() != Table.Shape.BLOCKS;
      boolean told = !column.heading().isEmpty() && table.shape() != Table.Shape.NONE;
      boolean unknown = column.role() == Role.UNKNOWN || column.role() == Role.LABEL || year;
      Header header = table.header();
      if (told
          && unknown
          && !Bodies.texts(header.grid(), header.lastRow(), column.index()).isEmpty()) {
        String ja = year ? "年度だけで、目標か実績か分からない" : "何の欄か分からない";
        String en = year ? "names a year and not whether targets or actuals" : "is not known";
        remarks.count(
            "column-not-read",
            header.grid().name() + "\n" + Text.key(column.heading()),
            column.place(),
            count ->
                new Message(
                    "「" + column.heading() + "」は" + ja + "ので読んでいません。読むには columns.yaml に書いてください。",
                    "\""
                        + column.heading()
                        + "\" "
                        + en
                        + "; the column was not read. Say in columns.yaml what it is."));
      }
    }
  }

  /** Letters and number of a cell, {@code F12}. */
  private static String cell(int row, int column) {
    return Sheet.letters(column) + row;
  }

  private static List<Skipped> columns(Header header) {
    List<Skipped> skipped = new ArrayList<>();
    Grid grid = header.grid();
    for (Column column : header.columns()) {
      if (column.role() == Role.COMPUTED || column.role() == Role.TOTAL) {
        skipped.add(
            new Skipped(
                column.place(),
                column.heading(),
                column.role() == Role.TOTAL
                    ? new Message("合計の欄", "a column of totals")
                    : new Message("計算で求まる欄", "a column that follows from the figures")));
      }
    }
    for (int hidden : grid.hiddenColumns()) {
      if (hidden >= header.firstColumn() && hidden <= header.lastColumn()) {
        skipped.add(
            new Skipped(
                grid.place(header.lastRow(), hidden),
                heading(header, hidden),
                new Message("非表示の列", "a hidden column")));
      }
    }
    return skipped;
  }

  /** Says which columns were left unread because nobody sees them. */
  private static void hidden(Header header, int lastRow, Remarks remarks) {
    Grid grid = header.grid();
    for (int column : new TreeSet<>(grid.hiddenColumns())) {
      String heading = heading(header, column);
      boolean filled =
          IntStream.rangeClosed(header.lastRow() + 1, lastRow)
              .mapToObj(row -> grid.cell(row, column))
              .anyMatch(cell -> cell.isPresent() && !Text.isBlank(cell.get().text()));
      if (!heading.isEmpty() && filled) {
        remarks.count(
            "hidden-columns",
            grid.name() + "\n" + column,
            grid.place(header.lastRow(), column),
            count ->
                new Message(
                    "非表示の列「" + heading + "」は読まず、評価に使っていません。使うには列を再表示してください。",
                    "The hidden column \""
                        + heading
                        + "\" was not read and has no part in the grades. Show it to have it read."));
      }
    }
  }

  /** The lowest text over a column; empty if there is none. */
  private static String heading(Header header, int column) {
    for (int row = header.lastRow(); row >= header.firstRow(); row--) {
      String text = header.grid().seen(row, column).map(cell -> Text.line(cell.text())).orElse("");
      if (!Text.isBlank(text)) {
        return text;
      }
    }
    return "";
  }
}
