package org.hyotei.api;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.model.Defects;
import org.hyotei.tabular.CsvEncoding;

/**
 * The name of a file that a form brings. Programs write it in UTF-8, in CP932, as encoded words
 * (RFC 2047) or as {@code filename*} (RFC 8187).
 *
 * @param text the name; {@code plan} with the ending where its bytes are no text
 * @param readable whether they are
 */
record FileName(String text, boolean readable) {

  private static final Pattern WORD = Pattern.compile("=\\?([^?]+)\\?([BbQq])\\?([^?]*)\\?=\\s*");
  private static final Pattern EXTENDED =
      Pattern.compile("(?i);\\s*filename\\*=\"?([^';\"]+)'[^']*'([^;\\s\"]*)");
  private static final Pattern PLAIN =
      Pattern.compile("(?i);\\s*filename=(?:\"([^\"]*)\"|([^;\\s]+))");
  private static final Pattern OCTET = Pattern.compile("=[0-9A-Fa-f]{2}");

  /**
   * The name that a part's head says; {@code filename*} where it says both.
   *
   * @param disposition its Content-Disposition, with a letter for each byte
   */
  static FileName ofHead(String disposition) {
    Matcher extended = EXTENDED.matcher(disposition);
    if (extended.find()) {
      return extended(extended.group(1), extended.group(2));
    }
    Matcher plain = PLAIN.matcher(disposition);
    return plain.find()
        ? of(plain.group(1) == null ? plain.group(2) : plain.group(1))
        : new FileName("", true);
  }

  /** The name of a plain parameter, with a letter for each byte. */
  static FileName of(String name) {
    Optional<String> text =
        CsvEncoding.decode("", name.getBytes(StandardCharsets.ISO_8859_1), new Defects());
    return text.isEmpty()
        ? unreadable(name)
        : new FileName(words(text.get()).orElse(text.get()), true);
  }

  /** The same of {@code filename*}: escaped octets in an encoding. */
  private static FileName extended(String charset, String octets) {
    try {
      return CsvEncoding.named(charset)
          .map(one -> new FileName(URLDecoder.decode(octets.replace("+", "%2B"), one), true))
          .filter(name -> name.text().indexOf('\uFFFD') < 0)
          .orElseGet(() -> unreadable(octets));
    } catch (IllegalArgumentException e) {
      return unreadable(octets);
    }
  }

  private static FileName unreadable(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    return new FileName("plan" + (ending.matches("\\.[a-z]+") ? ending : ""), false);
  }

  /** The text of encoded words; empty if the text is none, or in no encoding that is known. */
  private static Optional<String> words(String text) {
    Matcher word = WORD.matcher(text);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Optional<Charset> charset = Optional.empty();
    int end = 0;
    while (word.find() && word.start() == end) {
      // a letter may begin in one word and end in the next
      charset = CsvEncoding.named(word.group(1).replaceAll("\\*.*", ""));
      try {
        bytes.writeBytes(
            word.group(2).equalsIgnoreCase("B")
                ? Base64.getDecoder().decode(word.group(3))
                : quoted(word.group(3)));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
      end = word.end();
    }
    return end > 0 && end == text.length()
        ? charset.map(one -> new String(bytes.toByteArray(), one))
        : Optional.empty();
  }

  private static byte[] quoted(String text) {
    String letters =
        OCTET
            .matcher(text.replace('_', ' '))
            .replaceAll(
                octet ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(octet.group().substring(1), 16))));
    return letters.getBytes(StandardCharsets.ISO_8859_1);
  }
}
