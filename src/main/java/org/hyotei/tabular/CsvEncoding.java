package org.hyotei.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * The encodings of CSV files: UTF-8, with or without a byte order mark, else CP932, each strictly.
 */
public final class CsvEncoding {

  /** What Excel for Windows calls Shift_JIS. */
  public static final Charset CP932 = Charset.forName("windows-31j");

  /** What CP932 is called, in lower case; its superset of Shift_JIS is meant by that too. */
  private static final Set<String> NAMES_OF_CP932 =
      Set.of("cp932", "windows-31j", "ms932", "shift_jis", "sjis", "x-sjis");

  private CsvEncoding() {}

  /** The encoding of a name; empty for a name that no Java runtime knows. */
  public static Optional<Charset> named(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.of(NAMES_OF_CP932.contains(plain) ? CP932 : Charset.forName(plain));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** How far bytes are text: up to and without {@code end}. */
  private record Decoded(String text, int end, boolean whole) {}

  /** The text without its byte order mark; empty, with a defect at the first byte that is none. */
  public static Optional<String> decode(String file, byte[] bytes, Defects defects) {
    return decode(file, bytes, null, ',', defects);
  }

  /** {@code said} is the one encoding that it may be in; null for either. */
  static Optional<String> decode(
      String file, byte[] bytes, @Nullable Charset said, char separator, Defects defects) {
    if (said != null && !said.equals(StandardCharsets.UTF_8)) {
      Decoded decoded = decode(bytes, said.name().equals("Shift_JIS") ? CP932 : said);
      if (!decoded.whole()) {
        unreadable(file, bytes, decoded, said.displayName(), separator, defects);
      }
      return decoded.whole() ? Optional.of(decoded.text()) : Optional.empty();
    }
    Decoded utf8 = decode(bytes, StandardCharsets.UTF_8);
    boolean marked = said != null || utf8.text().startsWith("\uFEFF");
    if (utf8.whole()) {
      String text = utf8.text();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
    Decoded cp932 = marked ? utf8 : decode(bytes, CP932);
    if (cp932.whole()) {
      return Optional.of(cp932.text());
    }
    Decoded further = cp932.end() > utf8.end() ? cp932 : utf8;
    unreadable(file, bytes, further, said == null ? "" : "UTF-8", separator, defects);
    return Optional.empty();
  }

  /** {@code said} is the name of the one encoding that was admitted; empty if either was. */
  private static void unreadable(
      String file, byte[] bytes, Decoded read, String said, char separator, Defects defects) {
    String sequence = String.format("%02X", bytes[read.end()]);
    defects.add(
        "unreadable-bytes",
        place(file, read.text(), separator),
        "文字コードが"
            + (said.isEmpty() ? " UTF-8 でも CP932（Shift_JIS）でも" : "指定された " + said + " では")
            + "ありません（バイト "
            + sequence
            + "）。Excel の「CSV UTF-8」で保存し直してください。",
        "The bytes are "
            + (said.isEmpty() ? "neither UTF-8 nor CP932" : "not " + said + " as was said")
            + " from here on (byte "
            + sequence
            + "). Save the file as CSV UTF-8.");
  }

  private static Decoded decode(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    return new Decoded(out.toString(), in.position(), !result.isError());
  }

  /** The cell that is being read where a text ends. */
  private static Place place(String file, String text, char separator) {
    int number = 0;
    int line = 1;
    int column = 0;
    // a mark stands for the unreadable character, so that an empty last cell is counted
    try {
      for (CsvRecord row : CsvReading.reader(true, separator).ofCsvRecord(text + "?")) {
        number++;
        line = Math.toIntExact(row.getStartingLineNumber());
        column = row.getFieldCount() - 1;
      }
    } catch (CsvParseException e) {
      return Place.ofLine(file, line);
    }
    Sheet.Row row = new Sheet.Row(number, line, line, List.of());
    return new Sheet(file, "", List.of(), List.of()).place(row, column);
  }
}
