package org.hyotei.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Evaluator;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.model.Amount;
import org.hyotei.model.Cell;
import org.hyotei.model.Indicator;
import org.hyotei.model.Parts;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.model.Reading;
import org.hyotei.reading.FigureReader;
import org.jspecify.annotations.Nullable;

/** What becomes of a plan when what an explanation proposes is done: the cells are read anew. */
record Applied(Evaluation evaluation) {

  /** The computed grade of a subject once these indicators have these actuals, as printed. */
  @Nullable String grade(String subject, Map<String, String> actuals) {
    Plan plan = evaluation.plan();
    List<Indicator> indicators = new ArrayList<>();
    for (Indicator one : plan.indicators()) {
      String raw = actuals.get(one.id());
      indicators.add(raw == null ? one : with(one, raw));
    }
    return grades(indicators).get(subject);
  }

  /** The grades of an indicator with other numbers in its actual cell, in their order. */
  List<@Nullable String> grades(Indicator indicator, List<BigDecimal> values, int part) {
    List<Indicator> others = new ArrayList<>();
    for (BigDecimal value : values) {
      Cell cell = java.util.Objects.requireNonNull(indicator.actual(year()));
      org.hyotei.model.Figure figure = java.util.Objects.requireNonNull(cell.figure());
      if (figure instanceof Parts parts) {
        List<Parts.Part> list = new ArrayList<>(parts.parts());
        Parts.Part now = list.get(part);
        list.set(part, new Parts.Part(now.label(), amount(now.amount(), value)));
        figure = new Parts(list);
      } else {
        figure = amount((Amount) figure, value);
      }
      Cell other = new Cell(cell.raw(), new Reading.Read(figure), List.of(), null, null);
      others.add(with(indicator, other).as(indicator.id() + "#" + others.size()));
    }
    List<Indicator> all = new ArrayList<>(evaluation.plan().indicators());
    all.addAll(others);
    Map<String, @Nullable String> grades = grades(all);
    List<@Nullable String> inOrder = new ArrayList<>();
    others.forEach(one -> inOrder.add(grades.get(one.id())));
    return inOrder;
  }

  private int year() {
    return evaluation.plan().fiscalYear().fiscalYear();
  }

  private static Amount amount(Amount like, BigDecimal value) {
    return new Amount(
        value, like.unit(), like.qualifiers(), like.period(), like.change(), like.remark());
  }

  private Indicator with(Indicator indicator, String raw) {
    Reading reading = FigureReader.read(raw, indicator.unit());
    return with(indicator, new Cell(raw, reading, List.of(), null, null));
  }

  private Indicator with(Indicator indicator, Cell cell) {
    SortedMap<Period, Cell> actuals = new TreeMap<>(indicator.actuals());
    actuals.keySet().removeIf(period -> period.fiscalYear() == year());
    actuals.put(Period.ofYear(year()), cell);
    return indicator.withActuals(actuals);
  }

  private Map<String, @Nullable String> grades(List<Indicator> indicators) {
    Plan plan = evaluation.plan();
    Plan other =
        new Plan(
            plan.id(),
            plan.municipality(),
            plan.title(),
            plan.fiscalYear(),
            plan.groups(),
            indicators,
            plan.activities(),
            plan.tallies(),
            plan.assessments(),
            plan.judgements());
    Map<String, @Nullable String> grades = new HashMap<>();
    for (SubjectResult one : Evaluator.evaluate(evaluation.policy(), other).subjects()) {
      grades.put(one.id(), one.computedGrade());
    }
    return grades;
  }
}
