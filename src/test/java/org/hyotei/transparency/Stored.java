package org.hyotei.transparency;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** A tree whose nodes are kept in memory, and how many were read. */
final class Stored implements Nodes {

  private final Map<Position, Hash> hashes = new HashMap<>();
  private Frontier frontier = Frontier.EMPTY;
  private int read;

  static Stored of(List<Hash> leaves) {
    Stored stored = new Stored();
    stored.append(leaves);
    return stored;
  }

  /** Leaves that differ from each other. */
  static List<Hash> leaves(long from, long to) {
    return LongStream.range(from, to)
        .mapToObj(i -> Hash.ofLeaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  void append(List<Hash> leaves) {
    Frontier.Growth growth = frontier.append(leaves);
    for (Node node : growth.completed()) {
      if (hashes.put(node.position(), node.hash()) != null) {
        throw new IllegalStateException(node.position() + " was completed before");
      }
    }
    frontier = growth.frontier();
  }

  @Override
  public List<Hash> at(List<Position> positions) {
    read += positions.size();
    return positions.stream()
        .map(
            position -> {
              Hash hash = hashes.get(position);
              if (hash == null) {
                throw new IllegalStateException("no node at " + position);
              }
              return hash;
            })
        .toList();
  }

  int takeRead() {
    int taken = read;
    read = 0;
    return taken;
  }

  Frontier frontier() {
    return frontier;
  }

  int nodes() {
    return hashes.size();
  }

  MerkleTree tree() {
    return new MerkleTree(this);
  }
}
