package org.hyotei.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How the order of two numbers is linked to the numbers themselves. */
final class PairAxioms {

  private PairAxioms() {}

  static List<Axiom> of(Collection<Term> terms) {
    List<Axiom> axioms = new ArrayList<>();
    for (Term term : terms) {
      if (term instanceof Term.Pair pair) {
        axioms.add(
            Axiom.of(
                "an order between two numbers",
                c -> c.get(0).isNothing() == (c.get(1).isNothing() || c.get(2).isNothing()),
                pair.key(),
                pair.left().key(),
                pair.right().key()));
        axioms.add(
            Axiom.of(
                "an order that the numbers have",
                c -> isPossible(c.get(0), c.get(1), c.get(2)),
                pair.key(),
                pair.left().key(),
                pair.right().key()));
      }
    }
    return axioms;
  }

  private static boolean isPossible(Cell order, Cell left, Cell right) {
    if (left instanceof Cell.Point one && right instanceof Cell.Point other) {
      int sign = one.value().compareTo(other.value());
      return order.is(sign < 0 ? "LESS" : sign > 0 ? "GREATER" : "EQUAL");
    }
    boolean above = isAbove(left, right);
    boolean below = isAbove(right, left);
    return order.is("LESS") ? !above : order.is("GREATER") ? !below : !above && !below;
  }

  /** Whether everything on the left is more than everything on the right. */
  private static boolean isAbove(Cell left, Cell right) {
    if (right instanceof Cell.Point point) {
      return left.isAtLeast(point.value()) && !(left instanceof Cell.Point);
    }
    return right instanceof Cell.Between between
        && between.high() != null
        && left.isAtLeast(between.high());
  }
}
