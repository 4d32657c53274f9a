package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hyotei.activation.Activation;
import org.hyotei.check.CheckReport;
import org.hyotei.policy.PolicyVersion;
import org.jspecify.annotations.Nullable;

/** What became of the packs of the rules folder, and the versions of a policy, as JSON. */
public final class ActivationJson {

  private ActivationJson() {}

  /** An entry for each pack: {@code result}, the version that is served, and the last check. */
  public static void write(List<Activation> activations, String language, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("policies");
    for (Activation activation : activations) {
      json.writeStartObject();
      json.writeStringField("id", activation.pack());
      json.writeStringField("result", activation.kind().name().toLowerCase(Locale.ROOT));
      Json.text(json, "served", activation.served());
      CheckReport report = activation.report();
      if (report != null) {
        json.writeFieldName("check");
        CheckJson.write(report, language, json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /**
   * The versions of a policy, the one served last first.
   *
   * @param served the hash of the version that is served; null for none
   */
  public static void versions(
      String id, List<PolicyVersion> versions, @Nullable String served, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeArrayFieldStart("versions");
    for (PolicyVersion version : versions) {
      json.writeStartObject();
      json.writeStringField("version", version.hash());
      json.writeBooleanField("served", version.hash().equals(served));
      json.writeStringField("activated", version.activated().toString());
      json.writeObjectFieldStart("fiscalYears");
      Json.text(json, "from", version.from() == null ? null : version.from().label());
      Json.text(json, "to", version.to() == null ? null : version.to().label());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
