package org.hyotei.transparency;

/** A complete subtree and its hash; once there, it never changes. */
public record Node(Position position, Hash hash) {

  public int level() {
    return position.level();
  }

  public long index() {
    return position.index();
  }
}
