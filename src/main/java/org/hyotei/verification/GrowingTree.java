package org.hyotei.verification;

import java.util.ArrayList;
import java.util.List;

/** A Merkle tree as it grows: the complete subtrees that it consists of, the largest first. */
final class GrowingTree {

  private final List<Subtree> subtrees = new ArrayList<>();
  private long size;

  /** A complete subtree. */
  private record Subtree(int level, String hash) {}

  /** Learns of every complete subtree as soon as it is there. */
  @FunctionalInterface
  interface Completed {
    void at(int level, long index, byte[] hash);
  }

  GrowingTree copy() {
    GrowingTree copy = new GrowingTree();
    copy.subtrees.addAll(subtrees);
    copy.size = size;
    return copy;
  }

  long size() {
    return size;
  }

  void add(byte[] leafHash, Completed completed) {
    int level = 0;
    byte[] hash = leafHash;
    completed.at(level, size, hash);
    size++;
    while (!subtrees.isEmpty() && last().level() == level) {
      hash = Sha256.node(bytes(last()), hash);
      subtrees.remove(subtrees.size() - 1);
      level++;
      completed.at(level, (size >> level) - 1, hash);
    }
    subtrees.add(new Subtree(level, Sha256.base64(hash)));
  }

  private Subtree last() {
    return subtrees.get(subtrees.size() - 1);
  }

  private static byte[] bytes(Subtree subtree) {
    return Sha256.fromBase64(subtree.hash()).orElseThrow();
  }

  /** In base64. */
  String root() {
    if (subtrees.isEmpty()) {
      return Sha256.base64(Sha256.of());
    }
    byte[] root = bytes(last());
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = Sha256.node(bytes(subtrees.get(i)), root);
    }
    return Sha256.base64(root);
  }
}
