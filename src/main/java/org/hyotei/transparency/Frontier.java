package org.hyotei.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree: all that is needed to append to it and to know its root. Immutable.
 *
 * @param size how many leaves the tree has
 * @param hashes of the largest complete subtrees from left to right, one for each bit that is set
 *     in the size, the largest first
 */
public record Frontier(long size, List<Hash> hashes) {

  /** That of a tree without leaves. */
  public static final Frontier EMPTY = new Frontier(0, List.of());

  public Frontier {
    hashes = List.copyOf(hashes);
    if (size < 0 || hashes.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException(
          "a tree of " + size + " leaves has not " + hashes.size() + " hashes at its edge");
    }
  }

  /** That of a tree of this size whose nodes are stored. */
  public static Frontier of(long size, Nodes nodes) {
    return new Frontier(size, nodes.at(Subtrees.of(0, size)));
  }

  public Hash root() {
    return Subtrees.joined(hashes);
  }

  /** The edge after the leaves with these hashes, and every node that they complete. */
  public Growth append(List<Hash> leaves) {
    List<Hash> edge = new ArrayList<>(hashes);
    List<Node> completed = new ArrayList<>(2 * leaves.size() + 1);
    long next = size;
    for (Hash leaf : leaves) {
      Node node = new Node(new Position(0, next), leaf);
      completed.add(node);
      while ((node.index() & 1) == 1) {
        Hash left = edge.remove(edge.size() - 1);
        node =
            new Node(
                new Position(node.level() + 1, node.index() >> 1), Hash.ofNode(left, node.hash()));
        completed.add(node);
      }
      edge.add(node.hash());
      next++;
    }
    return new Growth(new Frontier(next, edge), completed);
  }

  /**
   * What appending gave.
   *
   * @param completed leaves and the nodes above them, in the order in which they were completed
   */
  public record Growth(Frontier frontier, List<Node> completed) {
    public Growth {
      completed = List.copyOf(completed);
    }

    public Hash root() {
      return frontier.root();
    }
  }
}
