package org.hyotei.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.explanation.WhyNots;
import org.hyotei.publication.Report.ActivityRow;
import org.hyotei.publication.Report.Count;
import org.hyotei.publication.Report.Details;
import org.hyotei.publication.Report.Entry;
import org.hyotei.publication.Report.Grade;
import org.hyotei.publication.Report.IndicatorRow;
import org.hyotei.publication.Report.Note;
import org.hyotei.publication.Report.Printed;
import org.hyotei.publication.Report.Section;
import org.jspecify.annotations.Nullable;

/**
 * A report as a Word file to be finished by hand: reasons, commentary and what the offices wrote,
 * under real headings. Leaves out bars, the policy's definitions, where each rule stands, and which
 * findings are about a subject.
 */
public final class WordReport {

  private final Report report;
  private final Wording words;
  private final WordPage page;

  private WordReport(Report report) {
    this.report = report;
    this.words = report.words();
    this.page = new WordPage(report.title());
  }

  /** The file's bytes. */
  public static byte[] of(Evaluation evaluation, @Nullable WhyNots whyNots, ReportContext context) {
    return new WordReport(Composing.report(evaluation, whyNots, context)).bytes();
  }

  private byte[] bytes() {
    page.paragraph("Subtitle", report.kicker());
    page.paragraph("Title", report.title());
    page.heading(1, words.say("評価の概要", "Summary"));
    counts();
    if (!report.commentary().isEmpty()) {
      page.heading(2, words.say("総評（案）", "Commentary (draft)"));
      report.commentary().forEach(comment -> page.paragraph("BodyText", comment));
    }
    report.sections().forEach(section -> section(section, 1));
    notes();
    page.heading(1, words.say("この評価の記録", "Record of this evaluation"));
    report.record().forEach(entry -> page.entry(entry.name(), entry.text()));
    return page.bytes();
  }

  private void counts() {
    List<String> heads = new ArrayList<>(List.of(words.say("区分", "Group")));
    List<Integer> widths = new ArrayList<>(List.of(10));
    List<Integer> right = new ArrayList<>();
    if (report.gradesGroups()) {
      heads.add(words.say("評価", "Grade"));
      widths.add(2);
    }
    for (Entry cell : report.shown(report.counts().get(0))) {
      right.add(heads.size());
      heads.add(cell.name());
      widths.add(2);
    }
    List<List<String>> rows = new ArrayList<>();
    for (Count count : report.counts()) {
      List<String> row = new ArrayList<>(List.of("　".repeat(count.depth()) + count.name()));
      if (report.gradesGroups()) {
        row.add(count.own() == null ? "" : count.own().text());
      }
      report.shown(count).forEach(cell -> row.add(cell.text()));
      rows.add(row);
    }
    page.table(words.say("評価の数（区分ごと）", "Grades by group"), heads, widths, right, rows);
  }

  private void section(Section section, int level) {
    page.heading(Math.min(level, 6), (section.label() + "　" + section.title()).strip());
    if (section.grade() != null) {
      String label = section.grade().label();
      page.entry(
          words.say("評価", "Grade"),
          section.grade().text() + (label.isEmpty() ? "" : "（" + label + "）"));
    }
    said(section.details());
    if (!section.comments().isEmpty()) {
      page.entry(words.say("総評（案）", "Commentary (draft)"), "");
      section.comments().forEach(comment -> page.paragraph("BodyText", comment));
    }
    section
        .opinions()
        .forEach(
            one ->
                page.entry(
                    words.say("所見 ", "Assessment: ") + one.by() + " " + one.mark(), one.text()));
    if (section.tallies() != null) {
      tallies(section.tallies());
    }
    if (!section.indicators().isEmpty()) {
      indicators(section);
    }
    if (!section.activities().isEmpty()) {
      activities(section);
    }
    section.passages().forEach(entry -> passage(entry));
    section.sections().forEach(below -> section(below, level + 1));
  }

  private void said(Details details) {
    if (!details.published().isEmpty()) {
      page.entry(words.say("公表された評価", "Published"), details.published());
    }
    if (!details.reason().isEmpty()) {
      page.entry(words.say("評価の理由", "Reason"), details.reason());
    }
    if (!details.judgement().isEmpty()) {
      page.entry(words.say("判断", "Judgement"), details.judgement());
    }
    if (!details.course().isEmpty()) {
      page.entry(words.say("評価の推移", "Grades so far"), details.course());
    }
    if (!details.next().isEmpty()) {
      page.entry(words.say("上位の評価まで", "To a better grade"), details.next());
    }
    details.passages().forEach(this::passage);
  }

  private void passage(Entry entry) {
    page.paragraph("PassageHead", entry.name());
    page.paragraph("BodyText", entry.text());
  }

  private void tallies(Report.Tallies tallies) {
    List<String> heads = new ArrayList<>(List.of(words.say("実施主体", "By")));
    heads.addAll(tallies.marks());
    heads.add(words.say("計", "all"));
    List<Integer> widths = new ArrayList<>(List.of(4));
    List<Integer> right = new ArrayList<>();
    for (int i = 1; i < heads.size(); i++) {
      widths.add(3);
      right.add(i);
    }
    List<List<String>> rows = new ArrayList<>();
    for (Report.Tally tally : tallies.rows()) {
      List<String> row = new ArrayList<>(List.of(tally.actor()));
      row.addAll(tally.cells());
      rows.add(row);
    }
    String caption = words.say("取組の数（前年度との差）", "Activities by mark (against the year before)");
    page.table(caption, heads, widths, right, rows);
  }

  private void indicators(Section section) {
    List<List<String>> rows = new ArrayList<>();
    for (IndicatorRow row : section.indicators()) {
      rows.add(
          List.of(
              row.id() + " " + row.name(),
              shown(row.earlier()),
              shown(row.target()),
              shown(row.actual()),
              row.achievement().text(),
              grade(row.grade(), row.details())));
    }
    page.table(
        words.say("指標", "Indicators") + "（" + rows.size() + "）",
        List.of(
            words.say("指標", "Indicator"),
            words.say("現状・前回", "Before"),
            words.say("目標", "Target"),
            words.say("実績", "Actual"),
            words.say("達成率", "Achieved"),
            words.say("評価", "Grade")),
        List.of(11, 5, 5, 5, 5, 4),
        List.of(1, 2, 3, 4),
        rows);
    for (IndicatorRow row : section.indicators()) {
      Details details = row.details();
      if (!details.reason().isEmpty() || !details.passages().isEmpty()) {
        page.paragraph("ItemHead", (row.id() + " " + row.name()).strip());
        said(details);
      }
    }
  }

  private String grade(Grade grade, Details details) {
    return details.published().isEmpty()
        ? grade.text()
        : grade.text() + "\n" + words.say("公表 ", "published ") + details.published();
  }

  private static String shown(Printed figure) {
    return figure.aside().isEmpty() ? figure.text() : figure.text() + "\n" + figure.aside();
  }

  private void activities(Section section) {
    List<List<String>> rows = new ArrayList<>();
    for (ActivityRow row : section.activities()) {
      rows.add(
          List.of(
              row.id() + " " + row.title() + (row.actor().isEmpty() ? "" : "\n" + row.actor()),
              grade(row.grade(), row.details()),
              Stream.of(row.details().reason(), row.details().judgement())
                  .filter(one -> !one.isEmpty())
                  .collect(Collectors.joining("\n"))));
    }
    page.table(
        words.say("取組", "Activities") + "（" + rows.size() + "）",
        List.of(
            words.say("取組", "Activity"), words.say("評価", "Grade"), words.say("評価の理由", "Reason")),
        List.of(10, 4, 16),
        List.of(),
        rows);
  }

  private void notes() {
    page.heading(1, words.say("確認事項", "Findings"));
    if (report.findings().isEmpty()) {
      page.paragraph("BodyText", words.say("確認を要する事項はありません。", "There are none."));
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Note note : report.findings()) {
      rows.add(
          List.of(
              Integer.toString(note.number()),
              note.severity(),
              (note.subject() + " " + note.name()).strip(),
              note.message()));
    }
    page.table(
        words.say("確認を要する事項", "What a person should look at"),
        List.of(
            words.say("番号", "No."),
            words.say("区分", "Kind"),
            words.say("対象", "Subject"),
            words.say("内容", "Finding")),
        List.of(3, 4, 12, 22),
        List.of(0),
        rows);
  }
}
