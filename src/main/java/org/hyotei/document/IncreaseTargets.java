package org.hyotei.document;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyotei.model.Amount;
import org.hyotei.model.Cell;
import org.hyotei.model.Period;
import org.hyotei.model.Reading;
import org.hyotei.reading.PrintedSign;

/**
 * Targets that say by how much to grow, {@code +5人}, and not how much to reach. They have a plus
 * while no baseline or actual has a sign; where those have, all are changes and are compared as
 * they are.
 */
final class IncreaseTargets {

  private IncreaseTargets() {}

  /** The targets, with those that say an increase as cells that cannot be read. */
  static SortedMap<Period, Cell> unread(
      SortedMap<Period, Cell> targets,
      SortedMap<Period, Cell> baseline,
      SortedMap<Period, Cell> actuals) {
    boolean plus = targets.values().stream().anyMatch(IncreaseTargets::isIncrease);
    if (!plus || !areUnsigned(baseline.values(), actuals.values())) {
      return targets;
    }
    SortedMap<Period, Cell> read = new TreeMap<>(targets);
    read.replaceAll((period, cell) -> isIncrease(cell) ? unreadable(cell) : cell);
    return read;
  }

  private static boolean isIncrease(Cell target) {
    return target.figure() instanceof Amount && PrintedSign.isPlus(target.raw());
  }

  /** Whether there are amounts, and none of them but zeros has a sign. */
  private static boolean areUnsigned(Collection<Cell> baseline, Collection<Cell> actuals) {
    boolean any = false;
    for (Collection<Cell> cells : List.of(baseline, actuals)) {
      for (Cell cell : cells) {
        boolean amount = cell.figure() instanceof Amount one && one.value().signum() != 0;
        if (amount && PrintedSign.isThere(cell.raw())) {
          return false;
        }
        any |= amount;
      }
    }
    return any;
  }

  private static Cell unreadable(Cell cell) {
    Reading reading =
        new Reading.Unreadable(
            cell.raw(),
            "a plus before a target says by how much to grow, while the other figures are amounts:"
                + " write the amount to reach, 15人",
            "増やす数とみられますが、基準値や実績は増やした数ではありません。到達する値を「15人」のように書いてください");
    return new Cell(cell.raw(), reading, cell.also(), cell.status(), cell.source());
  }
}
