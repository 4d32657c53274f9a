package org.hyotei.verification;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/**
 * A public key that the verifier was given: {@code name+hash+base64}, of Ed25519.
 *
 * @param id the four bytes, in hex, by which signatures name it
 */
public record TrustedKey(String name, String id, String text, PublicKey key) {

  private static final int KEY_BYTES = 32;
  private static final byte ED25519 = 1;

  /** Reads a key; empty if it is none, or its hash is not its own. */
  public static Optional<TrustedKey> parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    if (parts.length != 3 || parts[0].isEmpty()) {
      return Optional.empty();
    }
    return Sha256.fromBase64(parts[2])
        .filter(typed -> typed.length == 1 + KEY_BYTES && typed[0] == ED25519)
        .filter(
            typed ->
                Sha256.hex(Sha256.of(Sha256.utf8(parts[0] + "\n"), typed))
                    .substring(0, 8)
                    .equals(parts[1]))
        .flatMap(typed -> point(Arrays.copyOfRange(typed, 1, typed.length)))
        .map(key -> new TrustedKey(parts[0], parts[1], text.strip(), key));
  }

  /** RFC 8032, section 5.1.2: y from the least byte up, and whether x is odd in the last bit. */
  private static Optional<PublicKey> point(byte[] raw) {
    byte[] bigEndian = new byte[KEY_BYTES];
    for (int i = 0; i < KEY_BYTES; i++) {
      bigEndian[i] = raw[KEY_BYTES - 1 - i];
    }
    boolean odd = (bigEndian[0] & 0x80) != 0;
    bigEndian[0] &= 0x7f;
    try {
      return Optional.of(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(
                  new EdECPublicKeySpec(
                      NamedParameterSpec.ED25519,
                      new EdECPoint(odd, new BigInteger(1, bigEndian)))));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** SHA-256 of the 32 raw bytes, in hex: what people compare. */
  public String fingerprint() {
    byte[] typed = Sha256.fromBase64(text.substring(name.length() + id.length() + 2)).orElseThrow();
    return Sha256.hex(Sha256.of(Arrays.copyOfRange(typed, 1, typed.length)));
  }

  boolean verifies(byte[] message, byte[] signed) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
