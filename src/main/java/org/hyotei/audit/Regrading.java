package org.hyotei.audit;

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
import org.hyotei.facts.IndicatorFact;
import org.hyotei.model.Amount;
import org.hyotei.model.Cell;
import org.hyotei.model.Direction;
import org.hyotei.model.Figure;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.model.Reading;
import org.jspecify.annotations.Nullable;

/** Grades one indicator again, alone with its groups, with something about it changed. */
final class Regrading {

  /** How far a figure may lie from the printed one, as shares of the target. */
  private static final List<BigDecimal> NEIGHBOURS =
      List.of(
          new BigDecimal("0.005"),
          new BigDecimal("-0.005"),
          new BigDecimal("0.01"),
          new BigDecimal("-0.01"));

  private final Evaluation evaluation;
  private final IndicatorFact fact;
  private final Indicator indicator;
  private final int year;

  Regrading(Evaluation evaluation, IndicatorFact fact) {
    this.evaluation = evaluation;
    this.fact = fact;
    this.indicator = fact.indicator();
    this.year = evaluation.plan().fiscalYear().fiscalYear();
  }

  /** Whether another printing of the year's actual or target gives this grade. */
  boolean byOtherPrinting(String grade) {
    return others(indicator.actual(year)).stream()
            .anyMatch(other -> gives(grade, with(indicator.actuals(), other), null, null))
        || others(indicator.target(year)).stream()
            .anyMatch(other -> gives(grade, null, with(indicator.targets(), other), null));
  }

  private static List<Cell> others(@Nullable Cell cell) {
    List<Cell> others = new ArrayList<>();
    if (cell != null) {
      for (Cell.Also also : cell.also()) {
        others.add(new Cell(also.raw(), also.reading(), List.of(), cell.status(), also.where()));
      }
    }
    return others;
  }

  boolean byOppositeDirection(String grade) {
    if (fact.direction() != Direction.HIGHER && fact.direction() != Direction.LOWER) {
      return false;
    }
    Direction opposite = fact.direction() == Direction.HIGHER ? Direction.LOWER : Direction.HIGHER;
    return gives(grade, null, null, opposite);
  }

  /** Whether an actual that differs by at most a hundredth of the target gives this grade. */
  boolean byNeighbouringFigure(String grade) {
    Cell cell = indicator.actual(year);
    Figure figure = cell == null ? null : cell.figure();
    BigDecimal target = fact.target();
    if (cell == null || target == null || !(figure instanceof Amount amount)) {
      return false;
    }
    for (BigDecimal share : NEIGHBOURS) {
      Amount near =
          new Amount(
              amount.value().add(target.multiply(share)),
              amount.unit(),
              amount.qualifiers(),
              amount.period(),
              amount.change(),
              amount.remark());
      Cell changed =
          new Cell(cell.raw(), new Reading.Read(near), List.of(), cell.status(), cell.source());
      if (gives(grade, with(indicator.actuals(), changed), null, null)) {
        return true;
      }
    }
    return false;
  }

  /** The cells with another one for the year. */
  private SortedMap<Period, Cell> with(SortedMap<Period, Cell> cells, Cell cell) {
    SortedMap<Period, Cell> changed = new TreeMap<>(cells);
    changed.put(Period.ofYear(year), cell);
    return changed;
  }

  private boolean gives(
      String grade,
      @Nullable SortedMap<Period, Cell> actuals,
      @Nullable SortedMap<Period, Cell> targets,
      @Nullable Direction direction) {
    Indicator changed =
        new Indicator(
            indicator.id(),
            indicator.group(),
            indicator.name(),
            indicator.unit(),
            direction == null ? indicator.direction() : direction,
            indicator.counting(),
            indicator.owner(),
            indicator.actor(),
            indicator.baseline(),
            targets == null ? indicator.targets() : targets,
            actuals == null ? indicator.actuals() : actuals,
            null,
            new TreeMap<>(),
            indicator.attributes(),
            indicator.narrative(),
            indicator.note());
    Plan plan = evaluation.plan();
    Plan alone =
        new Plan(
            plan.id(),
            plan.municipality(),
            plan.title(),
            plan.fiscalYear(),
            groups(plan),
            List.of(changed),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return Evaluator.evaluate(evaluation.policy(), alone).subjects().stream()
        .filter(result -> result.id().equals(indicator.id()))
        .map(SubjectResult::computedGrade)
        .anyMatch(grade::equals);
  }

  /** The groups that the indicator lies in. */
  private List<Group> groups(Plan plan) {
    Map<String, Group> byId = new HashMap<>();
    plan.groups().forEach(group -> byId.put(group.id(), group));
    List<Group> groups = new ArrayList<>();
    String id = indicator.group();
    while (id != null) {
      Group group = byId.get(id);
      if (group == null) {
        break;
      }
      groups.add(group);
      id = group.parent();
    }
    return groups;
  }
}
