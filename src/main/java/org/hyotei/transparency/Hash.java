package org.hyotei.transparency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes. Those of the tree are made as RFC 6962, section 2.1, says. */
public final class Hash {

  /** Length in bytes. */
  public static final int LENGTH = 32;

  /** The root of a tree without leaves. */
  public static final Hash OF_NOTHING = new Hash(digest().digest());

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A hash that was stored.
   *
   * @throws MalformedException if it is not 32 bytes long
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new MalformedException("A hash has 32 bytes, not " + bytes.length + ".");
    }
    return new Hash(bytes.clone());
  }

  /**
   * A hash written as base64.
   *
   * @throws MalformedException if it is not canonical base64 of 32 bytes
   */
  public static Hash ofBase64(String text) {
    return of(Base64Text.bytes(text));
  }

  /** The hash of a leaf that holds these bytes. */
  public static Hash ofLeaf(byte[] entry) {
    MessageDigest digest = digest();
    digest.update(LEAF);
    return new Hash(digest.digest(entry));
  }

  /** The hash of the node above two others. */
  public static Hash ofNode(Hash left, Hash right) {
    MessageDigest digest = digest();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String base64() {
    return Base64Text.of(bytes);
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** In hex. */
  @Override
  public String toString() {
    return hex();
  }
}
