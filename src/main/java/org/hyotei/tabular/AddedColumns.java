package org.hyotei.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hyotei.model.Message;
import org.hyotei.model.Place;

/**
 * The columns that a graded answer adds to a sheet, by their headings; so a CSV file, which cannot
 * say of itself that it was graded before, is read again as if it had not been.
 */
public final class AddedColumns {

  public static final Message GRADE = new Message("評価（計算）", "Grade (computed)");
  public static final Message REASON = new Message("評価の理由", "Reason");
  public static final Message RULE = new Message("適用した基準", "Rule");
  public static final Message ACHIEVEMENT = new Message("達成率", "Achievement");
  public static final Message NEXT = new Message("上位の評価まであと", "To the next better grade");
  public static final Message PUBLISHED = new Message("公表評価との差", "Against the published grade");

  private static final List<Message> ALL =
      List.of(GRADE, REASON, RULE, ACHIEVEMENT, NEXT, PUBLISHED);

  private static final Pattern SHEET = Pattern.compile("シート「.*」|Sheet \".*\"");

  private AddedColumns() {}

  /** The line above the rows of a sheet, where several stand in one CSV file. */
  public static Message ofSheet(String name) {
    return new Message("シート「" + name + "」", "Sheet \"" + name + "\"");
  }

  /** Whether a line says that the rows of another sheet follow. */
  public static boolean isSheet(String line) {
    return SHEET.matcher(line).matches();
  }

  /** What is to be told of a file that has such columns. */
  static Workbook.Remark remark(String file) {
    return new Workbook.Remark(
        "graded-before",
        new Message(
            "前に評価を書き込んだブックです。書き込んだ列とシートは読まずに、評価し直します。",
            "The workbook was graded before. The columns and sheets that were added then are"
                + " not read."),
        Place.ofLine(file, 0));
  }

  /** The rows without what was added to them; empty where nothing was. */
  static Optional<List<Grid.Row>> removed(List<Grid.Row> rows) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (Grid.Row row : rows) {
      for (GridCell cell : row.cells()) {
        int end = end(row, cell.column());
        if (end >= cell.column()) {
          first = Math.min(first, cell.column());
          last = Math.max(last, end);
        }
      }
    }
    if (last < 0) {
      return Optional.empty();
    }
    List<Grid.Row> without = new ArrayList<>();
    for (Grid.Row row : rows) {
      int from = first;
      int to = last;
      List<GridCell> cells =
          row.cells().stream().filter(one -> one.column() < from || one.column() > to).toList();
      if (!cells.isEmpty()) {
        without.add(new Grid.Row(row.number(), row.line(), row.hidden(), cells));
      }
    }
    return Optional.of(without);
  }

  /** The last of the columns that are headed here, or labelled one by one; -1 if none is. */
  private static int end(Grid.Row row, int start) {
    if (!is(row, start, GRADE)) {
      return -1;
    }
    if (is(row, start + 1, REASON) && is(row, start + 2, RULE)) {
      int end = start + 2;
      while (isAny(row, end + 1)) {
        end++;
      }
      return end;
    }
    return is(row, start + 2, RULE) && is(row, start + 4, REASON) ? start + 5 : -1;
  }

  private static boolean isAny(Grid.Row row, int column) {
    return ALL.stream().skip(1).anyMatch(heading -> is(row, column, heading));
  }

  /** By the first line, and before the formula of a rate. */
  private static boolean is(Grid.Row row, int column, Message heading) {
    String text = row.cell(column).map(GridCell::text).orElse("");
    String line = text.lines().findFirst().orElse("").strip();
    return line.equals(heading.ja()) || line.equals(heading.en());
  }
}
