package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which grading rules of a space fire where their conditions hold, once the points that scoring
 * rules give are added up.
 */
record Firing(Space space) {

  /** Places of the rules that give a grade, in order. */
  List<Integer> of(BitSet boxes) {
    List<Integer> holding = new ArrayList<>();
    for (int b = boxes.nextSetBit(0); b >= 0; b = boxes.nextSetBit(b + 1)) {
      int criterion = space.boxes().get(b).criterion();
      if (!holding.contains(criterion)) {
        holding.add(criterion);
      }
    }
    return graded(holding);
  }

  private List<Integer> graded(List<Integer> holding) {
    boolean scored = false;
    BigDecimal total = BigDecimal.ZERO;
    for (int c : holding) {
      for (Criterion.Points points : space.criteria().get(c).points()) {
        scored = true;
        total = total.add(points.value());
      }
    }
    List<Integer> fired = new ArrayList<>();
    for (int c : holding) {
      Criterion criterion = space.criteria().get(c);
      if (!criterion.grades().isEmpty() && looksRight(criterion, scored, total)) {
        fired.add(c);
      }
    }
    return List.copyOf(fired);
  }

  private static boolean looksRight(Criterion criterion, boolean scored, BigDecimal total) {
    if (criterion.scored() != null && criterion.scored() != scored) {
      return false;
    }
    return criterion.score() == null
        || criterion
            .score()
            .holds(
                test ->
                    test.constant() instanceof Constant.Decimal number
                        && test.operator().admits(total.compareTo(number.value())));
  }

  /** The grades that these rules give. */
  Set<String> grades(List<Integer> fired) {
    Set<String> grades = new LinkedHashSet<>();
    fired.forEach(c -> grades.addAll(space.criteria().get(c).grades()));
    return grades;
  }
}
