package org.hyotei.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.model.Cell;
import org.hyotei.model.Defects;
import org.hyotei.model.Indicator;
import org.hyotei.model.Message;
import org.hyotei.model.NaturalOrder;
import org.hyotei.model.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The plan that several offices' workbooks make together, and what is still to be asked for.
 *
 * @param plan a tree like that of one workbook; of values that contradict each other the first
 * @param chases by office, kind, subject
 */
public record GatheredPlan(Node plan, List<Chase> chases) {

  private static final Comparator<Chase> ORDER =
      Comparator.comparing(Chase::office)
          .thenComparing(Chase::kind)
          .thenComparing(Chase::subject, NaturalOrder.INSTANCE)
          .thenComparing(one -> one.message().ja());

  public GatheredPlan {
    chases = List.copyOf(chases);
  }

  /**
   * Gathers workbooks, one or several for each office.
   *
   * @param plans their trees, at least one
   * @param expected a plan whose indicators are all to come, that of the year before; null if the
   *     workbooks say what there is
   * @param defects of the plan as a whole, as any reader of it would find them
   */
  public static GatheredPlan of(List<Node> plans, @Nullable Plan expected, Defects defects) {
    PlanMerge merge = new PlanMerge();
    Node node = merge.of(plans);
    List<Chase> chases = new ArrayList<>(merge.chases());
    PlanReader.attempt(node, defects)
        .ifPresent(
            attempt -> {
              chases.addAll(missingActuals(attempt.plan(), merge));
              if (expected != null) {
                chases.addAll(missingRows(attempt.plan(), expected));
                chases.addAll(new Revisions(expected, merge).unexplained(attempt.plan()));
              }
            });
    chases.sort(ORDER);
    return new GatheredPlan(node, chases);
  }

  /**
   * Indicators that want an actual of the year: those with a target of it, or an actual of the year
   * before. What a survey of every few years measures has neither in between; what was dropped
   * wants none.
   */
  private static List<Chase> missingActuals(Plan plan, PlanMerge merge) {
    int year = plan.fiscalYear().fiscalYear();
    List<Chase> missing = new ArrayList<>();
    for (Indicator one : plan.indicators()) {
      boolean wanted = one.target(year) != null || one.actual(year - 1) != null;
      if (wanted && isBlank(one.actual(year)) && !Revisions.isDropped(one)) {
        String label = plan.fiscalYear().label();
        missing.add(
            new Chase(
                Chase.Kind.MISSING_ACTUAL,
                Objects.requireNonNullElse(one.owner(), merge.file(one.id())),
                one.id(),
                Objects.requireNonNullElse(one.name(), one.id()),
                new Message(label + "の実績が入っていません。", "The actual of " + label + " is missing."),
                merge.places(one.id())));
      }
    }
    return missing;
  }

  private static boolean isBlank(@Nullable Cell cell) {
    return cell == null || cell.raw().isBlank();
  }

  private static List<Chase> missingRows(Plan plan, Plan expected) {
    Set<String> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Indicator one : plan.indicators()) {
      ids.add(one.id());
      names.add(PlanMerge.bare(one.name()));
    }
    return expected.indicators().stream()
        .filter(one -> !ids.contains(one.id()))
        .filter(one -> one.name() == null || !names.contains(PlanMerge.bare(one.name())))
        .map(
            one ->
                new Chase(
                    Chase.Kind.MISSING_ROW,
                    Objects.requireNonNullElse(one.owner(), ""),
                    one.id(),
                    Objects.requireNonNullElse(one.name(), one.id()),
                    new Message(
                        "前の計画にある指標が、どのファイルにもありません。",
                        "An indicator of the plan before is in no file."),
                    List.of()))
        .toList();
  }
}
