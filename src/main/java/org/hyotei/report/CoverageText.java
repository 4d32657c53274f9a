package org.hyotei.report;

import java.util.ArrayList;
import java.util.List;
import org.hyotei.analysis.Coverage;
import org.hyotei.model.Message;
import org.hyotei.policy.RuleSource;

/** What golden cases reach, as text: the rules that fired in none, and the edges without a case. */
public final class CoverageText {

  private CoverageText() {}

  /** The text in the language with this tag. */
  public static String of(Coverage coverage, String language) {
    StringBuilder text = new StringBuilder(1_024);
    text.append("  ").append(reached(coverage).in(language)).append('\n');
    for (RuleSource rule : coverage.unused()) {
      text.append("    ")
          .append(new Message("確認例がない: ", "no case: ").in(language))
          .append(rule.location())
          .append(" 「")
          .append(rule.name())
          .append("」\n");
    }
    coverage.edges().stream()
        .filter(edge -> !edge.isWhole())
        .forEach(edge -> text.append("    ").append(edge(edge, language)).append('\n'));
    return text.toString();
  }

  private static Message reached(Coverage coverage) {
    int used = coverage.rules() - coverage.unused().size();
    long whole = coverage.edges().stream().filter(Coverage.Edge::isWhole).count();
    int edges = coverage.edges().size();
    return new Message(
        "確認例で使われたルール " + used + "／" + coverage.rules() + "、両側とちょうどに確認例のある境目 " + whole + "／" + edges,
        "rules that cases reach: "
            + used
            + " of "
            + coverage.rules()
            + "; edges with cases on both sides and on them: "
            + whole
            + " of "
            + edges);
  }

  private static String edge(Coverage.Edge edge, String language) {
    String level = edge.level();
    String where =
        (level == null ? ProofsText.kind(edge.kind()).in(language) : level)
            + " "
            + edge.measure().in(language)
            + " "
            + edge.threshold().toPlainString()
            + (edge.property().contains("Percent") ? "%" : "");
    List<Message> sides = new ArrayList<>();
    if (!edge.below()) {
      sides.add(new Message("下", "below"));
    }
    if (!edge.at()) {
      sides.add(new Message("ちょうど", "exactly"));
    }
    if (!edge.above()) {
      sides.add(new Message("上", "above"));
    }
    String missing =
        String.join(
            new Message(" ", ", ").in(language),
            sides.stream().map(side -> side.in(language)).toList());
    return new Message(where + " に確認例がない: " + missing, where + " has no case: " + missing)
        .in(language);
  }
}
