package org.hyotei.report;

import java.util.ArrayList;
import java.util.List;
import org.hyotei.audit.PolicyComparison;
import org.hyotei.audit.PolicyComparison.Placed;
import org.jspecify.annotations.Nullable;

/**
 * One plan under several policies, as text for a terminal: a row for each subject, columns parted
 * by tabs; ≠ marks where they disagree.
 *
 * @param language {@code ja} or {@code en}
 */
public record ComparisonText(String language) {

  public String of(PolicyComparison comparison) {
    StringBuilder text = new StringBuilder(4_096);
    List<String> header = new ArrayList<>(List.of("", say("対象", "subject")));
    for (PolicyComparison.Side side : comparison.sides()) {
      header.add(side.evaluation().policy().id());
    }
    header.add(say("名称", "name"));
    text.append(String.join("\t", header)).append('\n');
    for (PolicyComparison.Row row : comparison.rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(Boolean.FALSE.equals(row.agree()) ? "≠" : "");
      cells.add(row.id());
      row.grades().forEach(placed -> cells.add(cell(placed)));
      cells.add(row.name());
      text.append(String.join("\t", cells)).append('\n');
    }
    text.append('\n').append(say("食い違い: ", "Disagreements: "));
    text.append(comparison.disagreements()).append('\n');
    for (PolicyComparison.Side side : comparison.sides()) {
      String id = side.evaluation().policy().id();
      if (!side.leftOutAttributes().isEmpty()) {
        text.append(id + say(" で使わなかった入力: ", ": attributes left out: "));
        text.append(String.join(", ", side.leftOutAttributes())).append('\n');
      }
      if (!side.leftOutJudgements().isEmpty()) {
        text.append(id + say(" で使わなかった判断: ", ": judgements left out: "));
        text.append(String.join(", ", side.leftOutJudgements())).append('\n');
      }
    }
    return text.toString();
  }

  private String cell(@Nullable Placed placed) {
    if (placed == null) {
      return say("対象外", "not graded");
    }
    String grade = placed.result().computedGrade();
    if (grade == null) {
      return say("なし", "none");
    }
    return placed.place() == 0 ? grade : grade + " (" + placed.place() + "/" + placed.of() + ")";
  }

  private String say(String ja, String en) {
    return language.equals("en") ? en : ja;
  }
}
