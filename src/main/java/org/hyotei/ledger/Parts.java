package org.hyotei.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The parts of one entry as they are stored: zlib over a JSON array of objects with {@code name},
 * {@code salt} and {@code body}. Parts that were disposed of are not there.
 */
final class Parts {

  private static final int SALT_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  // bodies are as long as the requests that were admitted
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private Parts() {}

  /** Texts by name, in their order, each with a salt of its own. */
  static List<Part> salted(Map<String, String> texts) {
    byte[] salts = new byte[SALT_BYTES * texts.size()];
    RANDOM.nextBytes(salts);
    List<Part> parts = new ArrayList<>(texts.size());
    int at = 0;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      String salt = HexFormat.of().formatHex(salts, at, at + SALT_BYTES);
      parts.add(new Part(text.getKey(), salt, text.getValue()));
      at += SALT_BYTES;
    }
    return parts;
  }

  static byte[] packed(List<Part> parts) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(32_768);
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (JsonGenerator json =
        FACTORY.createGenerator(new DeflaterOutputStream(packed, deflater, 8_192))) {
      json.writeStartArray();
      for (Part part : parts) {
        json.writeStartObject();
        json.writeStringField("name", part.name());
        json.writeStringField("salt", part.salt());
        json.writeStringField("body", part.text());
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  /** By name, in their order. */
  static Map<String, Part> unpacked(byte[] packed) {
    Map<String, Part> parts = new LinkedHashMap<>();
    each(
        packed,
        part -> {
          parts.put(part.name(), part);
          return true;
        });
    return parts;
  }

  /** One of them, without reading those behind it; empty if it was disposed of. */
  static Optional<Part> unpacked(byte[] packed, String name) {
    List<Part> found = new ArrayList<>(1);
    each(
        packed,
        part -> {
          boolean wanted = part.name().equals(name);
          if (wanted) {
            found.add(part);
          }
          return !wanted;
        });
    return found.stream().findFirst();
  }

  /** Reads parts for as long as it is told to go on. */
  private static void each(byte[] packed, Predicate<Part> goesOn) {
    try (JsonParser json =
        FACTORY.createParser(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
      json.nextToken();
      while (json.nextToken() == JsonToken.START_OBJECT && goesOn.test(part(json))) {
        // the test takes the part
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a stored body cannot be read", e);
    }
  }

  private static Part part(JsonParser json) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      fields.put(json.currentName(), json.nextTextValue());
    }
    return new Part(
        Objects.requireNonNull(fields.get("name")),
        Objects.requireNonNull(fields.get("salt")),
        Objects.requireNonNull(fields.get("body")));
  }
}
