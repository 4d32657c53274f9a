package org.hyotei.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Finding;
import org.hyotei.evaluation.Finding.Severity;
import org.hyotei.layout.Assumption;
import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * Findings in short: the gravest first, each kind's first few with their cells, and how many more
 * there are of it.
 *
 * @param language of headings and messages: {@code ja} or {@code en}
 * @param sheet that the plan was read from; null for one that came as JSON
 */
record FindingsBrief(String language, @Nullable SheetSource sheet) {

  /** Of findings with one code. */
  static final int MOST_OF_A_KIND = 5;

  private static final List<Severity> GRAVEST_FIRST =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  /** One finding as it is printed: its code, and its line. */
  private record Line(Severity severity, String code, String text) {}

  void write(StringBuilder text, Evaluation evaluation) {
    List<Line> lines = lines(evaluation);
    text.append('\n').append(say("確認事項 ", "Findings ")).append(lines.size()).append('\n');
    for (Severity severity : GRAVEST_FIRST) {
      section(text, severity, lines.stream().filter(one -> one.severity() == severity).toList());
    }
  }

  private void section(StringBuilder text, Severity severity, List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    text.append("  ").append(heading(severity)).append(' ').append(lines.size()).append('\n');
    Map<String, Integer> ofAKind = new LinkedHashMap<>();
    for (Line line : lines) {
      if (ofAKind.merge(line.code(), 1, Integer::sum) <= MOST_OF_A_KIND) {
        text.append("    ").append(line.text()).append('\n');
      }
    }
    List<String> more = new ArrayList<>();
    ofAKind.forEach(
        (code, count) -> {
          if (count > MOST_OF_A_KIND) {
            more.add(code + " " + (count - MOST_OF_A_KIND));
          }
        });
    if (!more.isEmpty()) {
      text.append("    ")
          .append(say("ほかに同じ種類のもの: ", "More of these kinds: "))
          .append(String.join(", ", more))
          .append('\n');
    }
  }

  private String heading(Severity severity) {
    return switch (severity) {
      case ERROR -> say("評価が定まらないもの", "Without a grade that can be relied on");
      case WARNING -> say("確かめるもの", "To look at");
      case INFO -> say("参考", "Worth knowing");
    };
  }

  private List<Line> lines(Evaluation evaluation) {
    FindingPointers places =
        sheet == null ? null : new FindingPointers(sheet.plan().plan(), "", evaluation.plan());
    List<Line> lines = new ArrayList<>();
    for (Finding finding : evaluation.findings()) {
      String cell = places == null ? "" : places.place(finding).cell();
      String subject = finding.subject() == null ? "" : finding.subject();
      lines.add(line(finding.severity(), finding.code(), cell, subject, finding.message()));
    }
    if (sheet != null) {
      for (Assumption one : sheet.plan().assumptions()) {
        lines.add(line(Severity.INFO, one.code(), one.place().cell(), "", one.message()));
      }
    }
    return lines;
  }

  private Line line(Severity severity, String code, String cell, String subject, Message message) {
    String about = (cell.isEmpty() ? "" : cell + " ") + (subject.isEmpty() ? "" : subject + " ");
    return new Line(severity, code, about + message.in(language));
  }

  private String say(String ja, String en) {
    return language.equals("en") ? en : ja;
  }
}
