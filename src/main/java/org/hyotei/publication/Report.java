package org.hyotei.publication;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says, as text for its pages, in the order that it is read. Text is as it was given:
 * whoever writes it on a page escapes it.
 *
 * @param kicker the line above the title: municipality and year
 * @param marks the columns of counts, best first
 * @param counts the plan as a whole first, then group by group
 * @param commentary on the plan as a whole
 * @param sections groups at the top, by id
 * @param basis what the grades rest on
 * @param record what identifies the evaluation
 */
record Report(
    Wording words,
    String kicker,
    String title,
    String subtitle,
    List<Mark> marks,
    List<Count> counts,
    List<String> commentary,
    List<Section> sections,
    List<Note> findings,
    Basis basis,
    List<Entry> record) {

  /** Whether any group has a grade of its own. */
  boolean gradesGroups() {
    return counts.stream().anyMatch(count -> count.own() != null);
  }

  /** Whether anything is without a grade. */
  boolean lacksGrades() {
    return counts.stream().anyMatch(count -> !count.withoutGrade().equals("0"));
  }

  /** The cells of a row of counts by the heads of their columns; none only where some are. */
  List<Entry> shown(Count count) {
    List<Entry> cells = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      cells.add(new Entry(marks.get(i).symbol(), count.cells().get(i)));
    }
    if (lacksGrades()) {
      cells.add(new Entry(words.say("なし", "none"), count.withoutGrade()));
    }
    cells.add(new Entry(words.say("計", "all"), count.all()));
    return cells;
  }

  /** A grade or mark of the scale, with the wording as published. */
  record Mark(String symbol, String label, int tone) {}

  /**
   * A grade that was given.
   *
   * @param tone which of the colours, 0 the best; {@link Tones#NONE} for no grade
   */
  record Grade(String text, String label, int tone) {}

  /**
   * How often each mark was given in a group.
   *
   * @param own the group's own grade; null where it has none
   * @param cells as printed, by mark
   * @param bar the same as a bar
   */
  record Count(
      String name,
      int depth,
      @Nullable Grade own,
      List<String> cells,
      String withoutGrade,
      String all,
      GradeBar bar) {}

  /**
   * A group.
   *
   * @param anchor where links point
   * @param heading its level in the outline of headings, 2 for the first
   * @param grade null where the policy does not grade such groups
   * @param bar its grades, null where nothing lies in it
   * @param passages what the offices wrote, but for the reason, which stands in the details
   */
  record Section(
      String anchor,
      int heading,
      String label,
      String title,
      String owner,
      @Nullable Grade grade,
      Details details,
      @Nullable GradeBar bar,
      List<String> comments,
      List<IndicatorRow> indicators,
      List<ActivityRow> activities,
      @Nullable Tallies tallies,
      List<Opinion> opinions,
      List<Entry> passages,
      List<Section> sections) {}

  /**
   * What is said of a subject beside its figures.
   *
   * @param published the published grade where it is another one, else empty
   * @param course grades of the years before, else empty
   * @param reason of the grade, or why there is none
   * @param rule where the rule stands and what it is called
   * @param next the way to the next better grade
   * @param passages what the offices wrote
   * @param findings numbers of findings about it
   */
  record Details(
      String published,
      String course,
      String judgement,
      String reason,
      String rule,
      String next,
      List<Entry> passages,
      List<Integer> findings) {}

  /** A text under a heading or name. */
  record Entry(String name, String text) {}

  /**
   * A figure as printed.
   *
   * @param number whether it is a number, which is set to the right
   * @param aside its year and how settled it is
   */
  record Printed(String text, boolean number, String aside) {}

  record IndicatorRow(
      String id,
      String name,
      String aside,
      Printed earlier,
      Printed target,
      Printed actual,
      Achievement achievement,
      Grade grade,
      Details details) {

    String anchor() {
      return Sections.anchor(id);
    }
  }

  /**
   * How far a target was reached.
   *
   * @param bar null where there is no ratio
   */
  record Achievement(String text, String aside, @Nullable AchievementBar bar) {}

  record ActivityRow(
      String id, String title, String actor, String mark, Grade grade, Details details) {

    String anchor() {
      return Sections.anchor(id);
    }
  }

  /** Marks of activities, counted by actor. */
  record Tallies(List<String> marks, List<Tally> rows) {}

  record Tally(String actor, List<String> cells) {}

  /** What an office or committee said (所見). */
  record Opinion(String by, String mark, String text) {}

  /**
   * Something to look at.
   *
   * @param number from 1
   * @param subject id; empty for the plan
   * @param name of the subject, where the note before is about another; where an assumption stands
   */
  record Note(
      int number, String severity, String subject, String name, String code, String message) {

    String anchor() {
      return Sections.anchor(subject);
    }
  }

  /**
   * What the grades rest on.
   *
   * @param decided what the policy had to decide, and why
   */
  record Basis(List<Entry> about, List<Mark> scale, List<Entry> definitions, List<Entry> decided) {}
}
