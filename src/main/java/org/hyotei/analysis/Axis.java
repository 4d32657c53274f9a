package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values of one term, cut at the constants that rules compare it with. Immutable. */
record Axis(Term term, List<Cell> cells) {

  Axis {
    cells = List.copyOf(cells);
  }

  /** The axis of a number. */
  static Axis ofNumbers(Term term, Domain domain, Collection<BigDecimal> constants) {
    TreeSet<BigDecimal> points = new TreeSet<>(constants);
    if (domain.least() != null) {
      points.add(domain.least());
    }
    if (domain.most() != null) {
      points.add(domain.most());
    }
    List<Cell> cells = new ArrayList<>();
    if (domain.nullable()) {
      cells.add(new Cell.Nothing());
    }
    BigDecimal low = null;
    for (BigDecimal point : points) {
      add(new Cell.Between(low, point), domain, cells);
      add(new Cell.Point(point), domain, cells);
      low = point;
    }
    add(new Cell.Between(low, null), domain, cells);
    return new Axis(term, cells);
  }

  private static void add(Cell cell, Domain domain, List<Cell> cells) {
    if (domain.meets(cell)) {
      cells.add(cell);
    }
  }

  /** The axis of words. */
  static Axis ofWords(Term term, boolean nullable, boolean open, Collection<String> words) {
    List<Cell> cells = new ArrayList<>();
    words.stream().distinct().forEach(word -> cells.add(new Cell.Symbol(word)));
    if (open) {
      cells.add(new Cell.Other());
    }
    if (nullable) {
      cells.add(new Cell.Nothing());
    }
    return new Axis(term, cells);
  }

  String key() {
    return term.key();
  }

  /** The cell that a value lies in; −1 if the axis has none for it. */
  int cellOf(@Nullable Object value) {
    int other = -1;
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      boolean in;
      if (cell instanceof Cell.Nothing) {
        in = value == null;
      } else if (value == null) {
        in = false;
      } else if (cell instanceof Cell.Point || cell instanceof Cell.Between) {
        in = value instanceof BigDecimal number && contains(cell, number);
      } else if (cell instanceof Cell.Symbol symbol) {
        in = symbol.value().equals(value.toString());
      } else {
        other = i;
        in = false;
      }
      if (in) {
        return i;
      }
    }
    return value == null ? -1 : other;
  }

  private static boolean contains(Cell cell, BigDecimal number) {
    if (cell instanceof Cell.Point point) {
      return point.value().compareTo(number) == 0;
    }
    Cell.Between between = (Cell.Between) cell;
    return (between.low() == null || between.low().compareTo(number) < 0)
        && (between.high() == null || between.high().compareTo(number) > 0);
  }

  /** The cells for which a condition on this axis alone holds. */
  BitSet where(Operator operator, Constant constant) {
    BitSet set = new BitSet(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      set.set(i, cells.get(i).holds(operator, constant));
    }
    return set;
  }

  BitSet all() {
    BitSet set = new BitSet(cells.size());
    set.set(0, cells.size());
    return set;
  }

  boolean isNumeric() {
    return cells.stream().anyMatch(c -> c instanceof Cell.Point || c instanceof Cell.Between);
  }
}
