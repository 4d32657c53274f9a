package org.hyotei.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hyotei.analysis.Conditions;
import org.hyotei.analysis.Conditions.Failing;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.Display;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Sentence;
import org.hyotei.facts.Subject;
import org.hyotei.model.Direction;
import org.hyotei.model.Message;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/** Puts into words why an indicator did not get a grade. */
record IndicatorWords(Evaluation evaluation, Conditions conditions) {

  /** For each better grade, and the next worse one that there is a way to. */
  List<WhyNot> of(SubjectResult result, IndicatorFact fact, Map<String, Proposal> proposals) {
    Grades grades = Grades.beside(result.computedGrade(), evaluation.policy().definition().scale());
    List<WhyNot> all = new ArrayList<>();
    for (String grade : grades.better()) {
      Proposal proposal = proposals.get(grade);
      all.add(proposal == null ? outOfReach(fact, grade) : reached(fact, proposal, true));
    }
    if (!grades.worse().isEmpty()) {
      Proposal proposal =
          grades.worse().stream()
              .filter(proposals::containsKey)
              .findFirst()
              .map(proposals::get)
              .orElse(null);
      all.add(
          proposal == null
              ? outOfReach(fact, grades.worse().get(0))
              : reached(fact, proposal, false));
    }
    return all;
  }

  private WhyNot reached(IndicatorFact fact, Proposal proposal, boolean better) {
    RuleSource rule = proposal.rule();
    List<Failing> failing = rule == null ? List.of() : conditions.failing(rule, fact);
    String condition =
        !failing.isEmpty() ? bare(failing.get(0)) : rule == null ? null : rule.name();
    return new WhyNot(
        proposal.grade(),
        condition,
        proposal.cell(),
        proposal.change(),
        unit(proposal),
        text(fact, proposal, better, measured(failing, proposal.fact())),
        List.of());
  }

  static String unit(Proposal proposal) {
    String unit = proposal.lever().amount().unit();
    String own = unit.isEmpty() ? proposal.fact().unit() : unit;
    return own.equals("%") ? "ポイント" : own;
  }

  /** The first measure of the conditions that has a number, with its name; null for none. */
  private static @Nullable Message measured(List<Failing> failing, IndicatorFact then) {
    for (Failing one : failing) {
      for (Measure measure : one.measures()) {
        boolean telling =
            measure.form() == Measure.Form.RATIO
                || (measure.form() == Measure.Form.AMOUNT
                    && measure != Measure.BASELINE
                    && measure != Measure.PREVIOUS
                    && measure != Measure.FINAL_TARGET);
        if (telling && then.measure(measure) instanceof BigDecimal) {
          String shown = Sentence.shown(then, measure);
          return new Message(measure.label() + shown.replace('%', '％'), shown);
        }
      }
    }
    return null;
  }

  private static Message text(
      IndicatorFact fact, Proposal proposal, boolean better, @Nullable Message measured) {
    String grade = proposal.grade();
    String cell = proposal.cell();
    String shown = shown(proposal);
    String actual = proposal.lever().judged() == null ? "実績" : "判定用の値";
    String ja = "（" + actual + wide(shown) + (measured == null ? "" : "で" + measured.ja()) + "）";
    BigDecimal change = proposal.change();
    if (change == null) {
      return new Message(
          actual
              + "が"
              + wide(shown)
              + "なら"
              + grade
              + (measured == null ? "" : "（" + measured.ja() + "）"),
          grade + " with " + shown + (measured == null ? "" : " (" + measured.en() + ")"));
    }
    String unit = unit(proposal);
    String much = Display.amount(change.abs(), unit);
    String label = proposal.lever().label();
    boolean up = change.signum() > 0;
    String part = label.isEmpty() ? "" : label + "を";
    String partEn = label.isEmpty() ? "" : " in " + label;
    String number = Display.amount(change.abs(), "");
    String more =
        number + (up ? " more" : " less") + (unit.isEmpty() ? "" : " " + english(unit)) + partEn;
    String en = " (" + shown + (measured == null ? "" : " would be " + measured.en()) + ")";
    if (!better) {
      String moves = up ? "増えると" : "減ると";
      return new Message(
          (label.isEmpty() ? "" : label + "が") + "あと" + much + moves + grade + ja,
          more + " would be " + grade + en);
    }
    boolean plain = up && fact.direction() != Direction.LOWER;
    return new Message(
        grade + "まで" + part + "あと" + much + (plain ? "" : up ? "の増" : "の減") + ja,
        more + " to " + grade + en);
  }

  /** A condition without the dash that it is listed with. */
  private static String bare(Failing condition) {
    return condition.text().replaceFirst("^[-－‐−・][ 　]*", "");
  }

  private static String english(String unit) {
    return unit.equals("ポイント") ? "points" : unit;
  }

  /** The cell, with its unit where it is printed without. */
  private static String shown(Proposal proposal) {
    String cell = proposal.cell();
    String unit = proposal.lever().amount().unit();
    boolean bare = cell.chars().allMatch(c -> Character.isDigit(c) || ",.，．-▲△".indexOf(c) >= 0);
    return bare ? cell + unit : cell;
  }

  private static String wide(String text) {
    return text.replace('%', '％');
  }

  /** No number gives the grade: the condition that the nearest rule fails by. */
  private WhyNot outOfReach(IndicatorFact fact, String grade) {
    List<RuleSource> rules = conditions.giving(Subject.Kind.INDICATOR, grade);
    Failing nearest =
        rules.stream()
            .map(rule -> conditions.failing(rule, fact))
            .filter(failing -> !failing.isEmpty())
            .min(Comparator.comparingInt(List::size))
            .map(failing -> failing.get(0))
            .orElse(null);
    if (nearest == null) {
      return new WhyNot(
          grade,
          null,
          null,
          null,
          "",
          new Message(
              grade + "とする基準は、この指標にはありません", "No rule gives " + grade + " to this indicator"),
          List.of());
    }
    String condition = bare(nearest);
    return new WhyNot(
        grade,
        condition,
        null,
        null,
        "",
        new Message(
            "実績の数値を変えても" + grade + "には届かない（満たさない条件: " + wide(condition) + "）",
            "No actual number reaches " + grade + " (unmet: " + condition + ")"),
        List.of());
  }
}
