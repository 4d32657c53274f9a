package org.hyotei.layout;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of cells with what people do not tell apart made one. */
final class Text {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");

  private static final int TO_HALF_WIDTH = '！' - '!';

  private Text() {}

  /** Half width, without any space or line break: for telling what a heading says. */
  static String plain(String text) {
    return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** Plain, and capitals and small letters alike: for looking up. */
  static String key(String text) {
    return plain(text).toLowerCase(Locale.ROOT);
  }

  static boolean isBlank(String text) {
    return text.isEmpty() || SPACES.matcher(text).matches();
  }

  /**
   * A text that was broken into lines to fit its cell, on one line: lines are joined as they are,
   * with a space only between Latin letters or digits.
   */
  static String line(String text) {
    StringBuilder line = new StringBuilder();
    text.lines()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .forEach(
            part -> {
              boolean apart =
                  line.length() > 0
                      && isLatin(line.charAt(line.length() - 1))
                      && isLatin(part.charAt(0));
              line.append(apart ? " " : "").append(part);
            });
    return line.toString();
  }

  private static boolean isLatin(char c) {
    return c > ' ' && c <= '~';
  }

  /** Full-width Latin letters, digits and signs as half width; all else as it is. */
  static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '！' && c <= '～') {
        narrow.setCharAt(i, (char) (c - TO_HALF_WIDTH));
      } else if (c == '−' || c == '‐' || c == '‑' || c == '–' || c == '－') {
        narrow.setCharAt(i, '-');
      } else if (c == '\u3000' || c == '\u00A0') {
        narrow.setCharAt(i, ' ');
      }
    }
    return narrow.toString();
  }
}
