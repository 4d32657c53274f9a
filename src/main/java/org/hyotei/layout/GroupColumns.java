package org.hyotei.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/** Tells the group of each row of a table from its columns of goals and measures. */
final class GroupColumns {

  private final Table table;
  private final Outline outline;
  private final Remarks remarks;
  private final Map<Integer, Group> last = new HashMap<>();

  GroupColumns(Table table, Outline outline, Remarks remarks) {
    this.table = table;
    this.outline = outline;
    this.remarks = remarks;
  }

  /** The group of a row; null if none is in force. */
  @Nullable Group of(int row) {
    Group group = outline.current();
    for (Column column : table.groups()) {
      String level = column.meaning().detail();
      while (group != null && level.equals(group.level)) {
        group = group.parent;
      }
      group = below(group, column, level, row);
    }
    return group;
  }

  private @Nullable Group below(@Nullable Group parent, Column column, String level, int row) {
    Optional<Seen> seen = seen(row, column).filter(cell -> !cell.isBlank());
    Optional<Seen> number =
        Optional.ofNullable(table.numbers().get(column.index())).flatMap(at -> seen(row, at));
    Group before = last.get(column.index());
    if (seen.isEmpty() && number.filter(cell -> !cell.isBlank()).isEmpty()) {
      boolean same = before != null && before.parent == parent;
      if (same) {
        carried(column, row);
      }
      return same ? before : parent;
    }
    GroupName name =
        seen.map(cell -> GroupName.ofCell(level, cell.text())).orElse(new GroupName(level, "", ""));
    if (name.number().isEmpty() && number.isPresent()) {
      name = new GroupName(name.level(), GroupName.number(number.get().text()), name.title());
    }
    Group group = outline.below(parent, name, seen.or(() -> number).orElseThrow().place());
    last.put(column.index(), group);
    return group;
  }

  private void carried(Column column, int row) {
    if (table.header().grid().merged().isEmpty()) {
      return;
    }
    remarks.count(
        "group-carried-down",
        column.place().cell(),
        table.header().grid().place(row, column.index()),
        count ->
            new Message(
                "「" + column.heading() + "」の空いているセル" + count + "か所は、すぐ上と同じとみなしました。",
                count
                    + " blank cells under \""
                    + column.heading()
                    + "\" were taken to be as the one above."));
  }

  private Optional<Seen> seen(int row, Column column) {
    return Seen.at(table.header().grid(), row, column.index());
  }

  /** Whether what a cell says holds for the whole group that the row belongs to. */
  boolean isOfGroup(Seen cell) {
    if (table.groups().isEmpty() || cell.firstRow() == cell.lastRow()) {
      return false;
    }
    Column deepest = table.groups().get(table.groups().size() - 1);
    return seen(cell.firstRow(), deepest).filter(cell::hasRowsOf).isPresent();
  }

  /** Whether a cell of the row says that it stands elsewhere already. */
  boolean isRepeated(int row) {
    return table.columns().stream()
        .filter(column -> maySayRepeated(column.role()))
        .map(column -> seen(row, column))
        .flatMap(Optional::stream)
        .anyMatch(
            cell -> cell.text().strip().length() < 40 && Headings.STANDARD.isRepeated(cell.text()));
  }

  private static boolean maySayRepeated(Role role) {
    return switch (role) {
      case GROUP, GROUP_NUMBER, ID, NAME, ACTIVITY, NARRATIVE, NOTE, LABEL, UNKNOWN -> true;
      default -> false;
    };
  }
}
