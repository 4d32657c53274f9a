package org.hyotei.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Summary;
import org.hyotei.facts.Counts;
import org.hyotei.facts.Display;
import org.hyotei.facts.Scale;
import org.hyotei.facts.TallyFact;
import org.jspecify.annotations.Nullable;

/**
 * Tables of counts for a terminal: grades by group, and tallies of marks with their differences on
 * the year before. Columns are parted by tabs.
 */
final class Tables {

  private Tables() {}

  /** Grades of indicators and activities by the groups of each level, and of the whole plan. */
  static List<String> grades(Evaluation evaluation, String total, String none) {
    Scale scale = evaluation.policy().definition().scale();
    List<String> lines = new ArrayList<>();
    Summary summary = evaluation.summary();
    boolean missing = summary.withoutGrade() > 0;
    lines.add(row("", scale.symbols(), missing ? none : null, total));
    for (Summary.OfGroup group : summary.byGroup()) {
      if (group.withoutGrade() + sum(group.grades().values()) > 0) {
        String title = group.group().title() == null ? "" : " " + group.group().title();
        lines.add(
            counts(
                group.group().id() + title, group.grades(), group.withoutGrade(), scale, missing));
      }
    }
    lines.add(counts(total, summary.grades(), summary.withoutGrade(), scale, missing));
    return lines;
  }

  private static String counts(
      String name, Map<String, Integer> grades, int withoutGrade, Scale scale, boolean missing) {
    List<String> cells =
        scale.symbols().stream()
            .map(symbol -> Integer.toString(grades.getOrDefault(symbol, 0)))
            .toList();
    int all = withoutGrade + sum(grades.values());
    return row(name, cells, missing ? Integer.toString(withoutGrade) : null, Integer.toString(all));
  }

  private static int sum(Iterable<Integer> counts) {
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }

  private static String row(String name, List<String> cells, @Nullable String none, String total) {
    List<String> row = new ArrayList<>();
    row.add(name);
    row.addAll(cells);
    if (none != null) {
      row.add(none);
    }
    row.add(total);
    return String.join("\t", row);
  }

  /** Marks by group and actor: {@code 15 (⇧4)}. */
  static List<String> tallies(Evaluation evaluation, String everyone, String total) {
    List<String> marks = evaluation.policy().definition().countedMarks();
    List<String> lines = new ArrayList<>();
    lines.add(row("\t", marks, null, total));
    for (TallyFact tally : evaluation.tallies()) {
      String name = tally.whole() ? total : tally.id() + " " + tally.name();
      String actor = tally.actor() == null ? everyone : tally.actor();
      lines.add(
          row(
              name + "\t" + actor,
              marks.stream().map(mark -> cell(tally.counts(), mark)).toList(),
              null,
              Integer.toString(tally.counts().all())));
    }
    return lines;
  }

  private static String cell(Counts counts, String mark) {
    List<String> alone = List.of(mark);
    Integer change = counts.change(alone);
    String count = Integer.toString(counts.of(alone));
    return change == null ? count : count + " (" + Display.arrow(change) + Math.abs(change) + ")";
  }
}
