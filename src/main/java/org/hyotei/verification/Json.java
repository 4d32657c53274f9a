package org.hyotei.verification;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A JSON value as far as entries, receipts and bodies need it. Immutable. */
sealed interface Json {

  record Fields(Map<String, Json> byName) implements Json {}

  record Items(List<Json> items) implements Json {}

  record Text(String value) implements Json {}

  /** A number, {@code true}, {@code false} or {@code null}, as it is written. */
  record Bare(String written) implements Json {}

  /** Text that is no JSON, is JSON twice, has a field twice or is nested too deep. */
  final class NotJson extends Exception {

    private static final long serialVersionUID = 1L;

    NotJson(String message) {
      super(message, null, false, false);
    }
  }

  /** Reads one document in strict UTF-8; a byte order mark may stand before it. */
  static Json read(byte[] utf8) throws NotJson {
    CharBuffer text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
    } catch (CharacterCodingException e) {
      throw new NotJson("not UTF-8");
    }
    int start = text.length() > 0 && text.charAt(0) == '\uFEFF' ? 1 : 0;
    try (JsonParser parser =
        Reader.FACTORY.createParser(text.array(), start, text.length() - start)) {
      if (parser.nextToken() == null) {
        throw new NotJson("empty");
      }
      Json value = Reader.value(parser);
      if (parser.nextToken() != null) {
        throw new NotJson("more than one value");
      }
      return value;
    } catch (IOException e) {
      throw new NotJson(String.valueOf(e.getMessage()).split("\n", 2)[0]);
    }
  }

  /** A field of an object. */
  default Optional<Json> field(String name) {
    return this instanceof Fields fields
        ? Optional.ofNullable(fields.byName().get(name))
        : Optional.empty();
  }

  /** The text of a field of an object. */
  default Optional<String> text(String name) {
    return field(name).flatMap(Json::text);
  }

  default Optional<String> text() {
    return this instanceof Text text ? Optional.of(text.value()) : Optional.empty();
  }

  /** The whole number in a field of an object, not negative, in its plain spelling. */
  default Optional<Long> number(String name) {
    return field(name)
        .filter(value -> value instanceof Bare bare && bare.written().matches("0|[1-9]\\d{0,17}"))
        .map(value -> Long.parseLong(((Bare) value).written()));
  }

  /** Whether a field of an object is {@code true}. */
  default boolean flag(String name) {
    return field(name).filter(new Bare("true")::equals).isPresent();
  }

  /** The items of a field of an object; none if it has no such list. */
  default List<Json> items(String name) {
    return field(name)
        .map(value -> value instanceof Items list ? list.items() : null)
        .orElse(List.of());
  }

  /** The texts among the items of a field of an object. */
  default Stream<String> texts(String name) {
    return items(name).stream().flatMap(item -> item.text().stream());
  }

  /** Builds values from tokens. */
  final class Reader {

    private static final JsonFactory FACTORY =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Reader() {}

    private static Json value(JsonParser parser) throws IOException, NotJson {
      return switch (parser.currentToken()) {
        case START_OBJECT -> fields(parser);
        case START_ARRAY -> items(parser);
        case VALUE_STRING -> new Text(wellFormed(parser.getText()));
        default -> new Bare(parser.getText());
      };
    }

    private static Json fields(JsonParser parser) throws IOException, NotJson {
      Map<String, Json> fields = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = wellFormed(parser.currentName());
        parser.nextToken();
        fields.put(name, value(parser));
      }
      return new Fields(fields);
    }

    private static Json items(JsonParser parser) throws IOException, NotJson {
      List<Json> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(parser));
      }
      return new Items(items);
    }

    /** Half a character has no bytes in UTF-8, so it could stand for another. */
    private static String wellFormed(String text) throws NotJson {
      for (int i = 0; i < text.length(); i++) {
        if (Character.isHighSurrogate(text.charAt(i))
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else if (Character.isSurrogate(text.charAt(i))) {
          throw new NotJson("half a character (a surrogate alone)");
        }
      }
      return text;
    }
  }
}
