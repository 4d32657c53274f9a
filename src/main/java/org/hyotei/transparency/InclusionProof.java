package org.hyotei.transparency;

import java.util.List;

/**
 * That a leaf stands at an index of the tree of a size (RFC 6962, section 2.1.1).
 *
 * @param path hashes from the leaf's sibling up
 */
public record InclusionProof(long index, long size, List<Hash> path) {

  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether it proves the leaf with this hash in the tree with this root. */
  public boolean proves(Hash leaf, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash step : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Hash.ofNode(step, hash);
        while ((node & 1) == 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = Hash.ofNode(hash, step);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
