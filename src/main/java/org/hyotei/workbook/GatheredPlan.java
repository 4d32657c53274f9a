package org.hyotei.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Indicator;
import org.hyotei.model.Message;
import org.hyotei.model.NaturalOrder;
import org.hyotei.model.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The plan that several offices' workbooks make together, and what is still to be asked for.
 *
 * @param plan a tree like that of one workbook; of values that contradict each other the first;
 *     null where something could not be read
 * @param chases by office, kind, subject
 */
public record GatheredPlan(@Nullable Node plan, List<Chase> chases) {

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
   * @param plans their trees, with gaps where there are defects
   * @param expected a plan whose indicators are all to come, that of the year before; null if the
   *     workbooks say what there is
   * @param defects what is wrong with the workbooks, each a point of the list; gains those of the
   *     plan as a whole, as any reader of it would find them
   */
  public static GatheredPlan of(List<Node> plans, @Nullable Plan expected, Defects defects) {
    if (plans.isEmpty()) {
      return new GatheredPlan(null, sorted(unreadable(defects, Map.of())));
    }
    PlanMerge merge = new PlanMerge();
    Node node = merge.of(plans);
    List<Chase> chases = new ArrayList<>(merge.chases());
    Map<String, Indicator> rows = new HashMap<>();
    PlanReader.attempt(node, defects)
        .map(PlanReader.Attempt::plan)
        .ifPresent(
            plan -> {
              rows.putAll(merge.rows(plan));
              chases.addAll(new AskedFigures(merge, defects.list()).of(plan));
              if (expected != null) {
                chases.addAll(missingRows(plan, expected));
                chases.addAll(new Revisions(expected, merge).of(plan));
              }
            });
    chases.addAll(unreadable(defects, rows));
    return new GatheredPlan(defects.isEmpty() ? node : null, sorted(chases));
  }

  /** The plan's id; null where there is no plan. */
  @Nullable String id() {
    return plan == null ? null : PlanMerge.text(plan, "id");
  }

  /** The year of a plan's tree, as it is written there. */
  public static String year(Node tree) {
    return PlanMerge.text(tree, "fiscalYear");
  }

  /** A plan's tree without its id, for another to give it. */
  public static Node withoutId(Node tree) {
    return PlanMerge.with(tree, "id", new Node.Nothing(tree.place()));
  }

  /** A plan's tree with an id. */
  public static Node withId(Node tree, String id) {
    return PlanMerge.with(tree, "id", new Node.Words(tree.place(), id));
  }

  private static List<Chase> sorted(List<Chase> chases) {
    return chases.stream().sorted(ORDER).distinct().toList();
  }

  /** What is wrong, by the indicators in whose rows it is. */
  private static List<Chase> unreadable(Defects defects, Map<String, Indicator> rows) {
    List<Chase> unreadable = new ArrayList<>();
    for (Defect one : defects.list()) {
      Indicator of = rows.get(PlanMerge.row(one.place()));
      String owner = of == null ? null : of.owner();
      unreadable.add(
          new Chase(
              Chase.Kind.UNREADABLE,
              Objects.requireNonNullElse(owner, one.place().fileName()),
              of == null ? "" : of.id(),
              of == null ? "" : Objects.requireNonNullElse(of.name(), ""),
              one.message(),
              List.of(one.place())));
    }
    int more = defects.count() - unreadable.size();
    if (more > 0) {
      unreadable.add(
          new Chase(
              Chase.Kind.UNREADABLE,
              "",
              "",
              "",
              new Message("ほかに読めないところが" + more + "か所あります。", more + " more cannot be read."),
              List.of()));
    }
    return unreadable;
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
