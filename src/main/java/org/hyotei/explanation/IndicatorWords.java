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

  /** Conditions that one on a measure that is not there weighs as much as. */
  private static final int LACKING = 3;

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
    String shown = shown(proposal);
    String actual = (proposal.lever().judged() == null ? "実績" : "判定用の値") + wide(shown);
    BigDecimal change = proposal.change();
    if (change == null) {
      String then = measured == null ? "" : "（" + measured.ja() + "）";
      String thenEn = measured == null ? "" : " (" + measured.en() + ")";
      return new Message(actual + "なら" + grade + then, grade + " with " + shown + thenEn);
    }
    String ja = "（" + actual + (measured == null ? "" : "で" + measured.ja()) + "）";
    String en = " (" + shown + (measured == null ? "" : " would be " + measured.en()) + ")";
    String much = Display.amount(change.abs(), unit(proposal));
    String label = proposal.lever().label();
    boolean up = change.signum() > 0;
    String more = more(proposal, change);
    if (!better) {
      String part = label.isEmpty() ? "" : label + "が";
      return new Message(
          part + "あと" + much + (up ? "増えると" : "減ると") + grade + ja,
          more + " would be " + grade + en);
    }
    String part = label.isEmpty() ? "" : label + "を";
    boolean plain = up && fact.direction() != Direction.LOWER;
    return new Message(
        grade + "まで" + part + "あと" + much + (plain ? "" : up ? "の増" : "の減") + ja,
        more + " to " + grade + en);
  }

  private static String more(Proposal proposal, BigDecimal change) {
    String unit = unit(proposal);
    String label = proposal.lever().label();
    return Display.amount(change.abs(), "")
        + (change.signum() > 0 ? " more" : " less")
        + (unit.isEmpty() ? "" : unit.equals("ポイント") ? " points" : " " + unit)
        + (label.isEmpty() ? "" : " in " + label);
  }

  /** A condition without the dash that it is listed with. */
  private static String bare(Failing condition) {
    return condition.text().replaceFirst("^[-－‐−・][ 　]*", "");
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
    Failing nearest =
        conditions.giving(Subject.Kind.INDICATOR, grade).stream()
            .map(rule -> conditions.failing(rule, fact))
            .filter(failing -> !failing.isEmpty())
            .min(Comparator.comparingInt(failing -> farness(failing, fact)))
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

  /**
   * How far a rule is from holding: a measure that the indicator does not even have counts more.
   */
  private static int farness(List<Failing> failing, IndicatorFact fact) {
    int far = 0;
    for (Failing one : failing) {
      boolean lacks =
          one.measures().stream()
              .anyMatch(measure -> measure.isNumeric() && fact.measure(measure) == null);
      far += lacks ? LACKING : 1;
    }
    return far;
  }
}
