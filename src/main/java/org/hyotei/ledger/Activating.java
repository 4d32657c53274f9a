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

  static Statement of(CompiledPolicy policy, String digest, @Nullable CheckReport report) {
    return new Statement(
        Kind.ACTIVATION,
        new Draft.PolicyKey(policy.id(), policy.version()),
        null,
        List.of(),
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
          json.writeEndObject();
        },
        null,
        null,
        (handle, position) -> PolicyArchive.keep(handle, policy.id(), policy.files()));
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
