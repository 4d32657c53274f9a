package org.hyotei.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the most ordinary numbers in one pass: a sign or none, at most {@value #MOST_DIGITS} digits
 * with or without commas between thousands, decimals or none. Gives up on every other number, right
 * or wrong.
 */
final class NumberScan {

  private static final int MOST_DIGITS = 18;
  private static final int THOUSANDS = 3;

  private final String text;
  private int at;
  private int digits;
  private long unscaled;

  private NumberScan(String text) {
    this.text = text;
  }

  /** The number at the start of a text, plain or as printed; null if it is not an ordinary one. */
  static @Nullable PrintedNumber at(String text) {
    return new NumberScan(text).read();
  }

  private @Nullable PrintedNumber read() {
    boolean negative = next('-') || next('▲') || next('△');
    if (!negative) {
      next('+');
    }
    if (!whole()) {
      return null;
    }
    int decimals = 0;
    if (next('.')) {
      decimals = run();
      if (decimals == 0) {
        return null;
      }
    }
    if (digits > MOST_DIGITS || beforeMyriads()) {
      return null;
    }
    BigDecimal value = BigDecimal.valueOf(negative ? -unscaled : unscaled, decimals);
    return new PrintedNumber(value, at, false);
  }

  private boolean whole() {
    int first = run();
    if (first == 0 || (first > THOUSANDS && peek(at) == ',')) {
      return false;
    }
    while (next(',')) {
      if (run() != THOUSANDS) {
        return false;
      }
    }
    return true;
  }

  /** Takes the digits that stand here and tells how many. */
  private int run() {
    int start = at;
    char c = peek(at);
    while (c >= '0' && c <= '9') {
      unscaled = unscaled * 10 + (c - '0');
      at++;
      c = peek(at);
    }
    digits += at - start;
    return at - start;
  }

  private boolean beforeMyriads() {
    char c = peek(peek(at) == ' ' ? at + 1 : at);
    return c == '万' || c == '億' || c == '兆';
  }

  private boolean next(char wanted) {
    boolean found = peek(at) == wanted;
    at += found ? 1 : 0;
    return found;
  }

  private char peek(int index) {
    return index < text.length() ? CellText.plain(text.charAt(index)) : '\0';
  }
}
