package org.hyotei.reading;

import java.util.Optional;
import org.hyotei.model.Period;

/**
 * Reads the most ordinary periods without a pattern: {@code R6}, {@code 令和6年度}, {@code 2024},
 * {@code 2024年度}, without spaces. Gives up on every other text.
 */
final class OrdinaryYear {

  private static final int WESTERN_DIGITS = 4;

  private OrdinaryYear() {}

  /** The year; empty says only that the text is not an ordinary one. */
  static Optional<Period> read(String text) {
    int start = eraLength(text);
    int end = start;
    int number = 0;
    while (end < text.length() && end - start <= WESTERN_DIGITS && isDigit(text, end)) {
      number = number * 10 + (CellText.plain(text.charAt(end)) - '0');
      end++;
    }
    int digits = end - start;
    boolean fits = start == 0 ? digits == WESTERN_DIGITS : digits == 1 || digits == 2;
    if (!fits || !isEnd(text, end)) {
      return Optional.empty();
    }
    int year =
        start == 0
            ? PeriodReader.western(number)
            : PeriodReader.ofEra(CellText.plain(text.charAt(0)), number);
    return year == PeriodReader.NO_YEAR ? Optional.empty() : Optional.of(Period.ofYear(year));
  }

  private static int eraLength(String text) {
    if (text.startsWith("令和") || text.startsWith("平成") || text.startsWith("昭和")) {
      return 2;
    }
    return !text.isEmpty() && "RHS".indexOf(CellText.plain(text.charAt(0))) >= 0 ? 1 : 0;
  }

  private static boolean isDigit(String text, int index) {
    char c = CellText.plain(text.charAt(index));
    return c >= '0' && c <= '9';
  }

  private static boolean isEnd(String text, int end) {
    int left = text.length() - end;
    return left == 0
        || (left == 1 && text.charAt(end) == '年')
        || (left == 2 && text.endsWith("年度"));
  }
}
