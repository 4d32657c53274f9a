package org.hyotei.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into a tree. A duplicate name is a defect, and reading goes on; text that is no JSON,
 * or that is nested or numbered beyond the limits, is one defect and no tree.
 */
public final class JsonDocument {

  /** The code of a defect that means: this is not JSON at all. */
  public static final String NOT_JSON = "not-json";

  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 60;
  private static final int LARGEST_EXPONENT = 60;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxStringLength(1_000_000)
                  .maxNameLength(1_000)
                  .build())
          .build();

  private final JsonParser parser;
  private final String file;
  private final Defects defects;

  private JsonDocument(JsonParser parser, String file, Defects defects) {
    this.parser = parser;
    this.file = file;
    this.defects = defects;
  }

  /**
   * Reads one document.
   *
   * @param file for the places of defects; empty for a request body
   * @return empty if no tree could be built; {@code defects} then says why
   */
  public static Optional<Node> read(byte[] utf8, String file, Defects defects) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(utf8);
    CharBuffer text = CharBuffer.allocate(utf8.length);
    CoderResult decoded = decoder.decode(bytes, text, true);
    text.flip();
    if (decoded.isError()) {
      defects.add(
          NOT_JSON,
          endOf(text.toString(), file),
          "UTF-8 として読めません。文字コードを UTF-8 にしてください。",
          "The bytes are not UTF-8. Send the document in UTF-8.");
      return Optional.empty();
    }
    int start = text.length() > 0 && text.charAt(0) == '\uFEFF' ? 1 : 0;
    try (JsonParser parser = FACTORY.createParser(text.array(), start, text.length() - start)) {
      return new JsonDocument(parser, file, defects).document();
    } catch (IOException e) {
      throw new UncheckedIOException("reading text from memory failed", e);
    }
  }

  private static Place endOf(String text, String file) {
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    return new Place(file, line, text.length() - text.lastIndexOf('\n'), "");
  }

  private Optional<Node> document() throws IOException {
    try {
      if (parser.nextToken() == null) {
        notJson("本文が空です。JSON を送ってください。", "The body is empty. Send a JSON document.");
        return Optional.empty();
      }
      Node node = value("");
      if (parser.nextToken() != null) {
        notJson(
            "JSON の後に余分な文字があります。1件だけ送ってください。",
            "There is more after the JSON document. Send exactly one.");
        return Optional.empty();
      }
      return Optional.of(node);
    } catch (StreamConstraintsException e) {
      defects.add(
          "beyond-limits",
          here(""),
          "JSON が大きすぎるか深すぎます（入れ子は" + DEEPEST + "段、数は" + LONGEST_NUMBER + "桁、文字列は1,000,000文字まで）。",
          "The JSON goes beyond the limits (nesting "
              + DEEPEST
              + " levels, numbers "
              + LONGEST_NUMBER
              + " digits, strings 1,000,000 characters).");
      return Optional.empty();
    } catch (JsonProcessingException e) {
      notJson(
          "JSON として読めません。この位置の記号、引用符、文字コード（UTF-8）を確かめてください。",
          "This is not JSON: "
              + withoutSource(e.getOriginalMessage())
              + ". Check the text here and that it is UTF-8.");
      return Optional.empty();
    }
  }

  /** The parser's words without where it read from, which is said beside. */
  private static String withoutSource(String message) {
    return message.replaceAll("\\s*\\(?(start marker )?at \\[Source:.*", "");
  }

  private void notJson(String ja, String en) {
    defects.add(NOT_JSON, here(""), ja, en);
  }

  private Place here(String pointer) {
    JsonLocation at = parser.currentLocation();
    return new Place(file, at.getLineNr(), at.getColumnNr(), pointer);
  }

  private Place place(String pointer) {
    JsonLocation at = parser.currentTokenLocation();
    return new Place(file, at.getLineNr(), at.getColumnNr(), pointer);
  }

  private Node value(String pointer) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> mapping(pointer);
      case START_ARRAY -> sequence(pointer);
      case VALUE_STRING -> words(pointer);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(pointer);
      case VALUE_TRUE -> new Node.Flag(place(pointer), true);
      case VALUE_FALSE -> new Node.Flag(place(pointer), false);
      case VALUE_NULL -> new Node.Nothing(place(pointer));
      default -> throw new IllegalStateException("no value begins with " + token);
    };
  }

  private Node mapping(String pointer) throws IOException {
    Place place = place(pointer);
    List<Node.Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String written = parser.currentName();
      String name = writable(written);
      String child = Pointers.child(pointer, name);
      Place at = place(child);
      checkWritable(written, name, at);
      parser.nextToken();
      Node value = value(child);
      if (names.add(name)) {
        fields.add(new Node.Field(name, at, value));
      } else {
        defects.add(
            "duplicate-field",
            at,
            "項目「" + Spelling.shorten(name) + "」が2回あります。1つにしてください。",
            "The field \"" + Spelling.shorten(name) + "\" stands twice. Keep one.");
      }
    }
    return new Node.Mapping(place, fields);
  }

  private Node sequence(String pointer) throws IOException {
    Place place = place(pointer);
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(Pointers.child(pointer, items.size())));
    }
    return new Node.Sequence(place, items);
  }

  private Node words(String pointer) throws IOException {
    Place place = place(pointer);
    String written = parser.getText();
    String text = writable(written);
    checkWritable(written, text, place);
    return new Node.Words(place, text);
  }

  /**
   * Half a character cannot be written as UTF-8, in an answer or anywhere else; characters for
   * control neither in XML, nor all of them in a database.
   */
  private void checkWritable(String written, String writable, Place place) {
    if (written.equals(writable)) {
      return;
    }
    int bad = written.codePoints().filter(c -> !isWritable(c)).findFirst().orElseThrow();
    if (Character.getType(bad) == Character.SURROGATE) {
      defects.add(
          "unpaired-surrogate",
          place,
          "「\\uD800」〜「\\uDFFF」が対になっていません。文字をそのまま書いてください。",
          "A surrogate from \\uD800 to \\uDFFF stands alone. Write the character itself.");
    } else {
      String code = String.format(Locale.ROOT, "U+%04X", bad);
      defects.add(
          "unwritable-character",
          place,
          "使えない制御文字 " + code + " があります。取り除いてください。",
          "The control character " + code + " cannot be kept. Take it out.");
    }
  }

  /** The text with "?" for all that cannot be written. */
  private static String writable(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c < ' ' || c >= Character.MIN_SURROGATE) {
        StringBuilder text = new StringBuilder(written.length());
        written.codePoints().forEach(one -> text.appendCodePoint(isWritable(one) ? one : '?'));
        return text.toString();
      }
    }
    return written;
  }

  /** Whether a character may stand in a text: what XML 1.0 takes for one. */
  public static boolean isWritable(int c) {
    return c >= ' '
        ? c < 0xD800 || (c > 0xDFFF && c != 0xFFFE && c != 0xFFFF)
        : c == '\t' || c == '\n' || c == '\r';
  }

  private Node number(String pointer) throws IOException {
    String written = parser.getText();
    BigDecimal value = decimal(written);
    Place place = place(pointer);
    if (value == null || Math.abs((long) value.scale()) > LARGEST_EXPONENT) {
      defects.add(
          "number-out-of-range",
          place,
          "数 " + written + " は大きすぎるか小さすぎます（指数は±" + LARGEST_EXPONENT + "まで）。",
          "The number "
              + written
              + " is out of range (exponents up to ±"
              + LARGEST_EXPONENT
              + ").");
      return new Node.Nothing(place);
    }
    return new Node.Digits(place, written, value);
  }

  /** The number; null where its exponent is beyond what a decimal holds. */
  private static @Nullable BigDecimal decimal(String written) {
    try {
      return new BigDecimal(written);
    } catch (NumberFormatException exponentOverflow) {
      return null;
    }
  }
}
