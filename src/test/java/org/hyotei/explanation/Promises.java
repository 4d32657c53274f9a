package org.hyotei.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.model.Amount;
import org.hyotei.model.Cell;
import org.hyotei.model.Figure;
import org.hyotei.model.Indicator;
import org.hyotei.model.Parts;
import org.hyotei.reading.FigureReader;

/** Holds explanations to what they promise. */
final class Promises {

  /** Nearer actuals that are graded on either side. */
  private static final int MOST_NEARER = 150;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Promises() {}

  /** Everything that an evaluation's explanations propose does what it says; how much that was. */
  static int hold(Evaluation evaluation) {
    WhyNots all = Explaining.all(evaluation);
    int held = 0;
    for (SubjectResult subject : evaluation.subjects()) {
      for (WhyNot one : all.of(subject.id())) {
        if (!one.moves().isEmpty()) {
          holdsOfGroup(evaluation, subject, one);
          held++;
        } else if (one.actual() != null) {
          holdsOfIndicator(evaluation, subject, one);
          held++;
        }
      }
    }
    return held;
  }

  private static void holdsOfGroup(Evaluation evaluation, SubjectResult group, WhyNot one) {
    Map<String, String> actuals =
        one.moves().stream().collect(Collectors.toMap(WhyNot.Move::indicator, WhyNot.Move::actual));
    Applied applied = new Applied(evaluation);
    assertThat(applied.grade(group.id(), actuals)).as(one.text().ja()).isEqualTo(one.grade());
    for (WhyNot.Move move : one.moves()) {
      assertThat(applied.grade(move.indicator(), actuals)).isEqualTo(move.grade());
    }
    assertThat(one.moves()).hasSizeBetween(1, 3);
  }

  private static void holdsOfIndicator(Evaluation evaluation, SubjectResult subject, WhyNot one) {
    Applied applied = new Applied(evaluation);
    String actual = Objects.requireNonNull(one.actual());
    assertThat(applied.grade(subject.id(), Map.of(subject.id(), actual)))
        .as(one.text().ja())
        .isEqualTo(one.grade());
    BigDecimal change = one.change();
    if (change == null) {
      return;
    }
    Indicator indicator = ((IndicatorFact) subject.fact()).indicator();
    int year = evaluation.plan().fiscalYear().fiscalYear();
    Cell cell = Objects.requireNonNull(indicator.actual(year));
    Figure now = Objects.requireNonNull(cell.figure());
    int part = part(now, FigureReader.read(actual, indicator.unit()));
    BigDecimal from = amount(now, part).value();
    List<BigDecimal> nearer = nearer(from, change, cell.raw());
    assertThat(applied.grades(indicator, nearer, part))
        .as(subject.id() + " " + one.text().ja() + " of " + cell.raw())
        .doesNotContain(one.grade());
  }

  /** Every number between, and as far on the other side; the last step to it in any case. */
  private static List<BigDecimal> nearer(BigDecimal from, BigDecimal change, String raw) {
    BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, change.scale()));
    if (raw.contains("万")) {
      step = PrintedNumber.in(raw).get(0).step();
    }
    BigDecimal toward = change.signum() < 0 ? step.negate() : step;
    List<BigDecimal> nearer = new ArrayList<>();
    nearer.add(from.add(change).subtract(toward));
    for (int i = 1; i < MOST_NEARER; i++) {
      BigDecimal by = step.multiply(BigDecimal.valueOf(i));
      if (by.compareTo(change.abs()) < 0) {
        if (!raw.contains("%") || from.add(by).compareTo(HUNDRED) <= 0) {
          nearer.add(from.add(by));
        }
        if (from.signum() < 0 || from.compareTo(by) >= 0) {
          nearer.add(from.subtract(by));
        }
      }
    }
    return nearer;
  }

  private static Amount amount(Figure figure, int part) {
    return figure instanceof Parts parts ? parts.parts().get(part).amount() : (Amount) figure;
  }

  private static int part(Figure now, org.hyotei.model.Reading then) {
    if (now instanceof Parts before && then instanceof org.hyotei.model.Reading.Read read) {
      Parts after = (Parts) read.figure();
      for (int i = 0; i < before.parts().size(); i++) {
        if (!before.parts().get(i).equals(after.parts().get(i))) {
          return i;
        }
      }
    }
    return 0;
  }
}
