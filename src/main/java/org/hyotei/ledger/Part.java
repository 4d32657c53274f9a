package org.hyotei.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One thing that an entry commits to by a digest: SHA-256 over the salt's bytes and the text in
 * UTF-8. Without text and salt the digest tells nothing.
 */
public final class Part {

  private final String name;
  private final byte[] salt;
  private final ByteBuffer text;

  /**
   * A part.
   *
   * @param salt 32 random bytes
   * @param text what remains of a buffer, in UTF-8; neither is copied, nor may be changed
   */
  Part(String name, byte[] salt, ByteBuffer text) {
    this.name = name;
    this.salt = salt;
    this.text = text;
  }

  public String name() {
    return name;
  }

  /** In hex. */
  public String salt() {
    return HexFormat.of().formatHex(salt);
  }

  public String text() {
    return StandardCharsets.UTF_8.decode(utf8()).toString();
  }

  /** The text in UTF-8, all of which remains; its bytes are not to be changed. */
  ByteBuffer utf8() {
    return text.duplicate();
  }

  /** In hex. */
  public String digest() {
    MessageDigest digest = sha256();
    digest.update(salt);
    digest.update(utf8());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of bytes, in hex. */
  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
