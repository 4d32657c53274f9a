package org.hyotei.workbook;

/** How much room a text takes, in characters of half width. */
final class TextWidth {

  private TextWidth() {}

  static int of(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  /** How many lines it takes in a cell of a width. */
  static int lines(String text, int width) {
    return text.lines().mapToInt(line -> Math.max(1, (of(line) + width - 1) / width)).sum();
  }

  private static boolean isWide(int c) {
    return c > 0xFF && !(c >= 0xFF61 && c <= 0xFF9F);
  }
}
