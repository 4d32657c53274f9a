package org.hyotei.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.hyotei.evaluation.Summary;
import org.hyotei.model.Group;
import org.hyotei.model.NaturalOrder;
import org.jspecify.annotations.Nullable;

/**
 * Counts of the groups of many plans. Keeps the first groups in the order of plans and ids; the
 * counts of those that are kept are whole, whatever order plans come in. Not thread-safe.
 */
final class Groups {

  private static final Comparator<String> FIRST =
      Comparator.nullsLast(Comparator.<String>naturalOrder());

  private final int most;
  private final TreeMap<Key, Row> rows = new TreeMap<>();
  private long leftOut;

  private record Key(String plan, String group) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::plan, NaturalOrder.INSTANCE)
            .thenComparing(Key::group, NaturalOrder.INSTANCE);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private static final class Row {
    private final Counts before = new Counts();
    private final Counts after = new Counts();
    private @Nullable String level;
    private @Nullable String title;
    private long plans;
  }

  Groups(int most) {
    this.most = most;
  }

  /** Adds the groups of a plan; both summaries have the same ones in the same order. */
  void add(String plan, Summary before, Summary after) {
    Iterator<Summary.OfGroup> now = after.byGroup().iterator();
    for (Summary.OfGroup was : before.byGroup()) {
      Summary.OfGroup is = now.next();
      Group group = was.group();
      Row row = rows.computeIfAbsent(new Key(plan, group.id()), key -> new Row());
      row.plans++;
      row.level = row.plans == 1 ? group.level() : first(row.level, group.level());
      row.title = row.plans == 1 ? group.title() : first(row.title, group.title());
      row.before.add(was.grades(), was.withoutGrade());
      row.after.add(is.grades(), is.withoutGrade());
      if (rows.size() > most) {
        leftOut += Objects.requireNonNull(rows.pollLastEntry()).getValue().plans;
      }
    }
  }

  /** One of two that does not depend on which came first. */
  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return FIRST.compare(one, other) <= 0 ? one : other;
  }

  /** The groups; those left out count once for each plan that has them. */
  Listed<Shift.OfGroup> listed(List<String> before, List<String> after) {
    List<Shift.OfGroup> groups = new ArrayList<>(rows.size());
    rows.forEach(
        (key, row) ->
            groups.add(
                new Shift.OfGroup(
                    key.plan(),
                    key.group(),
                    row.level,
                    row.title,
                    row.plans,
                    new Shift(row.before.distribution(before), row.after.distribution(after)))));
    return new Listed<>(groups, groups.size() + leftOut);
  }
}
