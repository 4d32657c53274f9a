package org.hyotei.transparency;

import java.util.Base64;

/** Base64 of RFC 4648, section 4, in its one canonical spelling: padded, no stray bits. */
final class Base64Text {

  private Base64Text() {}

  static String of(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * The bytes of a text.
   *
   * @throws MalformedException if the text is not what those bytes are written as
   */
  static byte[] bytes(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new MalformedException("This is not base64.");
    }
    if (!of(bytes).equals(text)) {
      throw new MalformedException("This base64 is not canonical.");
    }
    return bytes;
  }
}
