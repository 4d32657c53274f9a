package org.hyotei.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** SHA-256, and the two spellings of bytes: hex in small letters, base64 with padding. */
final class Sha256 {

  static final int LENGTH = 32;

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private Sha256() {}

  /** The hash of one thing after another. */
  static byte[] of(byte[]... pieces) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] piece : pieces) {
        digest.update(piece);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** RFC 6962, section 2.1: the hash of a leaf. */
  static byte[] leaf(byte[] entry) {
    return of(LEAF, entry);
  }

  /** RFC 6962, section 2.1: the hash of two subtrees. */
  static byte[] node(byte[] left, byte[] right) {
    return of(NODE, left, right);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The bytes of hex in small letters. */
  static Optional<byte[]> fromHex(String text) {
    try {
      byte[] bytes = HexFormat.of().parseHex(text);
      return hex(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The bytes of base64 in its one canonical spelling. */
  static Optional<byte[]> fromBase64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return base64(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static boolean same(byte[] one, byte[] other) {
    return Arrays.equals(one, other);
  }
}
