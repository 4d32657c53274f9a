package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hyotei.facts.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of one kind, as cells of all axes that the rules look at, and the rules over them.
 *
 * @param level of the groups; null for indicators and activities
 * @param axes in the order they are searched
 * @param boxes the rules as boxes; a rule that says "or" has several
 * @param axioms the links between axes that all real inputs keep
 */
record Space(
    Subject.Kind kind,
    @Nullable String level,
    List<Axis> axes,
    List<Criterion> criteria,
    List<Box> boxes,
    List<Axiom> axioms) {

  /**
   * A part of a rule: the cells that it admits on each axis.
   *
   * @param criterion place of the rule in {@link Space#criteria}
   */
  record Box(int criterion, List<BitSet> cells) {
    Box {
      cells = List.copyOf(cells);
    }
  }

  Space {
    axes = List.copyOf(axes);
    criteria = List.copyOf(criteria);
    boxes = List.copyOf(boxes);
    axioms = List.copyOf(axioms);
  }

  /** Place of the axis of a term; −1 if there is none. */
  int axis(String key) {
    for (int i = 0; i < axes.size(); i++) {
      if (axes.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /** What rules compare a term with; the ends of its axis are no thresholds. */
  Set<BigDecimal> thresholds(Axis axis) {
    Set<BigDecimal> constants = new TreeSet<>();
    for (Criterion criterion : criteria) {
      for (Condition.Test test : criterion.condition().tests()) {
        if (test.term().key().equals(axis.key())
            && test.constant() instanceof Constant.Decimal number) {
          constants.add(number.value());
        }
      }
    }
    return constants;
  }

  /** All cells, but one alone on this axis. */
  List<BitSet> only(int axis, int cell) {
    List<BitSet> within = new ArrayList<>();
    axes.forEach(one -> within.add(one.all()));
    BitSet only = new BitSet();
    only.set(cell);
    within.set(axis, only);
    return within;
  }

  /** The cell of a fact on each axis; null where a value lies outside of an axis. */
  int @Nullable [] cellsOf(Subject fact) {
    int[] cells = new int[axes.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = axes.get(i).cellOf(FactValues.of(fact, axes.get(i).term()));
      if (cells[i] < 0) {
        return null;
      }
    }
    return cells;
  }
}
