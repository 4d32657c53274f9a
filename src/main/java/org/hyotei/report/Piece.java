package org.hyotei.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A document of its own in UTF-8, by its name among others. */
public final class Piece {

  private final String name;
  private final ByteBuffer utf8;

  /**
   * A piece.
   *
   * @param utf8 not copied, and not to be changed
   */
  public Piece(String name, byte[] utf8) {
    this(name, ByteBuffer.wrap(utf8));
  }

  /**
   * A piece of what was written together with others.
   *
   * @param utf8 what remains of the buffer, which is not to be touched after
   */
  Piece(String name, ByteBuffer utf8) {
    this.name = name;
    this.utf8 = utf8;
  }

  public String name() {
    return name;
  }

  /** All of it remains; the bytes are not to be changed. */
  public ByteBuffer utf8() {
    return utf8.duplicate();
  }

  public String text() {
    return StandardCharsets.UTF_8.decode(utf8()).toString();
  }
}
