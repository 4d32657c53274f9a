package org.hyotei.facts;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyotei.model.Attribute;
import org.hyotei.model.Cell;
import org.hyotei.model.Direction;
import org.hyotei.model.Indicator;
import org.hyotei.model.Period;
import org.hyotei.reading.FigureReader;
import org.hyotei.reading.PeriodReader;
import org.jspecify.annotations.Nullable;

/** An indicator built from printed cells, evaluated for R6. */
final class Given {

  static final Period YEAR = Period.ofYear(2024);

  private @Nullable Direction direction;
  private @Nullable String unit;
  private Map<String, Attribute> attributes = Map.of();
  private final SortedMap<Period, Cell> baseline = new TreeMap<>();
  private final SortedMap<Period, Cell> targets = new TreeMap<>();
  private final SortedMap<Period, Cell> actuals = new TreeMap<>();
  private Definitions definitions = definitions(null);

  static Given indicator(@Nullable Direction direction) {
    Given given = new Given();
    given.direction = direction;
    return given;
  }

  /** R6's target and actual; an empty text stands for no entry at all. */
  static Given figures(@Nullable Direction direction, String target, String actual) {
    Given given = indicator(direction);
    if (!target.isEmpty()) {
      given.target("R6", target);
    }
    if (!actual.isEmpty()) {
      given.actual("R6", actual);
    }
    return given;
  }

  static Definitions definitions(@Nullable Direction whenAbsent) {
    return new Definitions(
        whenAbsent,
        Definitions.Lower.TARGET_OVER_ACTUAL,
        Definitions.PartsReading.WEAKEST,
        Definitions.Previous.PRECEDING_YEAR,
        Definitions.Rounding.EXACT,
        Definitions.TrendReading.DEFAULT,
        List.of(Definitions.Reference.YEAR),
        null,
        null,
        List.of(List.of("検討", "計画"), List.of("実施"), List.of("継続")));
  }

  Given unit(String unit) {
    this.unit = unit;
    return this;
  }

  Given attributes(Map<String, Attribute> attributes) {
    this.attributes = attributes;
    return this;
  }

  Given baseline(String period, String cell) {
    return put(baseline, period, cell);
  }

  Given target(String period, String cell) {
    return put(targets, period, cell);
  }

  Given actual(String period, String cell) {
    return put(actuals, period, cell);
  }

  Given references(Definitions.Reference... references) {
    definitions =
        new Definitions(
            definitions.directionWhenAbsent(),
            definitions.lower(),
            definitions.parts(),
            definitions.previous(),
            definitions.rounding(),
            definitions.trend(),
            List.of(references),
            definitions.judgedValue(),
            definitions.limit(),
            definitions.stages());
    return this;
  }

  Given whenAbsent(Direction whenAbsent) {
    definitions = definitions(whenAbsent);
    return this;
  }

  Given lower(Definitions.Lower lower) {
    return by(lower, definitions.parts(), definitions.previous(), definitions.rounding());
  }

  Given parts(Definitions.PartsReading parts) {
    return by(definitions.lower(), parts, definitions.previous(), definitions.rounding());
  }

  Given previous(Definitions.Previous previous) {
    return by(definitions.lower(), definitions.parts(), previous, definitions.rounding());
  }

  Given rounding(RoundingMode mode, int places) {
    return by(
        definitions.lower(),
        definitions.parts(),
        definitions.previous(),
        new Definitions.Rounding(mode, places));
  }

  IndicatorFact fact() {
    Indicator indicator =
        new Indicator(
            "1-1",
            "1",
            "相談件数",
            unit,
            direction,
            "年度",
            null,
            "市",
            baseline,
            targets,
            actuals,
            null,
            new TreeMap<>(),
            attributes,
            Map.of(),
            null);
    return new Derivation(definitions, YEAR).fact(indicator, "施策", new Spoken());
  }

  private Given by(
      Definitions.Lower lower,
      Definitions.PartsReading parts,
      Definitions.Previous previous,
      Definitions.Rounding rounding) {
    definitions =
        new Definitions(
            definitions.directionWhenAbsent(),
            lower,
            parts,
            previous,
            rounding,
            definitions.trend(),
            definitions.references(),
            definitions.judgedValue(),
            definitions.limit(),
            definitions.stages());
    return this;
  }

  private Given put(SortedMap<Period, Cell> cells, String period, String cell) {
    cells.put(
        PeriodReader.read(period).orElseThrow(),
        new Cell(cell, FigureReader.read(cell, unit), List.of(), null, null));
    return this;
  }
}
