package org.hyotei.reading;

/**
 * The text of a cell, or a stretch of it, twice over: as printed, and plain for reading. Both have
 * the same length, so that what was recognised in the one can be quoted from the other.
 *
 * <p>Plain means: full-width Latin letters, digits and signs are half width, every kind of space is
 * one, and hyphens, minus signs and wave dashes are one of each. Circled numbers stay what they
 * are.
 */
record CellText(String plain, String printed) {

  private static final int TO_HALF_WIDTH = '！' - '!';

  static CellText of(String raw) {
    char[] plain = raw.toCharArray();
    boolean changed = false;
    for (int i = 0; i < plain.length; i++) {
      char c = plain(plain[i]);
      changed |= c != plain[i];
      plain[i] = c;
    }
    return new CellText(changed ? new String(plain) : raw, raw);
  }

  static char plain(char c) {
    if (c > ' ' && c < '~') {
      return c;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF') {
      return ' ';
    }
    char half = c >= '！' && c <= '～' ? (char) (c - TO_HALF_WIDTH) : c;
    return switch (half) {
      case '−', '‐', '\u2011', '–' -> '-';
      case '~', '∼' -> '〜';
      default -> half;
    };
  }

  CellText sub(int from, int to) {
    if (from == 0 && to == plain.length()) {
      return this;
    }
    return new CellText(plain.substring(from, to), printed.substring(from, to));
  }

  CellText from(int start) {
    return sub(start, plain.length());
  }

  CellText strip() {
    int from = 0;
    int to = plain.length();
    while (from < to && plain.charAt(from) == ' ') {
      from++;
    }
    while (to > from && plain.charAt(to - 1) == ' ') {
      to--;
    }
    return sub(from, to);
  }

  boolean isEmpty() {
    return plain.isEmpty();
  }

  /** The printed words without spaces. */
  String words() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      if (plain.charAt(i) != ' ') {
        words.append(printed.charAt(i));
      }
    }
    return words.toString();
  }

  /** The plain text without spaces. */
  String closed() {
    return plain.replace(" ", "");
  }

  /** The plain text with each character of each bracket, and the brackets, made an open bracket. */
  String outside() {
    if (plain.indexOf('(') < 0) {
      return plain;
    }
    StringBuilder outside = new StringBuilder(plain);
    int depth = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      depth += c == '(' ? 1 : 0;
      if (depth > 0) {
        outside.setCharAt(i, '(');
      }
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return outside.toString();
  }

  /** Whether there is a digit of any script, or a circled number. */
  boolean hasDigit() {
    int at = 0;
    while (at < plain.length()) {
      int c = plain.codePointAt(at);
      int type = Character.getType(c);
      if (type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER) {
        return true;
      }
      at += Character.charCount(c);
    }
    return false;
  }
}
