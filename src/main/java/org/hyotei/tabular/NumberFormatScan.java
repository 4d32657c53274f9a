package org.hyotei.tabular;

import java.util.Locale;

/** Reads the code of a number format, section by section. */
final class NumberFormatScan {

  /** More than a number has; a code is written by anyone. */
  private static final int MOST_DECIMALS = 15;

  private final String code;
  private int at;
  private boolean conditional;

  private boolean date;
  private boolean elapsed;
  private boolean digits;
  private boolean percent;
  private boolean pointed;
  private int decimals;
  private boolean parted;
  private int commas;
  private StringBuilder before = new StringBuilder();
  private StringBuilder after = new StringBuilder();

  NumberFormatScan(String code) {
    this.code = code;
  }

  boolean conditional() {
    return conditional;
  }

  /** Whether there is a section yet to come, and goes to it. */
  boolean more() {
    return at++ < code.length();
  }

  /** The section up to the next semicolon. */
  NumberFormat.Section section() {
    date = false;
    elapsed = false;
    digits = false;
    percent = false;
    pointed = false;
    decimals = 0;
    parted = false;
    commas = 0;
    before = new StringBuilder();
    after = new StringBuilder();
    while (at < code.length() && code.charAt(at) != ';') {
      one();
    }
    return new NumberFormat.Section(
        date,
        elapsed,
        digits && !date,
        percent,
        Math.min(decimals, MOST_DECIMALS),
        parted,
        Math.min(commas, 4),
        before.toString(),
        after.toString());
  }

  private void one() {
    char c = code.charAt(at);
    at++;
    switch (c) {
      case '"' -> literal(upTo('"'));
      case '[' -> bracket(upTo(']'));
      case '\\' -> {
        if (at < code.length()) {
          literal(code.substring(at, at + 1));
          at++;
        }
      }
      case '_', '*' -> at++;
      case '.' -> pointed = digits;
      case '0', '#', '?' -> {
        digits = true;
        parted |= commas > 0 && !pointed;
        commas = 0;
        decimals += pointed && c == '0' ? 1 : 0;
      }
      case ',' -> commas += digits ? 1 : 0;
      case '%' -> percent = true;
      default -> letter(c);
    }
  }

  private void letter(char c) {
    if (code.regionMatches(true, at - 1, "General", 0, 7)) {
      digits = true;
      at += 6;
    } else if ((c == 'E' || c == 'e') && at < code.length() && "+-".indexOf(code.charAt(at)) >= 0) {
      at = endOfSection();
      decimals = 0;
      parted = false;
    } else if ("ymdhsgeabYMDHSGEAB".indexOf(c) >= 0) {
      date = true;
    } else if (c > '~') {
      literal(String.valueOf(c));
    }
  }

  private int endOfSection() {
    int end = code.indexOf(';', at);
    return end < 0 ? code.length() : end;
  }

  private void literal(String text) {
    (digits ? after : before).append(text);
  }

  private void bracket(String inside) {
    String lower = inside.toLowerCase(Locale.ROOT);
    if (lower.matches("h+|m+|s+")) {
      date = true;
      elapsed = true;
    }
    conditional |= !inside.isEmpty() && "<>=".indexOf(inside.charAt(0)) >= 0;
  }

  /** What stands up to the closing mark, or the end. */
  private String upTo(char mark) {
    int end = code.indexOf(mark, at);
    String inside = code.substring(at, end < 0 ? code.length() : end);
    at = end < 0 ? code.length() : end + 1;
    return inside;
  }
}
