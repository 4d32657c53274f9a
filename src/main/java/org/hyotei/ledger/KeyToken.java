package org.hyotei.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key as its holder has it: {@code hyotei_<id>_<secret>}. It is shown once and never kept;
 * {@link #toString} leaves the secret out.
 *
 * @param id 12 hex digits
 * @param secret 32 random bytes in base64url
 */
public record KeyToken(String id, String secret) {

  /** What every token begins with. */
  public static final String PREFIX = "hyotei_";

  private static final int ID_BYTES = 6;
  private static final int SECRET_BYTES = 32;
  private static final int LENGTH = PREFIX.length() + 2 * ID_BYTES + 1 + 43;
  private static final Pattern FORM =
      Pattern.compile(PREFIX + "(?<id>[0-9a-f]{12})_(?<secret>[A-Za-z0-9_-]{43})");
  private static final SecureRandom RANDOM = new SecureRandom();

  static KeyToken random() {
    return new KeyToken(
        HexFormat.of().formatHex(bytes(ID_BYTES)),
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES)));
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** A token as it was sent; empty if it is none. */
  public static Optional<KeyToken> read(String text) {
    Matcher form = FORM.matcher(text);
    return text.length() == LENGTH && form.matches()
        ? Optional.of(new KeyToken(form.group("id"), form.group("secret")))
        : Optional.empty();
  }

  /** The token in full, for its holder alone. */
  public String text() {
    return PREFIX + id + "_" + secret;
  }

  /** SHA-256 of the secret's characters, in hex. */
  String hash() {
    return Part.sha256(secret.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String toString() {
    return PREFIX + id + "_…";
  }
}
