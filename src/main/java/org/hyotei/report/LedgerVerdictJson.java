package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.hyotei.verification.LedgerVerdict;
import org.hyotei.verification.Problem;

/** What became of verifying a ledger, as JSON. */
public final class LedgerVerdictJson {

  private LedgerVerdictJson() {}

  public static void write(LedgerVerdict verdict, String language, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeBooleanField("intact", verdict.intact());
    Json.text(json, "origin", verdict.origin());
    json.writeNumberField("entries", verdict.entries());
    json.writeStringField("root", verdict.root());
    json.writeNumberField("checkpoints", verdict.checkpoints());
    json.writeNumberField("count", verdict.count());
    json.writeArrayFieldStart("problems");
    for (Problem problem : verdict.problems()) {
      json.writeStartObject();
      json.writeStringField("table", problem.table());
      if (problem.position() != null) {
        json.writeNumberField("position", problem.position());
      }
      if (problem.entry() != null) {
        json.writeStringField("entry", problem.entry());
      }
      json.writeStringField("message", problem.message().in(language));
      json.writeEndObject();
    }
    json.writeEndArray();
    VerdictJson.messages(json, "notProved", verdict.notProved(), language);
    json.writeEndObject();
  }
}
