package org.hyotei.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hyotei.analysis.Conditions.Failing;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.Display;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Sentence;
import org.hyotei.model.Direction;
import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/** Puts into words why an indicator did not get a grade. */
record IndicatorWords(Evaluation evaluation, Unmet unmet) {

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
    return new WhyNot(
        proposal.grade(),
        unmet.condition(proposal.rule(), fact),
        proposal.cell(),
        proposal.change(),
        proposal.unit(),
        text(fact, proposal, better, measured(unmet.of(proposal.rule(), fact), proposal.fact())),
        List.of());
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
    String shown = proposal.shown();
    String actual = (proposal.lever().judged() == null ? "実績" : "判定用の値") + wide(shown);
    BigDecimal change = proposal.change();
    if (change == null) {
      String then = measured == null ? "" : "（" + measured.ja() + "）";
      String thenEn = measured == null ? "" : " (" + measured.en() + ")";
      return new Message(actual + "なら" + grade + then, grade + " with " + shown + thenEn);
    }
    String ja = "（" + actual + (measured == null ? "" : "で" + measured.ja()) + "）";
    String en = " (" + shown + (measured == null ? "" : " would be " + measured.en()) + ")";
    String much = Display.amount(change.abs(), proposal.unit());
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

  /** {@code 6 more か所}, {@code 0.5 less points in ②}. */
  static String more(Proposal proposal, BigDecimal change) {
    String unit = proposal.unit();
    String label = proposal.lever().label();
    return Display.amount(change.abs(), "")
        + (change.signum() > 0 ? " more" : " less")
        + (unit.isEmpty() ? "" : unit.equals("ポイント") ? " points" : " " + unit)
        + (label.isEmpty() ? "" : " in " + label);
  }

  private static String wide(String text) {
    return text.replace('%', '％');
  }

  /** No number gives the grade: the condition that the nearest rule fails by. */
  private WhyNot outOfReach(IndicatorFact fact, String grade) {
    String condition = unmet.nearest(fact, grade);
    Message text =
        condition == null
            ? new Message(
                grade + "とする基準は、この指標にはありません", "No rule gives " + grade + " to this indicator")
            : new Message(
                "実績の数値を変えても" + grade + "には届かない（満たさない条件: " + wide(condition) + "）",
                "No actual number reaches " + grade + " (unmet: " + condition + ")");
    return new WhyNot(grade, condition, null, null, "", text, List.of());
  }
}
