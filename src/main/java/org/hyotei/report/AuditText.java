package org.hyotei.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hyotei.audit.Agreement;
import org.hyotei.audit.Audit;
import org.hyotei.audit.Difference;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.Display;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Sentence;
import org.hyotei.facts.Subject;

/**
 * An audit as text for a terminal: how far grades agree, published against computed, and the
 * differences by kind.
 *
 * @param language {@code ja} or {@code en}
 */
public record AuditText(String language) {

  public String of(Audit audit) {
    StringBuilder text = new StringBuilder(4_096);
    String title = audit.evaluation().plan().title();
    line(text, title == null ? audit.evaluation().plan().id() : title);
    line(
        text,
        say("評価基準: ", "Policy: ")
            + audit.evaluation().policy().id()
            + "@"
            + audit.evaluation().policy().version().substring(0, 12));
    line(text, agreement(say("一致: ", "Agreement: "), audit.agreement()));
    audit
        .byKind()
        .forEach((kind, agreement) -> line(text, agreement("  " + label(kind) + ": ", agreement)));
    text.append('\n');
    matrix(text, audit);
    for (Difference.Kind kind : Difference.Kind.values()) {
      List<Difference> some =
          audit.differences().stream().filter(one -> one.kind() == kind).toList();
      if (!some.isEmpty()) {
        text.append('\n');
        line(text, say(kind.label(), AuditJson.name(kind)) + " " + some.size());
        some.forEach(one -> difference(text, one));
      }
    }
    return text.toString();
  }

  /** The totals over several plans. */
  public String totals(Agreement agreement) {
    return agreement(say("全体の一致: ", "Agreement over all: "), agreement);
  }

  private String agreement(String heading, Agreement agreement) {
    BigDecimal rate = agreement.rate();
    return heading
        + agreement.agreeing()
        + "/"
        + agreement.computed()
        + (rate == null ? "" : " (" + Display.percent(rate) + ")")
        + (agreement.computed() == agreement.published()
            ? ""
            : say("、評価を計算できないもの ", ", not computed ")
                + (agreement.published() - agreement.computed()));
  }

  private String label(Subject.Kind kind) {
    return switch (kind) {
      case INDICATOR -> say("指標", "indicators");
      case ACTIVITY -> say("取組", "activities");
      case GROUP -> say("区分", "groups");
      case TALLY -> say("集計", "tallies");
    };
  }

  private void matrix(StringBuilder text, Audit audit) {
    List<String> computed = audit.evaluation().policy().definition().scale().symbols();
    List<String> header = new ArrayList<>();
    header.add(say("公表＼計算", "published\\computed"));
    header.addAll(computed);
    header.add(say("なし", "none"));
    line(text, String.join("\t", header));
    for (String row : AuditJson.published(audit)) {
      List<String> cells = new ArrayList<>(List.of(row));
      computed.forEach(column -> cells.add(Integer.toString(AuditJson.count(audit, row, column))));
      cells.add(Integer.toString(AuditJson.count(audit, row, Audit.NONE)));
      line(text, String.join("\t", cells));
    }
  }

  private void difference(StringBuilder text, Difference difference) {
    String computed = difference.computed() == null ? say("なし", "none") : difference.computed();
    line(
        text,
        "  "
            + difference.subject()
            + "  "
            + say("公表 ", "published ")
            + difference.published()
            + say("、計算 ", ", computed ")
            + computed
            + "  "
            + difference.name());
    SubjectResult result = difference.result();
    if (result == null) {
      return;
    }
    if (result.fact().kind() == Subject.Kind.INDICATOR) {
      line(
          text,
          "      "
              + say("目標", "target ")
              + Sentence.shown(result.fact(), Measure.TARGET)
              + say("、実績", ", actual ")
              + Sentence.shown(result.fact(), Measure.ACTUAL)
              + say("、前回", ", previous ")
              + Sentence.shown(result.fact(), Measure.PREVIOUS)
              + say("、基準値", ", baseline ")
              + Sentence.shown(result.fact(), Measure.BASELINE)
              + say("、達成率", ", achievement ")
              + Sentence.shown(result.fact(), Measure.ACHIEVEMENT));
    }
    if (result.rule() != null) {
      line(
          text,
          "      "
              + say("適用した基準: ", "Rule: ")
              + result.rule().location()
              + " "
              + result.rule().name());
    }
    if (difference.kinds().size() > 1) {
      List<String> others =
          difference.kinds().stream()
              .skip(1)
              .map(kind -> say(kind.label(), AuditJson.name(kind)))
              .toList();
      line(text, "      " + say("ほかにあてはまるもの: ", "Also: ") + String.join("、", others));
    }
  }

  private String say(String ja, String en) {
    return language.equals("en") ? en : ja;
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
