package org.hyotei.report;

import java.util.List;
import java.util.stream.Collectors;
import org.hyotei.analysis.Edge;
import org.hyotei.analysis.Failure;
import org.hyotei.analysis.NotAnalysed;
import org.hyotei.analysis.Proofs;
import org.hyotei.facts.Subject;
import org.hyotei.model.Message;
import org.hyotei.model.Plan;
import org.hyotei.policy.RuleSource;

/**
 * Proofs as text for a terminal: what was proved, what fails with a plan that shows it, the edges,
 * and what was not analysed.
 *
 * @param language {@code ja} or {@code en}
 */
public record ProofsText(String language) {

  public String of(Proofs proofs) {
    StringBuilder text = new StringBuilder(4_096);
    line(text, proofs.policy().id() + "@" + proofs.policy().version().substring(0, 12));
    for (Proofs.Part part : proofs.parts()) {
      part(text, part, proofs);
    }
    notes(text, say("調べていないもの", "Not analysed"), proofs.notAnalysed());
    return text.toString();
  }

  private void part(StringBuilder text, Proofs.Part part, Proofs proofs) {
    line(text, "");
    line(text, "== " + subject(part) + say("（ルール ", " (rules: ") + part.rules() + say("）", ")"));
    if (part.rules() > 0) {
      Proofs.Holds holds = part.holds();
      proved(text, holds.total(), say("抜けがない（比べられる入力）", "no gap where compared"));
      if (!holds.total() && !part.gapless().isEmpty()) {
        proved(text, true, say("抜けがない: ", "no gap: ") + labels(part.gapless()));
      }
      proved(text, holds.deterministic(), say("重なりがない", "no overlap"));
      proved(text, holds.independent(), say("順序によらない", "independent of order"));
      proved(text, holds.monotone(), say("逆転がない", "no reversal"));
    }
    for (Failure failure : part.failures()) {
      failure(text, failure, proofs);
    }
    if (!part.edges().isEmpty()) {
      line(text, "  " + say("境目（すぐ下・ちょうど・すぐ上）", "Edges (just below, at, just above)"));
      part.edges().forEach(edge -> edge(text, edge));
    }
    notes(text, say("調べきれないもの", "Undecided"), part.undecided());
  }

  private void proved(StringBuilder text, boolean proved, String what) {
    line(text, "  " + (proved ? say("○ ", "proved: ") : say("× ", "not proved: ")) + what);
  }

  private String labels(List<Message> labels) {
    return labels.stream()
        .map(label -> label.in(language))
        .collect(Collectors.joining(say("、", ", ")));
  }

  private String subject(Proofs.Part part) {
    return part.level() != null ? part.level() : kind(part.kind()).in(language);
  }

  static Message kind(Subject.Kind kind) {
    return switch (kind) {
      case INDICATOR -> new Message("指標", "indicators");
      case ACTIVITY -> new Message("取組", "activities");
      case GROUP -> new Message("区分", "groups");
      case TALLY -> new Message("集計", "tallies");
    };
  }

  private void failure(StringBuilder text, Failure failure, Proofs proofs) {
    line(
        text,
        "  "
            + (failure.worthAttention() ? "! " : "- ")
            + failure.kind().label().in(language)
            + ": "
            + failure.region().in(language)
            + (failure.grades().isEmpty()
                ? ""
                : say("（評価 ", " (grades ")
                    + String.join(
                        failure.kind() == Failure.Kind.REVERSAL ? " → " : ", ", failure.grades())
                    + say("）", ")")));
    for (RuleSource rule : failure.rules()) {
      line(text, "      " + rule.location() + " 「" + rule.name() + "」");
    }
    Plan witness = failure.witness();
    if (witness != null && failure.worthAttention()) {
      line(
          text,
          "      " + say("例: ", "example: ") + PlanJson.request(proofs.policy().id(), witness));
    }
    if (failure.worthAttention() && !failure.remedy().isEmpty()) {
      line(
          text,
          "      "
              + say(
                  "次のルールを書き加えると埋まります（評価と理由は決めて直してください）:",
                  "this rule would close it (decide on grade and reason):"));
      failure.remedy().forEach(one -> line(text, "        " + one));
    }
  }

  private void edge(StringBuilder text, Edge edge) {
    String unit = edge.property().contains("Percent") ? "%" : "";
    line(
        text,
        "    "
            + edge.measure().in(language)
            + " "
            + edge.threshold().toPlainString()
            + unit
            + ": "
            + grades(edge.below())
            + " | "
            + grades(edge.at())
            + " | "
            + grades(edge.above()));
  }

  private static String grades(List<String> grades) {
    return grades.isEmpty() ? "―" : String.join("・", grades);
  }

  void notes(StringBuilder text, String title, List<NotAnalysed> notes) {
    if (notes.isEmpty()) {
      return;
    }
    line(text, "  " + title);
    for (NotAnalysed note : notes) {
      RuleSource rule = note.rule();
      line(
          text,
          "    "
              + (rule == null ? "" : rule.file() + ":" + note.line() + " 「" + rule.name() + "」 ")
              + note.why().in(language));
    }
  }

  private String say(String ja, String en) {
    return language.equals("en") ? en : ja;
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
