package org.hyotei.replay;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.hyotei.ledger.Program;
import org.jspecify.annotations.Nullable;

/** A replay as JSON. */
public final class ReplayJson {

  private ReplayJson() {}

  /** Writes a replay as an object; its reason in a language. */
  public static void write(Replay replay, String language, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("evaluation", replay.id());
    json.writeStringField("result", replay.result().word());
    json.writeStringField("compared", replay.compared() == null ? null : replay.compared().word());
    program("recordedBy", replay.recordedBy(), json);
    program("replayedBy", replay.replayedBy(), json);
    json.writeArrayFieldStart("differences");
    for (Replay.Difference difference : replay.differences()) {
      json.writeStartObject();
      json.writeStringField("pointer", difference.pointer());
      value("before", difference.before(), json);
      value("after", difference.after(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("count", replay.count());
    json.writeStringField("reason", replay.reason().in(language));
    json.writeEndObject();
  }

  private static void program(String name, Program program, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("jar", program.jar());
    json.writeStringField("jdk", program.jdk());
    json.writeEndObject();
  }

  private static void value(String name, @Nullable String value, JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeRawValue(value);
    }
  }
}
