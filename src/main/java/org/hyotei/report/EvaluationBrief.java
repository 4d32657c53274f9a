package org.hyotei.report;

import java.util.ArrayList;
import java.util.List;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.evaluation.Summary;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.Scale;
import org.hyotei.facts.Subject;
import org.hyotei.facts.TallyFact;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation in short, for a terminal: how many of each grade, the groups with their grades, the
 * findings. For reading, not for parsing.
 *
 * @param language of headings and findings: {@code ja} or {@code en}
 * @param paint of grades
 * @param sheet that the plan was read from; null for one that came as JSON
 */
public record EvaluationBrief(String language, Paint paint, @Nullable SheetSource sheet) {

  /** In places of a terminal. */
  private static final int LONGEST_TITLE = 48;

  /** Colours a text by how good a grade it is about. */
  @FunctionalInterface
  public interface Paint {
    Paint NONE = (text, rank, ranks) -> text;

    /**
     * The text in colour.
     *
     * @param rank from 0, the best; -1 for none
     * @param ranks how many there are
     */
    String of(String text, int rank, int ranks);
  }

  public String of(Evaluation evaluation) {
    Scale scale = evaluation.policy().definition().scale();
    StringBuilder text = new StringBuilder(2_048);
    String title = evaluation.plan().title();
    text.append(title == null ? evaluation.plan().id() : title);
    text.append("  ").append(evaluation.plan().fiscalYear().key()).append('\n');
    text.append(say("評価基準: ", "Policy: "))
        .append(evaluation.policy().id())
        .append('@')
        .append(evaluation.policy().version(), 0, 12)
        .append("\n\n");
    counts(text, evaluation, scale);
    marks(text, evaluation, scale);
    groups(text, evaluation, scale);
    new FindingsBrief(language, sheet).write(text, evaluation);
    return text.toString();
  }

  /** Of what is graded; a plan may have counts of marks alone. */
  private void counts(StringBuilder text, Evaluation evaluation, Scale scale) {
    Summary summary = evaluation.summary();
    String counted = counted(evaluation);
    if (counted.isEmpty()) {
      return;
    }
    text.append("  ").append(counted).append('\n');
    List<List<String>> rows = new ArrayList<>();
    List<String> symbols = new ArrayList<>();
    for (Scale.Step step : scale.steps()) {
      Integer count = summary.grades().get(step.symbol());
      rows.add(
          List.of(
              step.symbol() + "  " + step.label(), Integer.toString(count == null ? 0 : count)));
      symbols.add(step.symbol());
    }
    if (summary.withoutGrade() > 0) {
      rows.add(List.of(say("評価なし", "no grade"), Integer.toString(summary.withoutGrade())));
    }
    List<String> lines = Columns.lines(rows);
    for (int i = 0; i < lines.size(); i++) {
      String symbol = i < symbols.size() ? symbols.get(i) : null;
      text.append("  ").append(painted(lines.get(i), symbol, scale)).append('\n');
    }
  }

  /** What the grades that are counted are of; empty if of nothing. */
  private String counted(Evaluation evaluation) {
    long indicators = count(evaluation, Subject.Kind.INDICATOR);
    long activities = count(evaluation, Subject.Kind.ACTIVITY);
    List<String> parts = new ArrayList<>();
    if (indicators > 0) {
      parts.add(say("指標" + indicators + "件", indicators + " indicators"));
    }
    if (activities > 0) {
      parts.add(say("取組" + activities + "件", activities + " activities"));
    }
    return parts.isEmpty()
        ? ""
        : say(String.join("、", parts) + "の評価", "Grades of " + String.join(" and ", parts));
  }

  private static long count(Evaluation evaluation, Subject.Kind kind) {
    return evaluation.subjects().stream().filter(one -> one.fact().kind() == kind).count();
  }

  /** How many activities of the whole plan carry which mark, where they are counted. */
  private void marks(StringBuilder text, Evaluation evaluation, Scale scale) {
    for (TallyFact tally : evaluation.tallies()) {
      if (tally.whole() && tally.actor() == null) {
        int all = tally.counts().all();
        text.append("  ").append(say("取組" + all + "件の記号", "Marks of " + all + " activities"));
        text.append('\n');
        List<String> marks = evaluation.policy().definition().countedMarks();
        List<List<String>> rows =
            marks.stream().map(mark -> List.of(mark, tally.counts().changed(mark))).toList();
        List<String> lines = Columns.lines(rows);
        for (int i = 0; i < lines.size(); i++) {
          text.append("  ").append(painted(lines.get(i), marks.get(i), scale)).append('\n');
        }
      }
    }
  }

  private void groups(StringBuilder text, Evaluation evaluation, Scale scale) {
    List<List<String>> rows = new ArrayList<>();
    List<@Nullable String> grades = new ArrayList<>();
    for (SubjectResult subject : evaluation.subjects()) {
      if (subject.fact() instanceof GroupFact group) {
        String name = (group.level() == null ? "" : group.level() + " ") + subject.id();
        rows.add(
            List.of(
                Columns.shortened(name + "  " + subject.fact().name(), LONGEST_TITLE),
                subject.grade() == null ? say("評価なし", "no grade") : subject.grade()));
        grades.add(subject.grade());
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    text.append('\n');
    List<String> lines = Columns.lines(rows);
    for (int i = 0; i < lines.size(); i++) {
      text.append("  ").append(painted(lines.get(i), grades.get(i), scale)).append('\n');
    }
  }

  private String painted(String line, @Nullable String grade, Scale scale) {
    List<String> ordered = scale.ordered();
    return paint.of(line, grade == null ? -1 : ordered.indexOf(grade), ordered.size());
  }

  private String say(String ja, String en) {
    return language.equals("en") ? en : ja;
  }
}
