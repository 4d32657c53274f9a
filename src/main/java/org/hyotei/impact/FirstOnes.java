package org.hyotei.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps the first of many things in an order of their own, whatever order they come in, and counts
 * all. Not thread-safe.
 */
final class FirstOnes<T> {

  private final int most;
  private final Comparator<? super T> order;
  private final PriorityQueue<T> kept;
  private long count;

  FirstOnes(int most, Comparator<? super T> order) {
    this.most = most;
    this.order = order;
    this.kept = new PriorityQueue<>(order.reversed());
  }

  void add(T item) {
    count++;
    if (kept.size() < most) {
      kept.add(item);
    } else if (order.compare(item, kept.element()) < 0) {
      kept.remove();
      kept.add(item);
    }
  }

  Listed<T> listed() {
    List<T> sorted = new ArrayList<>(kept);
    sorted.sort(order);
    return new Listed<>(sorted, count);
  }
}
