package org.hyotei.transparency;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A private Ed25519 key with its name. Its secret leaves it only by {@link #privateText}, which is
 * for the key file; {@link #toString} shows the public key alone.
 */
public final class SigningKey {

  private static final String PREFIX = "PRIVATE+KEY+";
  private static final Pattern TEXT =
      Pattern.compile("PRIVATE\\+KEY\\+([^+]+)\\+([0-9a-f]{8})\\+([^\\s]{1,100})");

  private final VerifierKey verifier;
  private final byte[] seed;

  private SigningKey(String name, byte[] seed) {
    this.seed = seed.clone();
    this.verifier = new VerifierKey(name, Ed25519.publicKey(seed));
  }

  /**
   * A new key.
   *
   * @throws MalformedException if a key cannot have this name
   */
  public static SigningKey generate(String name) {
    byte[] seed = new byte[Ed25519.KEY_LENGTH];
    new SecureRandom().nextBytes(seed);
    return new SigningKey(Names.checked(name), seed);
  }

  /**
   * Reads what {@link #privateText} gave. Line breaks and spaces around it are left out.
   *
   * @throws MalformedException if it is no such text; the message never quotes it
   */
  public static SigningKey parse(String text) {
    Matcher parts = TEXT.matcher(text.strip());
    if (!parts.matches()) {
      throw new MalformedException("A signing key is written PRIVATE+KEY+name+hash+base64.");
    }
    SigningKey key =
        new SigningKey(
            Names.checked(parts.group(1)), VerifierKey.rawKey(Base64Text.bytes(parts.group(3))));
    if (!HexFormat.of().formatHex(key.verifier.id()).equals(parts.group(2))) {
      throw new MalformedException("The signing key's hash is not that of its name and bytes.");
    }
    return key;
  }

  public String name() {
    return verifier.name();
  }

  /** The public key that verifies what this one signs. */
  public VerifierKey verifier() {
    return verifier;
  }

  /** The secret, for a file that only its owner can read; golang.org/x/mod/sumdb/note reads it. */
  public String privateText() {
    return PREFIX + VerifierKey.text(name(), verifier.id(), seed);
  }

  /** The signature of a note's text. */
  NoteSignature sign(String text) {
    byte[] signed = Ed25519.sign(seed, verifier.publicKey(), text.getBytes(StandardCharsets.UTF_8));
    return new NoteSignature(name(), verifier.id(), signed);
  }

  /** Names the public key. */
  @Override
  public String toString() {
    return "signing key of " + verifier;
  }
}
