package org.hyotei.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hyotei.model.Cell;
import org.hyotei.model.Indicator;
import org.hyotei.model.Message;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What was changed in the middle of a plan: targets of this year or a later one revised, indicators
 * added or dropped. Each must say when and why, in a column of that name.
 */
final class Revisions {

  /** The column in which a row says so. */
  static final String REASON = "変更した日と理由";

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
    return Objects.requireNonNullElse(one.narrative().get(REASON), "").strip();
  }

  /** What changed without a word. */
  List<Chase> unexplained(Plan plan) {
    List<Chase> found = new ArrayList<>();
    for (Indicator one : plan.indicators()) {
      if (reason(one).isEmpty()) {
        Message message = change(one, plan.fiscalYear());
        if (message != null) {
          found.add(
              new Chase(
                  Chase.Kind.UNEXPLAINED,
                  Objects.requireNonNullElse(one.owner(), merge.file(one.id())),
                  one.id(),
                  Objects.requireNonNullElse(one.name(), one.id()),
                  message,
                  merge.places(one.id())));
        }
      }
    }
    return found;
  }

  private @Nullable Message change(Indicator one, Period year) {
    Indicator then = before.getOrDefault(one.id(), byName.get(PlanMerge.bare(one.name())));
    String ask = "「" + REASON + "」を書いてください。";
    if (then == null) {
      return new Message(
          "前の計画にない指標です。" + ask,
          "The plan before has no such indicator. Say when and why it was added, under "
              + REASON
              + ".");
    }
    for (Map.Entry<Period, Cell> target : then.targets().tailMap(year).entrySet()) {
      Cell now = one.targets().get(target.getKey());
      String was = target.getValue().raw();
      String is = now == null ? "―" : now.raw();
      if (!PlanMerge.bare(was).equals(PlanMerge.bare(is))) {
        String label = target.getKey().label();
        return new Message(
            label + "の目標が前の計画の「" + was + "」から「" + is + "」に変わっています。" + ask,
            "The target of "
                + label
                + " was \""
                + was
                + "\" and is \""
                + is
                + "\". Say when and why, under "
                + REASON
                + ".");
      }
    }
    return null;
  }
}
