package org.hyotei.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Another key in the place of the one that signed so far. */
final class Rotation {

  private Rotation() {}

  /**
   * The checkpoint that covers the entry is the old key's last, so that it agrees; if it is lost,
   * that checkpoint is the new key's first.
   */
  static Statement of(String old, String next, boolean lost, String reason) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("vkey", next);
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
        (handle, position) ->
            handle.execute(
                "INSERT INTO signer (since, vkey) VALUES (?, ?)",
                lost ? position : position + 1,
                next));
  }
}
