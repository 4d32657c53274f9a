package org.hyotei.report;

import org.hyotei.analysis.Coverage;
import org.hyotei.policy.RuleSource;

/** What golden cases reach, as text: the rules that fired in none, and the edges without a case. */
public final class CoverageText {

  private CoverageText() {}

  public static String of(Coverage coverage) {
    StringBuilder text = new StringBuilder(1_024);
    int used = coverage.rules() - coverage.unused().size();
    long whole = coverage.edges().stream().filter(Coverage.Edge::isWhole).count();
    text.append("  確認例で使われたルール ")
        .append(used)
        .append("／")
        .append(coverage.rules())
        .append("、両側とちょうどに確認例のある境目 ")
        .append(whole)
        .append("／")
        .append(coverage.edges().size())
        .append('\n');
    for (RuleSource rule : coverage.unused()) {
      text.append("    確認例がない: ")
          .append(rule.location())
          .append(" 「")
          .append(rule.name())
          .append("」\n");
    }
    coverage.edges().stream().filter(edge -> !edge.isWhole()).forEach(edge -> edge(edge, text));
    return text.toString();
  }

  private static void edge(Coverage.Edge edge, StringBuilder text) {
    String level = edge.level();
    text.append("    ")
        .append(level == null ? ProofsText.kind(edge.kind()).ja() : level)
        .append(" ")
        .append(edge.measure().ja())
        .append(" ")
        .append(edge.threshold().toPlainString())
        .append(edge.property().contains("Percent") ? "%" : "")
        .append(" に確認例がない: ")
        .append(edge.below() ? "" : "下 ")
        .append(edge.at() ? "" : "ちょうど ")
        .append(edge.above() ? "" : "上");
    while (text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    text.append('\n');
  }
}
