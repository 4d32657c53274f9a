package org.hyotei.publication;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts as the parts of one bar.
 *
 * @param total what the whole bar stands for
 * @param parts from the left, without those that are empty
 */
record GradeBar(int total, List<Part> parts) {

  /** Units that a bar is wide. */
  static final int WIDTH = 300;

  /** Units below which a letter does not fit into a part. */
  private static final int LETTER = 14;

  /**
   * One part.
   *
   * @param x where it begins
   * @param label empty where there is no room for it
   */
  record Part(String label, int tone, int x, int width) {

    int middle() {
      return x + width / 2;
    }
  }

  /** A count that a bar shows. */
  record Share(String label, int tone, int count) {}

  /** The bar of some counts; edges lie where the sums before them do, so nothing is lost. */
  static GradeBar of(List<Share> shares) {
    int total = shares.stream().mapToInt(Share::count).sum();
    List<Part> parts = new ArrayList<>();
    int before = 0;
    for (Share share : shares) {
      if (share.count() > 0) {
        int from = edge(before, total);
        int width = edge(before + share.count(), total) - from;
        boolean fits = width >= LETTER * share.label().codePointCount(0, share.label().length());
        parts.add(new Part(fits ? share.label() : "", share.tone(), from, width));
        before += share.count();
      }
    }
    return new GradeBar(total, List.copyOf(parts));
  }

  private static int edge(int before, int total) {
    return (int) ((2L * WIDTH * before + total) / (2L * total));
  }
}
