package org.hyotei.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/** An entry as canonical JSON (RFC 8785): the bytes of a leaf. */
final class EntryJson {

  private static final String FORMAT = "hyotei-entry/1";
  private static final JsonFactory FACTORY = new JsonFactory();

  /** UTC, to the millisecond: sorts as text. */
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private EntryJson() {}

  static byte[] of(Draft draft, Program program) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(8_192);
    try {
      try (JsonGenerator json = FACTORY.createGenerator(out)) {
        write(draft, program, json);
      }
      return new JsonCanonicalizer(out.toByteArray()).getEncodedUTF8();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  private static void write(Draft draft, Program program, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    json.writeStringField("id", draft.id());
    json.writeStringField("kind", draft.kind().word());
    json.writeStringField("time", TIME.format(draft.time()));
    json.writeObjectFieldStart("program");
    json.writeStringField("jar", program.jar());
    json.writeStringField("jdk", program.jdk());
    json.writeEndObject();
    if (draft.policy() != null) {
      json.writeObjectFieldStart("policy");
      json.writeStringField("id", draft.policy().id());
      json.writeStringField("version", draft.policy().version());
      json.writeEndObject();
    }
    if (draft.plan() != null) {
      json.writeObjectFieldStart("plan");
      json.writeStringField("id", draft.plan().id());
      json.writeStringField("fiscalYear", draft.plan().fiscalYear());
      json.writeEndObject();
    }
    if (!draft.refers().isEmpty()) {
      json.writeFieldName("refers");
      value(draft.refers(), json);
    }
    if (!draft.detail().isEmpty()) {
      json.writeFieldName("detail");
      value(draft.detail(), json);
    }
    json.writeArrayFieldStart("parts");
    for (Part part : draft.parts()) {
      json.writeStartObject();
      json.writeStringField("name", part.name());
      json.writeStringField("digest", part.digest());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void value(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> field : map.entrySet()) {
        json.writeFieldName(String.valueOf(field.getKey()));
        value(field.getValue(), json);
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        value(item, json);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(String.valueOf(value));
    }
  }
}
