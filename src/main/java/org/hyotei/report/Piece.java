package org.hyotei.report;

import java.nio.charset.StandardCharsets;

/** A document of its own in UTF-8, by its name among others. */
public final class Piece {

  private final String name;
  private final byte[] utf8;

  /**
   * A piece.
   *
   * @param utf8 not copied, and not to be changed
   */
  public Piece(String name, byte[] utf8) {
    this.name = name;
    this.utf8 = utf8;
  }

  public String name() {
    return name;
  }

  /** Not to be changed. */
  public byte[] utf8() {
    return utf8;
  }

  public String text() {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
