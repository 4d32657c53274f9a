package org.hyotei.publication;

import java.util.regex.Pattern;

/**
 * Text as it may stand on a page. It may come from anyone: line breaks stay, and every other
 * character that controls, hides or turns the direction of what follows shows its number instead.
 */
final class Printable {

  private static final Pattern BREAKS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

  /** Joiners and the soft hyphen are part of how words are written. */
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\uFFFE\\uFFFF&&[^\\n\\u00AD\\u200C\\u200D]]");

  private Printable() {}

  static String text(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c == '\n' || (c >= ' ' && c <= '~') || isLetter(c);
    }
    return plain ? text : written(text);
  }

  private static boolean isLetter(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String written(String text) {
    String lines = BREAKS.matcher(text).replaceAll("\n").replace('\t', ' ');
    return HIDDEN
        .matcher(lines)
        .replaceAll(hidden -> String.format("(U+%04X)", hidden.group().codePointAt(0)));
  }
}
