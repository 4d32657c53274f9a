package org.hyotei.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.model.Cell;
import org.hyotei.model.Period;
import org.hyotei.reading.PeriodReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a heading says: its role, its year ({@code 令和6年度目標}, {@code R6実績}, {@code 前年度評価}) and
 * how settled the figures are ({@code 実績（速報）}), in any order. Widths, spaces and line breaks do not
 * matter. Not thread-safe.
 */
final class HeadingReader {

  /** Longer is a sentence and no heading, except where it is known as one. */
  private static final int LONGEST = 60;

  /** Headings repeat; what does not is not worth keeping. */
  private static final int MOST_KEPT = 10_000;

  private static final Pattern PERIOD =
      Pattern.compile(
          "(?:(?:令和|平成|昭和|(?<![A-Z])[RHS])(?:元|\\d{1,2})(?!\\d)|(?<!\\d)(?:19|20)\\d{2}(?!\\d))"
              + "(?:年\\d{1,2}月\\d{1,2}日|[./-]\\d{1,2}[./-]\\d{1,2}|年\\d{1,2}月"
              + "|[./]\\d{1,2}(?:月|(?=末|時点|現在))|年度|年)?");
  private static final Pattern MONTH = Pattern.compile("(.+?)[年./](\\d{1,2})月?");
  private static final Pattern RELATIVE = Pattern.compile("前々年度|前年度|昨年度|当該年度|当年度|今年度|本年度|評価年度");
  private static final Pattern STATUS = Pattern.compile("(速報|見込み?|確定)値?");
  private static final Pattern EMPTY_BRACKETS = Pattern.compile("[(\\[【][^\\p{L}\\p{N}]*[)\\]】]");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[【]([^()\\[\\]【】]*)[)\\]】]");
  private static final Pattern EDGES =
      Pattern.compile(
          "^(?:末|時点|現在|の|[・:,/\\-_~、])+|(?:末|時点|現在|の|[・:,/\\-_~、]|(?:※|\\*|注(?=\\d))\\d*)+$");

  private final Headings headings;
  private final Map<String, String> inputs = new HashMap<>();
  private final Map<String, Meaning> given;
  private final Set<String> met = new HashSet<>();
  private final Map<String, Meaning> read = new HashMap<>();

  /**
   * A reader.
   *
   * @param inputs names of attributes by their titles
   * @param given what headings are said to be, by {@link Text#key}
   */
  HeadingReader(Headings headings, Map<String, String> inputs, Map<String, Meaning> given) {
    this.headings = headings;
    this.given = given;
    inputs.forEach((title, name) -> this.inputs.put(Text.key(title), name));
  }

  /** What was given of headings and stood above a column, by {@link Text#key}. */
  Set<String> met() {
    return met;
  }

  Meaning read(String text) {
    if (text.isEmpty() || text.length() > 2 * LONGEST) {
      return Meaning.UNKNOWN;
    }
    Meaning known = read.get(text);
    if (known == null) {
      known = fresh(text);
      if (read.size() < MOST_KEPT) {
        read.put(text, known);
      }
    }
    return known;
  }

  private Meaning fresh(String text) {
    String plain = Text.plain(text).toUpperCase(Locale.ROOT);
    String key = plain.toLowerCase(Locale.ROOT);
    Meaning said = given.get(key);
    if (said != null) {
      met.add(key);
    }
    if (said != null) {
      return said;
    }
    String input = inputs.get(key);
    if (input != null) {
      return Meaning.of(Role.ATTRIBUTE, input);
    }
    String mark = headings.mark(text);
    if (mark != null) {
      return Meaning.of(Role.TALLY, mark);
    }
    Meaning whole = known(key, text, false);
    if (whole.isKnown() || plain.length() > LONGEST) {
      return whole;
    }
    return inParts(plain, text);
  }

  private Meaning inParts(String plain, String text) {
    When when = when(plain);
    if (when == null) {
      return known(plain.toLowerCase(Locale.ROOT), text, true);
    }
    Cell.Status status = status(plain);
    String rest = plain;
    for (Pattern taken : new Pattern[] {PERIOD, RELATIVE, STATUS, EMPTY_BRACKETS}) {
      rest = taken.matcher(rest).replaceAll("");
    }
    rest = trimmed(rest);
    if (rest.isEmpty()) {
      return bare(when, status);
    }
    Meaning meaning = known(rest.toLowerCase(Locale.ROOT), text, false);
    String outside = trimmed(BRACKETS.matcher(rest).replaceAll(""));
    if (!meaning.isKnown() && !outside.equals(rest)) {
      meaning = known(low(outside), text, false);
      meaning = meaning.isKnown() ? meaning : inside(rest, text);
    }
    if (!meaning.isKnown()) {
      meaning = known(low(rest), text, true);
    }
    if (!meaning.isKnown() && outside.isEmpty()) {
      return bare(when, status);
    }
    return meaning.role().hasYear()
        ? new Meaning(meaning.role(), when, meaning.detail(), status)
        : meaning;
  }

  private Meaning inside(String rest, String text) {
    Matcher brackets = BRACKETS.matcher(rest);
    while (brackets.find()) {
      Meaning meaning = known(low(brackets.group(1)), text, false);
      if (meaning.role().hasYear()) {
        return meaning;
      }
    }
    return Meaning.UNKNOWN;
  }

  private static String low(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** A year alone; a year with 速報 or 見込 can only be an actual. */
  private static Meaning bare(When when, Cell.@Nullable Status status) {
    if (!when.said()) {
      return Meaning.UNKNOWN;
    }
    return status == null
        ? Meaning.of(Role.YEAR).at(when)
        : new Meaning(Role.ACTUAL, when, "", status);
  }

  private static String trimmed(String rest) {
    String now = rest;
    String before;
    do {
      before = now;
      now = EMPTY_BRACKETS.matcher(EDGES.matcher(now).replaceAll("")).replaceAll("");
    } while (!now.equals(before));
    return now;
  }

  private Meaning known(String key, String text, boolean looksClosely) {
    Role role = headings.role(key, looksClosely);
    if (role == null) {
      return headings.isLevel(key) ? Meaning.of(Role.GROUP, Text.line(text)) : Meaning.UNKNOWN;
    }
    return role == Role.NARRATIVE || role == Role.ACTIVITY || role == Role.LABEL
        ? Meaning.of(role, Text.line(text))
        : Meaning.of(role);
  }

  /** The one period of a heading; null if it names several. */
  private static @Nullable When when(String plain) {
    Set<Period> periods = new HashSet<>();
    Matcher named = PERIOD.matcher(plain);
    while (named.find()) {
      period(named.group()).ifPresent(periods::add);
    }
    Matcher relative = RELATIVE.matcher(plain);
    boolean found = relative.find();
    if (periods.size() > 1 || (found && !periods.isEmpty())) {
      return null;
    }
    if (found) {
      return switch (relative.group()) {
        case "前々年度" -> When.shifted(-2);
        case "前年度", "昨年度" -> When.shifted(-1);
        default -> When.shifted(0);
      };
    }
    return periods.isEmpty() ? When.UNSAID : When.of(periods.iterator().next());
  }

  /** As {@link PeriodReader} reads it; of a month, {@code 令和5年3月}, the fiscal year. */
  private static Optional<Period> period(String named) {
    Optional<Period> period = PeriodReader.read(named);
    Matcher month = MONTH.matcher(named);
    if (period.isPresent() || !month.matches()) {
      return period;
    }
    int early = Integer.parseInt(month.group(2)) < 4 ? 1 : 0;
    return PeriodReader.read(month.group(1)).map(year -> Period.ofYear(year.fiscalYear() - early));
  }

  /** How settled a figure is by the words around it; null if they do not say. */
  static Cell.@Nullable Status status(String text) {
    Matcher found = STATUS.matcher(text);
    if (!found.find()) {
      return null;
    }
    return switch (found.group(1)) {
      case "速報" -> Cell.Status.PROVISIONAL;
      case "確定" -> Cell.Status.FINAL;
      default -> Cell.Status.EXPECTED;
    };
  }

  /** The whole fiscal years that a line of text names. */
  static List<Period> years(String text) {
    List<Period> years = new ArrayList<>();
    Matcher named = PERIOD.matcher(Text.plain(text).toUpperCase(Locale.ROOT));
    while (named.find()) {
      period(named.group())
          .filter(period -> period.day() == null && !years.contains(period))
          .ifPresent(years::add);
    }
    return years;
  }
}
