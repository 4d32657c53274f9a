package org.hyotei.transparency;

/**
 * Where a complete subtree stands: that of the leaves from {@code index · 2^level} up to, not
 * including, {@code (index + 1) · 2^level}. Level 0 holds the leaves' hashes.
 */
public record Position(int level, long index) {

  public Position {
    if (level < 0 || level > 62 || index < 0) {
      throw new IllegalArgumentException("no subtree at level " + level + ", index " + index);
    }
  }
}
