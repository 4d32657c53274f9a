package org.hyotei.ledger;

import java.util.List;
import java.util.Map;
import org.hyotei.check.CheckReport;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.report.CheckJson;
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
}
