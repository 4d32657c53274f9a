package org.hyotei.transparency;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs, for any size that the tree ever had, from stored nodes. */
public final class MerkleTree {

  private final Nodes nodes;

  public MerkleTree(Nodes nodes) {
    this.nodes = nodes;
  }

  /** The root when the tree had this many leaves. */
  public Hash root(long size) {
    return Frontier.of(size, nodes).root();
  }

  /**
   * That a leaf is in the tree of a size.
   *
   * @throws IllegalArgumentException unless {@code 0 <= index < size}
   */
  public InclusionProof inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("a tree of " + size + " leaves has no leaf " + index);
    }
    List<List<Position>> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + Subtrees.split(to - from);
      if (index < middle) {
        path.add(0, Subtrees.of(middle, to));
        to = middle;
      } else {
        path.add(0, Subtrees.of(from, middle));
        from = middle;
      }
    }
    return new InclusionProof(index, size, hashes(path));
  }

  /**
   * That the tree of one size begins with all that it held at another.
   *
   * @throws IllegalArgumentException unless {@code 0 <= earlier <= size}
   */
  public ConsistencyProof consistency(long earlier, long size) {
    if (earlier < 0 || earlier > size) {
      throw new IllegalArgumentException(
          "a tree of " + size + " leaves never had " + earlier + " before");
    }
    List<List<Position>> path = new ArrayList<>();
    if (earlier > 0) {
      long from = 0;
      long to = size;
      while (to != earlier) {
        long middle = from + Subtrees.split(to - from);
        if (earlier <= middle) {
          path.add(0, Subtrees.of(middle, to));
          to = middle;
        } else {
          path.add(0, Subtrees.of(from, middle));
          from = middle;
        }
      }
      if (from > 0) {
        path.add(0, Subtrees.of(from, to));
      }
    }
    return new ConsistencyProof(earlier, size, hashes(path));
  }

  /** The hash of each step of a path, all nodes read at once. */
  private List<Hash> hashes(List<List<Position>> path) {
    List<Hash> read = nodes.at(path.stream().flatMap(List::stream).toList());
    List<Hash> hashes = new ArrayList<>(path.size());
    int next = 0;
    for (List<Position> step : path) {
      hashes.add(Subtrees.joined(read.subList(next, next + step.size())));
      next += step.size();
    }
    return hashes;
  }
}
