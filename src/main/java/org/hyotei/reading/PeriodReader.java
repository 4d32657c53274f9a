package org.hyotei.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.model.Period;

/**
 * Reads a printed period: {@code R6}, {@code 令和元年度}, {@code 2024年度}, {@code R1.12.31時点}, {@code
 * 令和6年4月1日}, {@code 2024-04-01}; full or half width, spaced or not, also in brackets.
 *
 * <p>A calendar year ({@code 令和2年}) is read as the fiscal year of the same number. The first and
 * last years of an era are taken whole: {@code H31} and {@code R1} are both 2019, whatever the
 * month.
 *
 * <p>Left out: months without a day, spans, eras before Shōwa, years written in kanji other than
 * {@code 元}.
 */
public final class PeriodReader {

  private static final int LONGEST = 40;
  static final int NO_YEAR = -1;

  private static final int FIRST_YEAR = 1926;
  private static final int LAST_YEAR = 2117;

  private static final String YEAR =
      "(?:(?<era>R|H|S|令和|平成|昭和) ?(?<of>元|\\d{1,2})|(?<western>\\d{4}))";
  private static final String MONTH_AND_DAY =
      " ?(?:年 ?(?<m1>\\d{1,2}) ?月 ?(?<d1>\\d{1,2}) ?日"
          + "|(?<sep>[./-]) ?(?<m2>\\d{1,2}) ?\\k<sep> ?(?<d2>\\d{1,2}))";
  private static final Pattern PERIOD =
      Pattern.compile(YEAR + "(?:" + MONTH_AND_DAY + "| ?年度?)? ?(?:時点|現在)?");
  private static final Pattern SPACES = Pattern.compile(" +");

  private PeriodReader() {}

  /** The period, or empty if the text is none or names a day or year that there never was. */
  public static Optional<Period> read(String text) {
    Optional<Period> ordinary = OrdinaryYear.read(text);
    return ordinary.isPresent() ? ordinary : matched(text);
  }

  /** The period by its pattern, ordinary or not. */
  static Optional<Period> matched(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = CellText.of(text).strip().plain();
    if (plain.contains("  ")) {
      plain = SPACES.matcher(plain).replaceAll(" ");
    }
    if (plain.startsWith("(") && plain.endsWith(")")) {
      plain = plain.substring(1, plain.length() - 1).strip();
    }
    if (!mayBegin(plain)) {
      return Optional.empty();
    }
    Matcher found = PERIOD.matcher(plain);
    if (!found.matches()) {
      return Optional.empty();
    }
    int year = year(found);
    return year == NO_YEAR ? Optional.empty() : period(found, year);
  }

  /** The western year itself, or {@link #NO_YEAR} if it is too early or too late. */
  static int western(int year) {
    return year < FIRST_YEAR || year > LAST_YEAR ? NO_YEAR : year;
  }

  /**
   * The western year of a year of an era, or {@link #NO_YEAR} if the era has no such year.
   *
   * @param era the first letter of {@code R}, {@code 令和} and so on
   */
  static int ofEra(char era, int year) {
    return switch (era) {
      case 'R', '令' -> within(year, 99, 2018);
      case 'H', '平' -> within(year, 31, 1988);
      default -> within(year, 64, 1925);
    };
  }

  /** Whether a text begins as a period can: with an era or with four digits. */
  private static boolean mayBegin(String plain) {
    if (plain.length() < 2) {
      return false;
    }
    char first = plain.charAt(0);
    return (plain.length() >= 4 && isDigit(first) && isDigit(plain.charAt(3)))
        || "RHS令平昭".indexOf(first) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int year(Matcher found) {
    String era = found.group("era");
    if (era == null) {
      return western(Integer.parseInt(found.group("western")));
    }
    String of = found.group("of");
    return ofEra(era.charAt(0), of.equals("元") ? 1 : Integer.parseInt(of));
  }

  private static int within(int year, int last, int before) {
    return year < 1 || year > last ? NO_YEAR : before + year;
  }

  private static Optional<Period> period(Matcher found, int year) {
    String month = found.group("m1") == null ? found.group("m2") : found.group("m1");
    String day = found.group("d1") == null ? found.group("d2") : found.group("d1");
    if (month == null || day == null) {
      return Optional.of(Period.ofYear(year));
    }
    try {
      return Optional.of(
          Period.ofDay(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
