package org.hyotei.reading;

/** Numbers in the letters of Japanese print, as wide as they are high. */
public final class FullWidth {

  private static final int AWAY = '０' - '0';

  private FullWidth() {}

  /** The text with its digits, commas and points in full width; all else as it is. */
  public static String of(String text) {
    StringBuilder wide = new StringBuilder(text);
    for (int i = 0; i < wide.length(); i++) {
      char c = wide.charAt(i);
      boolean narrow = (c >= '0' && c <= '9') || c == ',' || c == '.';
      wide.setCharAt(i, narrow ? (char) (c + AWAY) : c);
    }
    return wide.toString();
  }
}
