package org.hyotei.ledger;

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
  private final byte[] text;

  /**
   * A part.
   *
   * @param salt 32 random bytes
   * @param text in UTF-8; neither array is copied, nor may be changed
   */
  Part(String name, byte[] salt, byte[] text) {
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
    return new String(text, StandardCharsets.UTF_8);
  }

  /** The text in UTF-8; not to be changed. */
  byte[] utf8() {
    return text;
  }

  /** In hex. */
  public String digest() {
    MessageDigest digest = sha256();
    digest.update(salt);
    return HexFormat.of().formatHex(digest.digest(text));
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
