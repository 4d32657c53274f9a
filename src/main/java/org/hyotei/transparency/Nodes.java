package org.hyotei.transparency;

import java.util.List;

/** Where the hashes of complete subtrees are kept. */
@FunctionalInterface
public interface Nodes {

  /**
   * The hashes at some positions, in the order asked for. A proof asks once, for all it needs:
   * about twice the tree's height.
   *
   * @throws IllegalStateException if one is not there
   */
  List<Hash> at(List<Position> positions);
}
