package org.hyotei.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON to memory in UTF-8, on one line or indented. */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  // sizes to begin with, in bytes
  private static final int LARGE = 16_384;
  private static final int SMALL = 1_024;

  private Json() {}

  /** What writes one document. */
  @FunctionalInterface
  public interface Writer {
    void write(JsonGenerator json) throws IOException;
  }

  public static byte[] bytes(Writer writer) {
    return bytes(writer, false, LARGE);
  }

  /** The same, for a document that is likely to be of so many bytes. */
  public static byte[] bytes(int likely, Writer writer) {
    return bytes(writer, false, likely);
  }

  /** The same, for a document of a few hundred characters. */
  public static byte[] small(Writer writer) {
    return bytes(writer, false, SMALL);
  }

  public static byte[] indented(Writer writer) {
    return bytes(writer, true, LARGE);
  }

  private static byte[] bytes(Writer writer, boolean indented, int size) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(size);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      if (indented) {
        json.useDefaultPrettyPrinter();
      }
      writer.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return out.toByteArray();
  }

  static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }

  static void counts(JsonGenerator json, String name, Map<String, Integer> counts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }
}
