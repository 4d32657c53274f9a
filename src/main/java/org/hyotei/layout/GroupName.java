package org.hyotei.layout;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a goal or measure is called: 基本目標１　地域福祉のきっかけづくり, 施策① …, 方向性（１） …, １－１「…」.
 *
 * @param level 基本目標, 施策 …; empty where it is not said
 * @param number in half width, {@code 1}, {@code (1)}, {@code 1-1}, {@code SP1}; empty where there
 *     is none
 * @param title empty where only the number is said
 */
record GroupName(String level, String number, String title) {

  private static final String LEVEL =
      Headings.STANDARD.levels().stream().map(Pattern::quote).collect(Collectors.joining("|"));
  private static final String NUMBER =
      "\\d{1,3}(?:[-.]\\(?\\d{1,3}\\)?)*(?![\\d%年月.])|\\(\\d{1,3}\\)|[①-⑳]|[Ⅰ-Ⅻ](?![A-Za-z])|[A-Z]{1,3}\\d{1,3}(?:-\\d{1,3})*";
  private static final Pattern OPENING = Pattern.compile("[■◆●▼▶◇□【<・\\s]+");
  private static final Pattern CLOSING = Pattern.compile("[】>＞\\s]+$");
  private static final Pattern FULL =
      Pattern.compile(
          "(?<level>"
              + LEVEL
              + ") ?(?:(?<number>"
              + NUMBER
              + ")(?:[:：.、】\\s]+|(?=[^\\d:：.、】\\s])|$)|[:：】] ?)(?<title>.*)");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<number>\\d{1,2}(?:[-.]\\(?\\d{1,2}\\)?)+)(?![\\d%年月.])[:：.、\\s]*(?<title>[^\\d\\s].*)");
  private static final Pattern IN_COLUMN =
      Pattern.compile("(?<number>" + NUMBER + ")[:：.、\\s]*(?<title>\\D.*)?");
  private static final int LONGEST = 150;

  /** A line that stands for itself; empty if it names no group. */
  static Optional<GroupName> ofLine(String text) {
    String printed = Text.line(text);
    String line = Text.narrow(printed);
    if (line.isEmpty() || line.length() > LONGEST || line.endsWith("。")) {
      return Optional.empty();
    }
    int start = opening(line);
    Matcher full = FULL.matcher(line).region(start, line.length());
    if (full.matches()) {
      boolean named = full.group("number") != null || !full.group("title").isBlank();
      return named ? Optional.of(of(full.group("level"), full, printed)) : Optional.empty();
    }
    Matcher numbered = NUMBERED.matcher(line).region(start, line.length());
    return numbered.matches() ? Optional.of(of("", numbered, printed)) : Optional.empty();
  }

  /** A cell of a column whose heading is a level: every text names a group there. */
  static GroupName ofCell(String level, String text) {
    String printed = Text.line(text);
    String line = Text.narrow(printed);
    int start = opening(line);
    Matcher full = FULL.matcher(line).region(start, line.length());
    if (full.matches()) {
      return of(full.group("level"), full, printed);
    }
    Matcher numbered = IN_COLUMN.matcher(line).region(start, line.length());
    return numbered.matches() ? of(level, numbered, printed) : new GroupName(level, "", printed);
  }

  /** A number alone, in one spelling. */
  static String number(String text) {
    String narrow = Text.narrow(text).replace(" ", "");
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < narrow.length(); i++) {
      char c = narrow.charAt(i);
      boolean sign = (c >= '①' && c <= '⑳') || (c >= 'Ⅰ' && c <= 'Ⅻ');
      number.append(
          sign ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : String.valueOf(c));
    }
    return number.toString();
  }

  /** Whether the number tells the numbers of the groups above too: {@code 1-1}. */
  boolean isWhole() {
    return number.matches("[^-.]+[-.].+");
  }

  /** The title as printed: the line that was matched has the same length. */
  private static GroupName of(String level, Matcher found, String printed) {
    String number = found.group("number");
    String title =
        found.group("title") == null
            ? ""
            : printed.substring(found.start("title"), found.end("title"));
    return new GroupName(
        level, number == null ? "" : number(number), CLOSING.matcher(title.strip()).replaceAll(""));
  }

  private static int opening(String line) {
    Matcher opening = OPENING.matcher(line);
    return opening.lookingAt() ? opening.end() : 0;
  }
}
