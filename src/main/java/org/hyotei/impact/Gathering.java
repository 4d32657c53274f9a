package org.hyotei.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyotei.facts.Movement;
import org.hyotei.facts.Scale;
import org.hyotei.facts.Subject;
import org.hyotei.model.NaturalOrder;
import org.jspecify.annotations.Nullable;

/**
 * Adds up plan after plan. What it keeps is bounded, and does not depend on the order that plans
 * come in. Not thread-safe.
 */
final class Gathering {

  /** Moves, findings of either kind, and groups that are listed; what lies beyond is counted. */
  private static final int MOST = 10_000;

  private static final int MOST_UNGRADED = 1_000;

  private final Scale before;
  private final Scale after;
  private final Map<Part, long[][]> matrices = new TreeMap<>();
  private final FirstOnes<Move> moves = new FirstOnes<>(MOST, Move.ORDER);
  private final FirstOnes<FindingChange> found = new FirstOnes<>(MOST, FindingChange.ORDER);
  private final FirstOnes<FindingChange> gone = new FirstOnes<>(MOST, FindingChange.ORDER);
  private final Map<String, Long> foundByCode = new TreeMap<>();
  private final Map<String, Long> goneByCode = new TreeMap<>();
  private final FirstOnes<Ungraded> ungraded = new FirstOnes<>(MOST_UNGRADED, Ungraded.ORDER);
  private final Groups groups = new Groups(MOST);
  private final Counts allBefore = new Counts();
  private final Counts allAfter = new Counts();
  private long plans;
  private long graded;
  private long moved;
  private long better;
  private long worse;
  private long held;

  /** What a matrix is about. */
  private record Part(Subject.Kind kind, @Nullable String level) implements Comparable<Part> {

    private static final Comparator<Part> ORDER =
        Comparator.comparing(Part::kind)
            .thenComparing(Part::level, Comparator.nullsFirst(NaturalOrder.INSTANCE));

    @Override
    public int compareTo(Part other) {
      return ORDER.compare(this, other);
    }
  }

  Gathering(Scale before, Scale after) {
    this.before = before;
    this.after = after;
  }

  /** How many plans were added. */
  long plans() {
    return plans;
  }

  /** A plan that both versions graded. */
  void add(PlanDifference plan) {
    plans++;
    graded++;
    plan.pairs().forEach(this::count);
    plan.moves().forEach(this::move);
    plan.found().forEach(change -> finding(change, found, foundByCode));
    plan.gone().forEach(change -> finding(change, gone, goneByCode));
    groups.add(plan.from().plan(), plan.before(), plan.after());
    allBefore.add(plan.before().grades(), plan.before().withoutGrade());
    allAfter.add(plan.after().grades(), plan.after().withoutGrade());
  }

  /** A plan that not both could grade, and why. */
  void add(List<Ungraded> reasons) {
    plans++;
    reasons.forEach(ungraded::add);
  }

  private void count(PlanDifference.Pair pair) {
    long[][] counts =
        matrices.computeIfAbsent(
            new Part(pair.kind(), pair.level()),
            part -> new long[before.steps().size() + 1][after.steps().size() + 1]);
    counts[index(before, pair.before())][index(after, pair.after())]++;
  }

  private static int index(Scale scale, @Nullable String grade) {
    int place = grade == null ? -1 : scale.place(grade);
    return place < 0 ? scale.steps().size() : place;
  }

  private void move(Move move) {
    moves.add(move);
    if (move.held()) {
      held++;
      return;
    }
    moved++;
    better += move.movement() == Movement.BETTER ? 1 : 0;
    worse += move.movement() == Movement.WORSE ? 1 : 0;
  }

  private static void finding(
      FindingChange change, FirstOnes<FindingChange> list, Map<String, Long> byCode) {
    list.add(change);
    byCode.merge(change.finding().code(), 1L, Long::sum);
  }

  Regraded regraded() {
    List<Matrix> all = new ArrayList<>(matrices.size());
    matrices.forEach((part, counts) -> all.add(matrix(part, counts)));
    return new Regraded(
        plans,
        graded,
        List.copyOf(all),
        moved,
        better,
        worse,
        held,
        moves.listed(),
        new Shift(allBefore.distribution(before.symbols()), allAfter.distribution(after.symbols())),
        groups.listed(before.symbols(), after.symbols()),
        found.listed(),
        foundByCode,
        gone.listed(),
        goneByCode,
        ungraded.listed());
  }

  private Matrix matrix(Part part, long[][] counts) {
    List<List<Long>> rows = new ArrayList<>(counts.length);
    for (long[] row : counts) {
      rows.add(Arrays.stream(row).boxed().toList());
    }
    return new Matrix(part.kind(), part.level(), before.symbols(), after.symbols(), rows);
  }
}
