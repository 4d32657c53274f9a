package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyotei.model.Amount;
import org.hyotei.model.Attribute;
import org.hyotei.model.Cell;
import org.hyotei.model.Direction;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.reading.FigureReader;
import org.jspecify.annotations.Nullable;

/**
 * An indicator under construction: its figures by what they are for. Immutable.
 *
 * @param year that is graded
 * @param baselineYears how long before it the baseline lies
 * @param words level, actor and counting, by property
 */
record Sketch(
    int year,
    int baselineYears,
    @Nullable Direction direction,
    Map<Slot, Figure> figures,
    Map<String, Attribute> attributes,
    Map<String, String> words) {

  static final String ID = "x";

  /** What a figure is for. */
  enum Slot {
    TARGET,
    ACTUAL,
    PREVIOUS,
    BASELINE,
    FINAL
  }

  /**
   * A printed figure.
   *
   * @param number null where it is words alone
   * @param text what stands behind the number, or the words
   */
  record Figure(@Nullable BigDecimal number, String text) {
    static Figure of(long number, String text) {
      return new Figure(BigDecimal.valueOf(number), text);
    }

    static Figure words(String text) {
      return new Figure(null, text);
    }

    String raw() {
      return number == null ? text : number.toPlainString() + text;
    }
  }

  Sketch {
    figures = Map.copyOf(figures);
    attributes = Map.copyOf(attributes);
    words = Map.copyOf(words);
  }

  /** The number in a slot; null where there is none. */
  @Nullable BigDecimal number(Slot slot) {
    Figure figure = figures.get(slot);
    return figure == null ? null : figure.number();
  }

  Sketch with(Slot slot, BigDecimal number) {
    Map<Slot, Figure> others = new EnumMap<>(Slot.class);
    others.putAll(figures);
    Figure old = figures.get(slot);
    others.put(slot, new Figure(number, old == null ? "" : old.text()));
    return new Sketch(year, baselineYears, direction, others, attributes, words);
  }

  Sketch with(Map<String, Attribute> otherAttributes, Map<String, String> otherWords) {
    return new Sketch(year, baselineYears, direction, figures, otherAttributes, otherWords);
  }

  Indicator indicator(String id) {
    SortedMap<Period, Cell> targets = new TreeMap<>();
    SortedMap<Period, Cell> actuals = new TreeMap<>();
    SortedMap<Period, Cell> baseline = new TreeMap<>();
    put(Slot.TARGET, year, targets);
    put(Slot.FINAL, year + 2, targets);
    put(Slot.PREVIOUS, year - 1, actuals);
    put(Slot.ACTUAL, year, actuals);
    put(Slot.BASELINE, year - baselineYears, baseline);
    return new Indicator(
        id,
        "g",
        null,
        null,
        direction,
        words.get("counting"),
        null,
        words.get("actor"),
        baseline,
        targets,
        actuals,
        null,
        new TreeMap<>(),
        attributes,
        Map.of(),
        null);
  }

  private void put(Slot slot, int of, SortedMap<Period, Cell> cells) {
    Figure figure = figures.get(slot);
    if (figure != null) {
      cells.put(Period.ofYear(of), cell(figure.raw()));
    }
  }

  private static Cell cell(String raw) {
    return new Cell(raw, FigureReader.read(raw, ""), List.of(), null, null);
  }

  /** A number as an attribute of a request. */
  static Attribute quantity(BigDecimal number) {
    return new Attribute.Quantity(Amount.of(number, ""));
  }

  Plan plan() {
    return plan(List.of(indicator(ID)));
  }

  Plan plan(List<Indicator> indicators) {
    return new Plan(
        "example",
        null,
        null,
        Period.ofYear(year),
        List.of(group("g", words.get("level"), null)),
        indicators,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static Group group(String id, @Nullable String level, @Nullable String parent) {
    return new Group(id, level, null, parent, null, null, new TreeMap<>(), Map.of());
  }
}
