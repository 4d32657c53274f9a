package org.hyotei.verification;

import java.util.Optional;

/**
 * A part as it was disclosed: what was written, and the salt without which its digest could be
 * guessed from.
 *
 * @param salt 32 bytes in hex
 */
record Body(String name, String salt, String text) {

  /** Reads the JSON object of a part, as receipts have it; empty if it is none. */
  static Optional<Body> of(Json json) {
    return json.text("body").flatMap(text -> of(json, text));
  }

  /** Takes a part's name and salt from a JSON object of three fields; empty if it is none. */
  static Optional<Body> of(Json json, String text) {
    Optional<String> name = json.text("name");
    Optional<String> salt = json.text("salt");
    return json instanceof Json.Fields fields
            && fields.byName().size() == 3
            && name.isPresent()
            && salt.isPresent()
        ? Optional.of(new Body(name.get(), salt.get(), text))
        : Optional.empty();
  }

  /** What the entry must commit to, in hex; empty if the salt is not 32 bytes. */
  Optional<String> digest() {
    return Sha256.fromHex(salt)
        .filter(bytes -> bytes.length == 32)
        .map(bytes -> Sha256.hex(Sha256.of(bytes, Sha256.utf8(text))));
  }

  /** The text as JSON; empty if it is none. */
  Optional<Json> json() {
    try {
      return Optional.of(Json.read(Sha256.utf8(text)));
    } catch (Json.NotJson e) {
      return Optional.empty();
    }
  }
}
