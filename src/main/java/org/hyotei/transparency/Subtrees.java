package org.hyotei.transparency;

import java.util.ArrayList;
import java.util.List;

/** A range of leaves as complete subtrees. */
final class Subtrees {

  private Subtrees() {}

  /**
   * The fewest complete subtrees that cover a range, from left to right. The range begins at a
   * multiple of the largest power of two that it is long, as every range does that RFC 6962 splits
   * a tree into; so they grow smaller.
   */
  static List<Position> of(long from, long to) {
    List<Position> positions = new ArrayList<>();
    long start = from;
    while (start < to) {
      int level = 63 - Long.numberOfLeadingZeros(to - start);
      positions.add(new Position(level, start >> level));
      start += 1L << level;
    }
    return positions;
  }

  /** The hash of what stands side by side, larger to the left. */
  static Hash joined(List<Hash> hashes) {
    if (hashes.isEmpty()) {
      return Hash.OF_NOTHING;
    }
    Hash joined = hashes.get(hashes.size() - 1);
    for (int i = hashes.size() - 2; i >= 0; i--) {
      joined = Hash.ofNode(hashes.get(i), joined);
    }
    return joined;
  }

  /** How many leaves stand to the left where a tree is split: the largest power of two below. */
  static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
