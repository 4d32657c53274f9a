package org.hyotei.transparency;

import java.util.List;

/**
 * That a tree begins with all that it held when it was smaller (RFC 6962, section 2.1.2). From the
 * empty tree, and from a size to itself, the path is empty.
 *
 * @param path hashes from the lowest up
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Whether it proves that the tree with the later root grew from the one with the earlier. */
  public boolean proves(Hash earlier, Hash later) {
    if (from < 0 || from > to) {
      return false;
    }
    if (from == 0 || from == to) {
      return path.isEmpty()
          && (from == to ? earlier.equals(later) : earlier.equals(Hash.OF_NOTHING));
    }
    boolean complete = Long.bitCount(from) == 1;
    if (path.isEmpty() && !complete) {
      return false;
    }
    int skipped = Long.numberOfTrailingZeros(from);
    long node = (from - 1) >> skipped;
    long last = (to - 1) >> skipped;
    Hash before = complete ? earlier : path.get(0);
    Hash after = before;
    for (Hash step : complete ? path : path.subList(1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        before = Hash.ofNode(step, before);
        after = Hash.ofNode(step, after);
        while ((node & 1) == 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        after = Hash.ofNode(after, step);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && before.equals(earlier) && after.equals(later);
  }
}
