package org.hyotei.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.hyotei.report.Json;
import org.hyotei.report.Piece;

/**
 * The parts of one entry as they are stored: Zstandard over a JSON array of objects with {@code
 * name}, {@code salt} and {@code body}. Parts that were disposed of are not there.
 */
final class Parts {

  private static final int SALT_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Of Zstandard: the quickest of those that make bodies no larger than zlib's quickest. */
  private static final int LEVEL = 1;

  // bodies are as long as the requests that were admitted
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private Parts() {}

  /** Pieces in their order, each with a salt of its own. */
  static List<Part> salted(List<Piece> pieces) {
    byte[] salts = new byte[SALT_BYTES * pieces.size()];
    RANDOM.nextBytes(salts);
    List<Part> parts = new ArrayList<>(pieces.size());
    int at = 0;
    for (Piece piece : pieces) {
      byte[] salt = Arrays.copyOfRange(salts, at, at + SALT_BYTES);
      parts.add(new Part(piece.name(), salt, piece.utf8()));
      at += SALT_BYTES;
    }
    return parts;
  }

  static byte[] packed(List<Part> parts) {
    byte[] plain =
        Json.bytes(
            json -> {
              json.writeStartArray();
              for (Part part : parts) {
                json.writeStartObject();
                json.writeStringField("name", part.name());
                json.writeStringField("salt", part.salt());
                json.writeFieldName("body");
                json.writeUTF8String(part.utf8(), 0, part.utf8().length);
                json.writeEndObject();
              }
              json.writeEndArray();
            });
    return Zstd.compress(plain, LEVEL);
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
        FACTORY.createParser(new ZstdInputStream(new ByteArrayInputStream(packed)))) {
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
        HexFormat.of().parseHex(Objects.requireNonNull(fields.get("salt"))),
        Objects.requireNonNull(fields.get("body")).getBytes(StandardCharsets.UTF_8));
  }
}
