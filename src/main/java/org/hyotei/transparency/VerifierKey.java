package org.hyotei.transparency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public key with its name, as signed notes know it. Written {@code name+hash+base64}: the hash
 * is the key's id, the base64 is that of the signature type (1, Ed25519) and the key.
 */
public final class VerifierKey {

  /** Length in bytes of a key's id. */
  static final int ID_LENGTH = 4;

  static final byte ED25519 = 1;

  private static final Pattern TEXT = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+([^\\s]{1,100})");

  private final String name;
  private final byte[] publicKey;

  VerifierKey(String name, byte[] publicKey) {
    this.name = Names.checked(name);
    this.publicKey = publicKey.clone();
  }

  /**
   * Reads a key.
   *
   * @throws MalformedException if it is none, is of another type than Ed25519, or its hash is not
   *     its own
   */
  public static VerifierKey parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new MalformedException("A verifier key is written name+hash+base64.");
    }
    VerifierKey key = new VerifierKey(parts.group(1), rawKey(Base64Text.bytes(parts.group(3))));
    if (!HexFormat.of().formatHex(key.id()).equals(parts.group(2))) {
      throw new MalformedException("The key's hash is not that of its name and bytes.");
    }
    return key;
  }

  /** The key without its type, which must be Ed25519. */
  static byte[] rawKey(byte[] typed) {
    if (typed.length != 1 + Ed25519.KEY_LENGTH || typed[0] != ED25519) {
      throw new MalformedException("The key is no Ed25519 key.");
    }
    return Arrays.copyOfRange(typed, 1, typed.length);
  }

  public String name() {
    return name;
  }

  /** The four bytes by which signatures name the key. */
  byte[] id() {
    MessageDigest digest = Hash.digest();
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(ED25519);
    return Arrays.copyOf(digest.digest(publicKey), ID_LENGTH);
  }

  /** The 32 raw bytes. */
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /** SHA-256 of the 32 raw bytes, in hex: what people compare. */
  public String fingerprint() {
    return HexFormat.of().formatHex(Hash.digest().digest(publicKey));
  }

  boolean verifies(byte[] message, byte[] signature) {
    return signature.length == Ed25519.SIGNATURE_LENGTH
        && Ed25519.verifies(publicKey, message, signature);
  }

  static String text(String name, byte[] id, byte[] key) {
    byte[] typed = new byte[1 + key.length];
    typed[0] = ED25519;
    System.arraycopy(key, 0, typed, 1, key.length);
    return name + "+" + HexFormat.of().formatHex(id) + "+" + Base64Text.of(typed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key
        && name.equals(key.name)
        && Arrays.equals(publicKey, key.publicKey);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(publicKey);
  }

  /** As it is written for others. */
  @Override
  public String toString() {
    return text(name, id(), publicKey);
  }
}
