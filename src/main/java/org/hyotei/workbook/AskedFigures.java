package org.hyotei.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hyotei.model.Absent;
import org.hyotei.model.Amount;
import org.hyotei.model.Cell;
import org.hyotei.model.Defect;
import org.hyotei.model.Indicator;
import org.hyotei.model.Message;
import org.hyotei.model.Plan;
import org.hyotei.model.Qualifier;
import org.hyotei.model.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The actuals of the year that offices are to be asked for: those that are not there, not yet known
 * (未集計), cannot be read, or are not final (速報, 見込). What a survey of every few years measures has
 * neither a target nor an actual in between and wants none; what was dropped wants none either.
 */
final class AskedFigures {

  private final PlanMerge merge;

  /** Rows in which something is told to be wrong already. */
  private final Set<String> told = new HashSet<>();

  AskedFigures(PlanMerge merge, List<Defect> defects) {
    this.merge = merge;
    defects.forEach(one -> told.add(PlanMerge.row(one.place())));
  }

  List<Chase> of(Plan plan) {
    int year = plan.fiscalYear().fiscalYear();
    String label = plan.fiscalYear().label();
    List<Chase> asked = new ArrayList<>();
    for (Indicator one : plan.indicators()) {
      if (Revisions.isDropped(one)) {
        continue;
      }
      boolean wanted = one.target(year) != null || one.actual(year - 1) != null;
      Cell actual = one.actual(year);
      boolean silent = actual == null || actual.raw().isBlank();
      if (silent && wanted && !isTold(one)) {
        asked.add(
            chase(
                Chase.Kind.MISSING_ACTUAL,
                one,
                label + "の実績が入っていません。",
                "The actual of " + label + " is missing."));
      } else if (!silent && actual != null) {
        filled(one, actual, label, asked);
      }
    }
    return asked;
  }

  private void filled(Indicator one, Cell actual, String label, List<Chase> asked) {
    String raw = actual.raw();
    if (actual.reading() instanceof Reading.Unreadable unreadable) {
      asked.add(
          chase(
              Chase.Kind.UNREADABLE,
              one,
              label + "の実績「" + raw + "」が読めません（" + unreadable.whyJa() + "）。",
              "The actual of "
                  + label
                  + ", \""
                  + raw
                  + "\", cannot be read: "
                  + unreadable.why()
                  + "."));
    } else if (actual.figure() instanceof Absent absent && absent.why() == Absent.Why.PENDING) {
      asked.add(
          chase(
              Chase.Kind.MISSING_ACTUAL,
              one,
              label + "の実績が「" + raw + "」です。分かったら入れてください。",
              "The actual of " + label + " is not known yet: \"" + raw + "\"."));
    } else if (notFinal(actual) != null) {
      Cell.Status status = Objects.requireNonNull(notFinal(actual));
      asked.add(
          chase(
              Chase.Kind.NOT_FINAL,
              one,
              label + "の実績「" + raw + "」は" + status.label() + "です。確定したら入れ直してください。",
              "The actual of " + label + ", \"" + raw + "\", is not final."));
    }
  }

  /** Whether a figure is provisional or expected, by its status or by its own words; else null. */
  private static Cell.@Nullable Status notFinal(Cell cell) {
    if (cell.status() != null) {
      return cell.status() == Cell.Status.FINAL ? null : cell.status();
    }
    if (cell.figure() instanceof Amount amount) {
      if (amount.qualifiers().contains(Qualifier.PROVISIONAL)) {
        return Cell.Status.PROVISIONAL;
      }
      return amount.qualifiers().contains(Qualifier.EXPECTED) ? Cell.Status.EXPECTED : null;
    }
    return null;
  }

  private boolean isTold(Indicator one) {
    return merge.places(one.id()).stream().anyMatch(place -> told.contains(PlanMerge.row(place)));
  }

  private Chase chase(Chase.Kind kind, Indicator one, String ja, String en) {
    return merge.chase(kind, one, new Message(ja, en));
  }
}
