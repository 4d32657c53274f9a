package org.hyotei.model;

import java.util.regex.Pattern;

/**
 * The same sentence in Japanese and in English. What it quotes may come from anyone, so each stays
 * on one line and moves no cursor: line breaks and tabs become a space, other control characters
 * their number.
 */
public record Message(String ja, String en) {

  private static final Pattern BREAKS = Pattern.compile("(\\R|\\t)+");

  /** Controls, and what writes to the left or hides. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}]");

  public Message {
    ja = oneLine(ja);
    en = oneLine(en);
  }

  static String oneLine(String text) {
    return isPlain(text) ? text : written(text);
  }

  /** Nearly every text is, and every evaluation writes hundreds: told without an expression. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c > '~' && mayBeWritten(c))) {
        return false;
      }
    }
    return true;
  }

  /** What is no letter of the basic plane's own is looked at by {@link #written}. */
  private static boolean mayBeWritten(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  private static String written(String text) {
    return CONTROLS
        .matcher(BREAKS.matcher(text).replaceAll(" "))
        .replaceAll(control -> String.format("(U+%04X)", control.group().codePointAt(0)));
  }

  /** The sentence in the language with this tag; Japanese unless the tag is {@code en}. */
  public String in(String language) {
    return language.equals("en") ? en : ja;
  }
}
