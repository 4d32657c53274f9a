package org.hyotei.layout;

import java.util.ArrayList;
import java.util.List;
import org.hyotei.tabular.Sheet.Block;

/** Tells numbers and goals from names and targets, at the names of indicators and left of them. */
final class NameColumns {

  private NameColumns() {}

  /** The columns of a head with what these are. */
  static List<Column> toldApart(Header header) {
    List<Column> columns = new ArrayList<>(header.columns());
    numbers(header, columns);
    goals(header, columns);
    return columns;
  }

  /** A heading merged over numbers and names is the names', and the numbers are their ids. */
  private static void numbers(Header header, List<Column> columns) {
    for (int i = 0; i + 1 < columns.size(); i++) {
      Column number = columns.get(i);
      Column name = columns.get(i + 1);
      Block block = header.grid().block(header.lastRow(), number.index());
      boolean together =
          block != null && block.equals(header.grid().block(header.lastRow(), name.index()));
      List<String> numbers = texts(header, number);
      if (together
          && number.role() == Role.NAME
          && name.role() == Role.NOTHING
          && !numbers.isEmpty()
          && numbers.stream().noneMatch(NameColumns::hasLetters)
          && texts(header, name).stream().anyMatch(NameColumns::hasLetters)) {
        columns.set(i, number.as(Meaning.of(Role.ID)));
        columns.set(i + 1, name.as(Meaning.of(Role.NAME)));
      }
    }
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /**
   * 目標 left of the indicators is what they are measures of, where targets stand right of them too
   * or it has no figures.
   */
  private static void goals(Header header, List<Column> columns) {
    int name =
        columns.stream()
            .filter(one -> one.role() == Role.NAME)
            .findFirst()
            .map(Column::index)
            .orElse(0);
    boolean targets = header.all(Role.TARGET).stream().anyMatch(one -> one.index() > name);
    columns.replaceAll(
        column -> {
          List<String> texts = texts(header, column);
          boolean goal =
              column.role() == Role.TARGET
                  && column.index() < name
                  && Headings.STANDARD.isLevel(Text.key(column.heading()))
                  && !texts.isEmpty()
                  && (targets || texts.stream().noneMatch(FigureCells::isAmount));
          return goal ? column.as(Meaning.of(Role.GROUP, column.heading())) : column;
        });
  }

  private static List<String> texts(Header header, Column column) {
    return Bodies.texts(header.grid(), header.lastRow(), column.index());
  }
}
