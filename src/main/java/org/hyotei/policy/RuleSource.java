package org.hyotei.policy;

import java.util.List;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Subject;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule stands and what it says, as its author wrote it.
 *
 * @param file from the rules folder: {@code kawaguchi/grading.dslr}
 * @param line of the rule's name, from 1
 * @param endLine of its last line
 * @param text the lines from {@code line} to {@code endLine}, as in the file; the cells of a
 *     table's row
 * @param cells the row of a table, with the sheet's name where there are sheets: {@code A7:H7},
 *     {@code 評価!A7:H7}; null for a rule in lines
 */
public record RuleSource(
    String name,
    String file,
    int line,
    int endLine,
    Phase phase,
    List<Condition> conditions,
    List<String> consequences,
    List<String> text,
    @Nullable String cells) {

  /**
   * A condition as written.
   *
   * @param pattern which of the rule's patterns it belongs to, from 0
   * @param kind of the facts that the pattern matches; null for none that can be told
   * @param measures those that the condition looks at
   */
  public record Condition(
      int line, String text, int pattern, Subject.@Nullable Kind kind, List<Measure> measures) {}

  public RuleSource {
    conditions = List.copyOf(conditions);
    consequences = List.copyOf(consequences);
    text = List.copyOf(text);
  }

  /** Where the rule begins: its line, and its row's cells in a table. */
  public Place place() {
    return Place.ofCell(file, line, cells == null ? "" : cells);
  }

  /**
   * {@code kawaguchi/grading.dslr:12-18}, {@code kawaguchi/scale.csv:7 A7:H7}, {@code
   * kawaguchi/scale.xlsx 評価!A7:H7}.
   */
  public String location() {
    return cells == null ? file + ":" + line + "-" + endLine : place().text();
  }
}
