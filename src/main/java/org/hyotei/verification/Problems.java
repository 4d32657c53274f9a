package org.hyotei.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/** What is wrong with a ledger; all is counted, and what can be kept is kept. */
final class Problems {

  private static final int MOST = 10_000;

  private final List<Problem> kept = new ArrayList<>();
  private long count;

  void add(String table, @Nullable Long position, @Nullable String entry, String ja, String en) {
    count++;
    if (kept.size() < MOST) {
      kept.add(new Problem(table, position, entry, new Message(ja, en)));
    }
  }

  long count() {
    return count;
  }

  /** By position; what is about no entry comes last. */
  List<Problem> inOrder() {
    return kept.stream()
        .sorted(
            Comparator.comparing(
                Problem::position, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }
}
