package org.hyotei.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
 * The parts of one entry as they are stored: Zstandard over one line of JSON, an array of objects
 * with {@code name}, {@code salt} and {@code bytes}, and behind it the texts in UTF-8 in the same
 * order, each of so many bytes. Parts that were disposed of are not there.
 */
final class Parts {

  private static final int SALT_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final Compression COMPRESSION = new Compression();

  private static final byte END_OF_HEAD = '\n';

  private static final JsonFactory FACTORY = new JsonFactory();

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
    byte[] head = Json.bytes(json -> head(parts, json));
    int length = head.length + 1;
    for (Part part : parts) {
      length += part.utf8().remaining();
    }
    ByteBuffer plain = ByteBuffer.allocate(length).put(head).put(END_OF_HEAD);
    parts.forEach(part -> plain.put(part.utf8()));
    return COMPRESSION.packed(plain.array());
  }

  private static void head(List<Part> parts, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Part part : parts) {
      json.writeStartObject();
      json.writeStringField("name", part.name());
      json.writeStringField("salt", part.salt());
      json.writeNumberField("bytes", part.utf8().remaining());
      json.writeEndObject();
    }
    json.writeEndArray();
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
    byte[] plain = Zstd.decompress(packed, (int) Zstd.getFrameContentSize(packed));
    int at = 0;
    while (plain[at] != END_OF_HEAD) {
      at++;
    }
    try (JsonParser head = FACTORY.createParser(plain, 0, at)) {
      at++;
      head.nextToken();
      boolean wanted = true;
      while (wanted && head.nextToken() == JsonToken.START_OBJECT) {
        Map<String, String> fields = new LinkedHashMap<>();
        while (head.nextToken() == JsonToken.FIELD_NAME) {
          head.nextToken();
          fields.put(head.currentName(), head.getText());
        }
        int end = at + Integer.parseInt(Objects.requireNonNull(fields.get("bytes")));
        wanted = goesOn.test(part(fields, ByteBuffer.wrap(plain, at, end - at)));
        at = end;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a stored body cannot be read", e);
    }
  }

  private static Part part(Map<String, String> fields, ByteBuffer text) {
    return new Part(
        Objects.requireNonNull(fields.get("name")),
        HexFormat.of().parseHex(Objects.requireNonNull(fields.get("salt"))),
        text);
  }
}
