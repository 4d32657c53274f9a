package org.hyotei.publication;

/**
 * Two texts with the part in which they differ: everything between what they begin with and what
 * they end with alike. Numbers are marked whole.
 */
record Marked(String head, String wrong, String right, String tail) {

  static Marked of(String wrong, String right) {
    int most = Math.min(wrong.length(), right.length());
    int from = 0;
    while (from < most && wrong.charAt(from) == right.charAt(from)) {
      from++;
    }
    while (from > 0 && isJoined(wrong, right, from)) {
      from--;
    }
    int end = 0;
    while (end < most - from
        && wrong.charAt(wrong.length() - 1 - end) == right.charAt(right.length() - 1 - end)) {
      end++;
    }
    while (end > 0 && isJoined(wrong, wrong.length() - end, right, right.length() - end)) {
      end--;
    }
    return new Marked(
        wrong.substring(0, from),
        wrong.substring(from, wrong.length() - end),
        right.substring(from, right.length() - end),
        wrong.substring(wrong.length() - end));
  }

  private static boolean isJoined(String wrong, String right, int at) {
    return isJoined(wrong, at, right, at);
  }

  private static boolean isJoined(String wrong, int inWrong, String right, int inRight) {
    return isJoined(wrong, inWrong) || isJoined(right, inRight);
  }

  /** Whether a number or a character that takes two places goes on over this place. */
  private static boolean isJoined(String text, int at) {
    if (at <= 0 || at >= text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return Character.isSurrogatePair(before, after) || (isDigit(before) && isDigit(after));
  }

  private static boolean isDigit(char c) {
    return Character.isDigit(c) || c == '.' || c == ',' || c == '．' || c == '，';
  }
}
