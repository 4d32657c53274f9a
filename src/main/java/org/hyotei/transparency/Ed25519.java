package org.hyotei.transparency;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) as the JDK has it, with keys as their 32 raw bytes. */
final class Ed25519 {

  static final int KEY_LENGTH = 32;
  static final int SIGNATURE_LENGTH = 64;

  private static final String ALGORITHM = "Ed25519";

  /** What stands before the raw bytes in the DER encoding of a public key. */
  private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519() {}

  static PrivateKey privateKey(byte[] seed) {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    } catch (GeneralSecurityException e) {
      throw unavailable(e);
    }
  }

  /**
   * The public key that belongs to a seed. The JDK derives one only while it generates a pair, so
   * the pair is generated with the seed for its randomness; that the seed was really taken is
   * checked.
   */
  static byte[] publicKey(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
      KeyPair pair = generator.generateKeyPair();
      if (!Arrays.equals(pair.getPrivate().getEncoded(), privateKey(seed).getEncoded())) {
        throw new IllegalStateException(
            "this Java runtime derives no Ed25519 public key from a seed");
      }
      byte[] encoded = pair.getPublic().getEncoded();
      return Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
    } catch (GeneralSecurityException e) {
      throw unavailable(e);
    }
  }

  static byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw unavailable(e);
    }
  }

  /** Whether it is the key's signature; false for what is no point of the curve. */
  static boolean verifies(byte[] publicKey, byte[] message, byte[] signed) {
    try {
      byte[] encoded = Arrays.copyOf(PUBLIC_PREFIX, PUBLIC_PREFIX.length + KEY_LENGTH);
      System.arraycopy(publicKey, 0, encoded, PUBLIC_PREFIX.length, KEY_LENGTH);
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static IllegalStateException unavailable(GeneralSecurityException e) {
    return new IllegalStateException("this Java runtime cannot use Ed25519", e);
  }

  /** Randomness that was drawn before. */
  private static final class Given extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    Given(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("asked for " + bytes.length + " bytes of a seed");
      }
      System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
  }
}
