package org.hyotei.impact;

import java.util.Optional;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.document.Pointers;
import org.hyotei.model.Defects;
import org.hyotei.model.Plan;

/**
 * A plan that is graded again. It is read when its turn comes, on the thread that grades it.
 *
 * @param source where it comes from, unique among the plans of one impact: a file, a place in a
 *     request, an entry of the ledger
 */
public record PastPlan(String source, Reading reading) {

  /** How a plan is come by. */
  @FunctionalInterface
  public interface Reading {

    /** The plan; empty if {@code defects} gained any. */
    Optional<Read> read(Defects defects);
  }

  /**
   * A plan as it was read.
   *
   * @param pointer of the plan in what it was read from
   */
  public record Read(Plan plan, String pointer) {}

  /** A plan that is there already. */
  public static PastPlan of(String source, Plan plan) {
    return new PastPlan(source, defects -> Optional.of(new Read(plan, "")));
  }

  /** A request, or a plan alone, as JSON. Which policy a request names does not matter. */
  public static PastPlan of(String source, byte[] json) {
    return new PastPlan(
        source,
        defects -> JsonDocument.read(json, source, defects).flatMap(root -> read(root, defects)));
  }

  /** The same as a tree. */
  public static PastPlan of(String source, Node root) {
    return new PastPlan(source, defects -> read(root, defects));
  }

  private static Optional<Read> read(Node root, Defects defects) {
    String pointer = root.place().pointer();
    Node plan = root;
    if (root instanceof Node.Mapping request) {
      for (Node.Field field : request.fields()) {
        if (field.name().equals("plan")) {
          plan = field.value();
          pointer = Pointers.child(pointer, "plan");
        }
      }
    }
    String at = pointer;
    return PlanReader.read(plan, defects).map(read -> new Read(read, at));
  }
}
