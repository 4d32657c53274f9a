package org.hyotei.analysis;

import java.util.ArrayList;
import java.util.List;
import org.hyotei.model.Message;

/** What the proofs about one space find. Not thread-safe. */
final class Found {

  private static final int MOST_UNDECIDED = 60;

  private final List<Failure> failures = new ArrayList<>();
  private final List<NotAnalysed> undecided = new ArrayList<>();
  private int open;

  void failure(Failure failure) {
    failures.add(failure);
  }

  void undecided(NotAnalysed one) {
    open++;
    if (undecided.size() == MOST_UNDECIDED) {
      undecided.add(NotAnalysed.because("ほかにもあります", "and more"));
    } else if (undecided.size() < MOST_UNDECIDED && !undecided.contains(one)) {
      undecided.add(one);
    }
  }

  /** Something that the conditions do not exclude, and that no example shows. */
  void open(String ja, String en, Message where) {
    undecided(
        NotAnalysed.because(
            ja + ": " + where.ja() + "（条件の上ではありえますが、実際の例は見つかりませんでした）",
            en + ": " + where.en() + " (the conditions do not exclude it; no example was found)"));
  }

  /** How much was found that stands against a proof, to be compared before and after one. */
  int against(Failure.Kind kind) {
    return open
        + (int) failures.stream().filter(f -> f.kind() == kind && f.worthAttention()).count();
  }

  List<Failure> failures() {
    return failures;
  }

  List<NotAnalysed> undecided() {
    return undecided;
  }
}
