package org.hyotei.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hyotei.check.CheckReport;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.report.CheckJson;
import org.hyotei.report.Json;
import org.jspecify.annotations.Nullable;

/** What is said of a version that is served from now on. */
final class Activating {

  private Activating() {}

  /**
   * That its impact was confirmed.
   *
   * @param entry id of the confirmation
   * @param by who confirmed it; null if that was disposed of
   */
  record Confirmed(String entry, @Nullable Submitter by) {}

  /** The statement; refers to the confirmation where there is one. */
  static Statement of(
      CompiledPolicy policy,
      String digest,
      @Nullable CheckReport report,
      @Nullable Confirmed confirmed) {
    return new Statement(
        Kind.ACTIVATION,
        new Draft.PolicyKey(policy.id(), policy.version()),
        null,
        confirmed == null ? List.of() : List.of(confirmed.entry()),
        Map.of("digest", digest),
        json -> {
          json.writeStartObject();
          text("owner", policy.definition().owner(), json);
          text("approval", policy.definition().approval(), json);
          if (report == null) {
            json.writeNullField("check");
          } else {
            json.writeFieldName("check");
            CheckJson.write(report, "ja", json);
          }
          if (confirmed != null) {
            confirmed(confirmed, json);
          }
          json.writeEndObject();
        },
        null,
        null,
        (handle, position) -> PolicyArchive.keep(handle, policy.id(), policy.files()));
  }

  private static void confirmed(Confirmed confirmed, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("confirmation");
    json.writeStringField("entry", confirmed.entry());
    if (confirmed.by() != null) {
      json.writeObjectFieldStart("submitter");
      confirmed.by().write(json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void text(String name, @Nullable String text, JsonGenerator json)
      throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }

  /** What could be proved about a version that was activated. */
  static Statement proofs(Entry activation, Json.Writer proofs) {
    return new Statement(
        Kind.PROOFS,
        Statement.policy(activation),
        null,
        List.of(activation.id()),
        Map.of(),
        proofs,
        null,
        null,
        Draft.Effect.NONE);
  }
}
