package org.hyotei.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hyotei.facts.Definitions;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.model.Absent;
import org.hyotei.model.Amount;
import org.hyotei.model.Attribute;
import org.hyotei.model.Cell;
import org.hyotei.model.Figure;
import org.hyotei.model.Indicator;
import org.hyotei.model.Parts;
import org.hyotei.model.Period;
import org.hyotei.model.Qualifier;
import org.hyotei.model.Range;
import org.hyotei.model.Reading;
import org.hyotei.model.Trend;
import org.hyotei.model.Whole;
import org.hyotei.reading.FigureReader;
import org.jspecify.annotations.Nullable;

/**
 * A number of an indicator that may be put otherwise: its actual, one part of it, the value that is
 * graded in its stead, or an actual where there is none.
 *
 * @param period that the actual stands under
 * @param judged name of the input whose value is graded instead of the actual; null for none
 * @param form a cell whose printing new numbers take on
 * @param figure what that cell says
 * @param part which of several parts it is; −1 for an amount
 * @param now the present number; null where there is none
 * @param step the least change that can be printed
 */
record Lever(
    Indicator indicator,
    Period period,
    @Nullable String judged,
    String form,
    Figure figure,
    int part,
    @Nullable BigDecimal now,
    BigDecimal step) {

  private static final int NONE = Integer.MIN_VALUE;

  /**
   * The numbers of an indicator; empty where the actual is no number and none can stand for it,
   * where what it counts did not take place, and where its unit is another than the target's.
   */
  static List<Lever> of(IndicatorFact fact, Definitions definitions, Period year) {
    boolean fixed =
        switch (fact.situation()) {
          case SUSPENDED, NOT_CONDUCTED -> true;
          case INCOMPARABLE ->
              fact.targetFigure() instanceof Amount && fact.actualFigure() instanceof Amount;
          default -> false;
        };
    if (fixed) {
      return List.of();
    }
    Indicator indicator = fact.indicator();
    String judged = fact.valueJudged() ? definitions.judgedValue() : null;
    if (judged != null) {
      return fact.actualFigure() instanceof Amount amount
          ? List.of(lever(indicator, year, judged, written(amount), amount, -1, amount.value()))
          : List.of();
    }
    Cell cell = indicator.actual(year.fiscalYear());
    Figure figure = cell == null ? null : cell.figure();
    Period period = period(indicator, year);
    if (cell != null && figure instanceof Amount amount && !isCalledOff(amount)) {
      return List.of(lever(indicator, period, null, cell.raw(), amount, -1, amount.value()));
    }
    if (cell != null && figure instanceof Parts parts) {
      List<Lever> levers = new ArrayList<>();
      for (int i = 0; i < parts.parts().size(); i++) {
        BigDecimal now = parts.parts().get(i).amount().value();
        levers.add(lever(indicator, period, null, cell.raw(), parts, i, now));
      }
      return levers;
    }
    boolean none = cell == null || figure == null || figure instanceof Absent;
    Amount like = none || figure instanceof Amount ? like(fact) : null;
    return like == null
        ? List.of()
        : List.of(lever(indicator, period, null, written(like), like, -1, null));
  }

  private static boolean isCalledOff(Amount amount) {
    return amount.qualifiers().contains(Qualifier.CANCELLED);
  }

  /** What the actual of a year stands under, as {@link Cell#ofYear} finds it. */
  private static Period period(Indicator indicator, Period year) {
    Period whole = Period.ofYear(year.fiscalYear());
    SortedMap<Period, Cell> until =
        indicator.actuals().headMap(Period.ofYear(year.fiscalYear() + 1));
    return indicator.actuals().containsKey(whole)
            || until.isEmpty()
            || until.lastKey().fiscalYear() != year.fiscalYear()
        ? whole
        : until.lastKey();
  }

  private static Lever lever(
      Indicator indicator,
      Period period,
      @Nullable String judged,
      String form,
      Figure figure,
      int part,
      @Nullable BigDecimal now) {
    Lever coarse = new Lever(indicator, period, judged, form, figure, part, now, BigDecimal.ONE);
    PrintedNumber printed = coarse.number();
    Amount amount = coarse.amount();
    BigDecimal ofValue = BigDecimal.ONE.movePointLeft(Math.max(0, amount.value().scale()));
    BigDecimal step = printed == null ? ofValue : printed.step();
    return new Lever(indicator, period, judged, form, figure, part, now, step);
  }

  /** The figure that an actual would be printed like: the finest of target, previous, baseline. */
  private static @Nullable Amount like(IndicatorFact fact) {
    Figure target = fact.targetFigure();
    boolean whole = target instanceof Whole;
    boolean numeric =
        target == null
            || whole
            || target instanceof Amount
            || target instanceof Absent
            || target instanceof Range
            || target instanceof Trend;
    if (!numeric) {
      return null;
    }
    if (whole) {
      return Amount.of(BigDecimal.ZERO, "%");
    }
    BigDecimal low = target instanceof Range range ? range.low().value() : null;
    int places =
        Stream.of(fact.target(), low, fact.previous(), fact.baseline(), fact.finalTarget())
            .filter(Objects::nonNull)
            .mapToInt(BigDecimal::scale)
            .max()
            .orElse(NONE);
    return places == NONE
        ? null
        : Amount.of(BigDecimal.ZERO.setScale(Math.max(0, places)), fact.unit());
  }

  private static String written(Amount amount) {
    return amount.value().toPlainString() + amount.unit();
  }

  /** The amount that is put otherwise, as it is. */
  Amount amount() {
    return figure instanceof Parts parts ? parts.parts().get(part).amount() : (Amount) figure;
  }

  /** The part's label; empty for an amount. */
  String label() {
    return figure instanceof Parts parts ? parts.parts().get(part).label() : "";
  }

  /** The indicator with another number, not yet printed. */
  Indicator with(BigDecimal value) {
    return with(form, figure(value));
  }

  /** The indicator with another number, printed and read as a cell of the input would be. */
  Indicator printed(BigDecimal value) {
    String cell = cell(value);
    return with(
        cell,
        FigureReader.read(cell, indicator.unit()) instanceof Reading.Read read
            ? read.figure()
            : figure(value));
  }

  private Indicator with(String cell, Figure other) {
    if (judged != null) {
      Map<String, Attribute> attributes = new HashMap<>(indicator.attributes());
      attributes.put(judged, new Attribute.Quantity((Amount) other));
      return indicator.with(attributes);
    }
    SortedMap<Period, Cell> actuals = new TreeMap<>(indicator.actuals());
    actuals.put(period, new Cell(cell, new Reading.Read(other), List.of(), null, null));
    return indicator.withActuals(actuals);
  }

  private Figure figure(BigDecimal value) {
    if (figure instanceof Parts parts) {
      List<Parts.Part> others = new ArrayList<>(parts.parts());
      others.set(part, new Parts.Part(label(), with(amount(), value)));
      return new Parts(others);
    }
    return with(amount(), value);
  }

  private static Amount with(Amount amount, BigDecimal value) {
    return new Amount(
        value,
        amount.unit(),
        amount.qualifiers(),
        amount.period(),
        amount.change(),
        amount.remark());
  }

  /** The cell with another number, in the form of the printed one. */
  String cell(BigDecimal value) {
    Figure wanted = figure(value);
    return PrintedNumber.in(form).stream()
        .map(number -> number.with(value))
        .filter(cell -> isSame(FigureReader.read(cell, indicator.unit()), wanted))
        .findFirst()
        .orElseGet(wanted::text);
  }

  /** The printed number that is put otherwise; null where it is not found. */
  private @Nullable PrintedNumber number() {
    BigDecimal other = amount().value().add(BigDecimal.valueOf(10_000));
    return PrintedNumber.in(form).stream()
        .filter(
            number ->
                isSame(FigureReader.read(number.with(other), indicator.unit()), figure(other)))
        .findFirst()
        .orElse(null);
  }

  private static boolean isSame(Reading reading, Figure wanted) {
    return reading instanceof Reading.Read read
        && Objects.equals(plain(read.figure()), plain(wanted));
  }

  private static Figure plain(Figure figure) {
    if (figure instanceof Parts parts) {
      return new Parts(
          parts.parts().stream()
              .map(one -> new Parts.Part(one.label(), (Amount) plain(one.amount())))
              .toList());
    }
    return figure instanceof Amount amount
        ? with(amount, amount.value().stripTrailingZeros())
        : figure;
  }
}
