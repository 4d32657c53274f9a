package org.hyotei.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stages in a policy's order, each named by one word or several. */
public final class Stages {

  private Stages() {}

  /**
   * Whether a stage has been reached: the same words, or a stage of the same place or later in the
   * order. Null where the words differ and the order does not know both.
   */
  public static @Nullable Boolean reached(List<List<String>> order, String target, String actual) {
    if (target.equals(actual)) {
      return true;
    }
    int wanted = place(order, target);
    int got = place(order, actual);
    return (wanted < 0 || got < 0) ? null : (got >= wanted);
  }

  /** Where the order has a stage, from 0; −1 if nowhere. */
  public static int place(List<List<String>> order, String words) {
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i).contains(words)) {
        return i;
      }
    }
    return -1;
  }
}
