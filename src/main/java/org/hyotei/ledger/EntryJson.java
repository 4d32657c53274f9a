package org.hyotei.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An entry as canonical JSON (RFC 8785): the bytes of a leaf. It is written so from the first:
 * fields in the order of their names' UTF-16 units, no number, no space, and no more escaped than
 * must be.
 */
final class EntryJson {

  private static final String FORMAT = "hyotei-entry/1";
  private static final int BYTES = 16_384;
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .characterEscapes(new Escapes())
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  /** UTC, to the millisecond: sorts as text. */
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private EntryJson() {}

  static byte[] of(Draft draft, Program program) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(BYTES);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      write(draft, program, json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return out.toByteArray();
  }

  private static void write(Draft draft, Program program, JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (!draft.detail().isEmpty()) {
      json.writeFieldName("detail");
      value(draft.detail(), json);
    }
    json.writeStringField("format", FORMAT);
    json.writeStringField("id", draft.id());
    json.writeStringField("kind", draft.kind().word());
    json.writeArrayFieldStart("parts");
    for (Part part : draft.parts()) {
      json.writeStartObject();
      json.writeStringField("digest", part.digest());
      json.writeStringField("name", part.name());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (draft.plan() != null) {
      json.writeObjectFieldStart("plan");
      json.writeStringField("fiscalYear", draft.plan().fiscalYear());
      json.writeStringField("id", draft.plan().id());
      json.writeEndObject();
    }
    if (draft.policy() != null) {
      json.writeObjectFieldStart("policy");
      json.writeStringField("id", draft.policy().id());
      json.writeStringField("version", draft.policy().version());
      json.writeEndObject();
    }
    json.writeObjectFieldStart("program");
    json.writeStringField("jar", program.jar());
    json.writeStringField("jdk", program.jdk());
    json.writeEndObject();
    if (!draft.refers().isEmpty()) {
      json.writeFieldName("refers");
      value(draft.refers(), json);
    }
    json.writeStringField("time", TIME.format(draft.time()));
    json.writeEndObject();
  }

  private static void value(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((name, of) -> sorted.put(String.valueOf(name), of));
      json.writeStartObject();
      for (Map.Entry<String, Object> field : sorted.entrySet()) {
        json.writeFieldName(field.getKey());
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

  /** Control characters in lower-case hex, but for those that have a letter of their own. */
  private static final class Escapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;
    private static final int[] ASCII = standardAsciiEscapesForJSON();

    static {
      for (int c = 0; c < ' '; c++) {
        ASCII[c] = ASCII[c] == ESCAPE_STANDARD ? ESCAPE_CUSTOM : ASCII[c];
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ASCII;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return c < ' ' ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", c)) : null;
    }
  }
}
