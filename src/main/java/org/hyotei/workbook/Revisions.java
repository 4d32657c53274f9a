package org.hyotei.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hyotei.model.Absent;
import org.hyotei.model.Amount;
import org.hyotei.model.Cell;
import org.hyotei.model.Indicator;
import org.hyotei.model.Message;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;

/**
 * What was changed in the middle of a plan: targets of this year or a later one revised, indicators
 * added or dropped. Each must say when and why, in a column of that name. A target that is not
 * there is missing, and not changed.
 */
final class Revisions {

  /** With what the reason of a dropped indicator begins, after its date. */
  private static final String DROPPED = "廃止";

  private final Map<String, Indicator> before = new HashMap<>();
  private final Map<String, Indicator> byName = new HashMap<>();
  private final PlanMerge merge;

  Revisions(Plan expected, PlanMerge merge) {
    for (Indicator one : expected.indicators()) {
      before.putIfAbsent(one.id(), one);
      byName.putIfAbsent(PlanMerge.bare(one.name()), one);
    }
    this.merge = merge;
  }

  /** Whether a row says that its indicator was dropped. */
  static boolean isDropped(Indicator one) {
    return reason(one).contains(DROPPED);
  }

  private static String reason(Indicator one) {
    return Objects.requireNonNullElse(one.narrative().get(Indicator.WHY_CHANGED), "").strip();
  }

  /** What changed without a word, and targets that are not there any more. */
  List<Chase> of(Plan plan) {
    Map<String, Set<Period>> columns = new HashMap<>();
    for (Indicator one : plan.indicators()) {
      columns
          .computeIfAbsent(merge.file(one.id()), none -> new HashSet<>())
          .addAll(one.targets().keySet());
    }
    List<Chase> found = new ArrayList<>();
    for (Indicator one : plan.indicators()) {
      if (reason(one).isEmpty()) {
        Set<Period> asked = new HashSet<>(columns.getOrDefault(merge.file(one.id()), Set.of()));
        asked.add(plan.fiscalYear());
        change(one, plan.fiscalYear(), asked).ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * What is to be asked of an indicator; a target of a later year of which its file has none at all
   * was not asked for, and is not missing.
   */
  private Optional<Chase> change(Indicator one, Period year, Set<Period> asked) {
    Indicator then = before.getOrDefault(one.id(), byName.get(PlanMerge.bare(one.name())));
    String ask = "「" + Indicator.WHY_CHANGED + "」を書いてください。";
    if (then == null) {
      return unexplained(
          one,
          "前の計画にない指標です。" + ask,
          "The plan before has no such indicator. Say when and why it was added, under "
              + Indicator.WHY_CHANGED
              + ".");
    }
    Optional<Chase> missing = Optional.empty();
    for (Map.Entry<Period, Cell> target : then.targets().tailMap(year).entrySet()) {
      Cell now = one.targets().get(target.getKey());
      Cell old = target.getValue();
      if (now == null || isNothing(now)) {
        boolean lost = !isNothing(old) && asked.contains(target.getKey());
        if (lost && missing.isEmpty()) {
          missing = Optional.of(missing(one, target.getKey().label(), old.raw()));
        }
      } else if (!says(now, old)) {
        String label = target.getKey().label();
        String was = old.raw();
        String is = now.raw();
        return unexplained(
            one,
            label + "の目標が前の計画の「" + was + "」から「" + is + "」に変わっています。" + ask,
            "The target of "
                + label
                + " was \""
                + was
                + "\" and is \""
                + is
                + "\". Say when and why, under "
                + Indicator.WHY_CHANGED
                + ".");
      }
    }
    return missing;
  }

  private Optional<Chase> unexplained(Indicator one, String ja, String en) {
    return Optional.of(merge.chase(Chase.Kind.UNEXPLAINED, one, new Message(ja, en)));
  }

  private Chase missing(Indicator one, String label, String was) {
    return merge.chase(
        Chase.Kind.MISSING_TARGET,
        one,
        new Message(
            label + "の目標が入っていません。前の計画では「" + was + "」です。",
            "The target of " + label + " is missing. It was \"" + was + "\" in the plan before."));
  }

  /** Whether two cells say the same, whatever their spaces, widths, commas and decimal places. */
  private static boolean says(Cell now, Cell old) {
    boolean amounts =
        now.figure() instanceof Amount is
            && old.figure() instanceof Amount was
            && is.value().compareTo(was.value()) == 0
            && is.unit().equals(was.unit())
            && is.qualifiers().equals(was.qualifiers());
    return amounts || PlanMerge.bare(old.raw()).equals(PlanMerge.bare(now.raw()));
  }

  /** Whether there is no figure: an empty cell, a dash, 未集計. */
  private static boolean isNothing(Cell cell) {
    return cell.raw().isBlank() || cell.figure() instanceof Absent;
  }
}
