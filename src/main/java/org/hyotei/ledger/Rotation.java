package org.hyotei.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.transparency.SigningKey;

/** Another key in the place of the one that signed so far. */
final class Rotation {

  private Rotation() {}

  /**
   * The checkpoint that covers the entry is the old key's last, so that it agrees; if it is lost,
   * that checkpoint is the new key's first.
   */
  static Statement of(String old, SigningKey next, boolean lost, String reason, Signers signers) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("vkey", next.verifier().toString());
    detail.put("replaces", old);
    if (lost) {
      detail.put("lost", true);
    }
    return new Statement(
        Kind.SIGNER,
        null,
        null,
        List.of(),
        detail,
        json -> {
          json.writeStartObject();
          json.writeStringField("reason", reason);
          json.writeEndObject();
        },
        null,
        null,
        (handle, position) -> signers.change(old, next, lost ? position : position + 1, handle));
  }
}
