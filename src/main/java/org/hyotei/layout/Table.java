package org.hyotei.layout;

import java.util.List;
import java.util.Map;
import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * A table with what each of its columns is.
 *
 * @param subject the column of what is graded; null where the rows are not named
 * @param groups columns of goals and measures, from the highest down
 * @param numbers columns that number groups, by the index of the group's column
 * @param measure tells what each row holds
 */
record Table(
    Header header,
    Shape shape,
    @Nullable Column subject,
    List<Column> groups,
    Map<Integer, Column> numbers,
    @Nullable Column measure) {

  /** How a table is arranged. */
  enum Shape {
    ROWS("1行に1指標", "one row an indicator"),
    BLOCKS("1指標に目標・実績・評価の数行", "several rows an indicator, one for each measure"),
    TALLIES("記号ごとの数", "counts by mark"),
    ACTIVITIES("1行に1取組", "one row an activity"),
    GROUPS("1行に1区分", "one row a group"),
    OF_GROUP("上の区分の評価と文章", "grade and text of the group above"),
    NONE("読み取る表ではない", "not a table of indicators");

    private final String ja;
    private final String en;

    Shape(String ja, String en) {
      this.ja = ja;
      this.en = en;
    }

    Message label() {
      return new Message(ja, en);
    }
  }

  Table {
    groups = List.copyOf(groups);
    numbers = Map.copyOf(numbers);
  }

  List<Column> columns() {
    return header.columns();
  }
}
