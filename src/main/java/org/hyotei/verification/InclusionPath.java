package org.hyotei.verification;

import java.util.List;
import java.util.Optional;

/** The way from a leaf to the root, as PATH of RFC 6962, section 2.1.1, defines it. */
final class InclusionPath {

  private InclusionPath() {}

  /**
   * The root that a path leads to.
   *
   * @param path from the leaf's sibling up
   * @return empty if a tree of this size has no such leaf, or its path has another length
   */
  static Optional<byte[]> root(long index, long size, byte[] leaf, List<byte[]> path) {
    if (index < 0 || index >= size) {
      return Optional.empty();
    }
    if (size == 1) {
      return path.isEmpty() ? Optional.of(leaf) : Optional.empty();
    }
    if (path.isEmpty()) {
      return Optional.empty();
    }
    long split = Long.highestOneBit(size - 1);
    byte[] sibling = path.get(path.size() - 1);
    List<byte[]> below = path.subList(0, path.size() - 1);
    return index < split
        ? root(index, split, leaf, below).map(left -> Sha256.node(left, sibling))
        : root(index - split, size - split, leaf, below).map(right -> Sha256.node(sibling, right));
  }
}
