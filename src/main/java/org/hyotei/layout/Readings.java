package org.hyotei.layout;

import java.util.ArrayList;
import java.util.List;
import org.hyotei.layout.Table.Shape;
import org.hyotei.layout.TableReading.Skipped;
import org.hyotei.model.Message;
import org.hyotei.tabular.Grid;

/** Says how a table was taken. */
final class Readings {

  private Readings() {}

  static TableReading of(Table table, int lastRow, List<Skipped> rows) {
    Header header = table.header();
    List<TableReading.Column> columns = new ArrayList<>();
    for (Column column : header.columns()) {
      if (column.role() != Role.NOTHING) {
        columns.add(
            new TableReading.Column(column.place(), column.heading(), taken(table, column)));
      }
    }
    List<Skipped> skipped = new ArrayList<>(rows);
    skipped.addAll(columns(header));
    String extent =
        SheetScan.cell(header.firstRow(), header.firstColumn())
            + ":"
            + SheetScan.cell(Math.max(lastRow, header.lastRow()), header.lastColumn());
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
                grid.seen(header.lastRow(), hidden).map(cell -> cell.text()).orElse(""),
                new Message("非表示の列", "a hidden column")));
      }
    }
    return skipped;
  }
}
