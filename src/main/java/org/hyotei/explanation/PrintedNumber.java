package org.hyotei.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.reading.FullWidth;
import org.jspecify.annotations.Nullable;

/**
 * A number in the text of a cell, and how it is printed: with which sign, with commas or not, in
 * full width or not, with how many decimals, in 万. Writes other numbers the same way.
 *
 * @param start where it stands in the cell
 * @param end behind its last character
 */
record PrintedNumber(String cell, int start, int end) {

  private static final String DIGITS = "[0-9０-９]+(?:[,，] ?[0-9０-９]{3})*(?:[.．][0-9０-９]+)?";
  private static final Pattern NUMBER =
      Pattern.compile("[+＋\\-−‐–－▲△]?" + DIGITS + "(?: ?[兆億万] ?(?:" + DIGITS + ")?)*");
  private static final Pattern ENDING = Pattern.compile("(?:[.．]([0-9０-９]+))?( ?[兆億万])? ?$");
  private static final int GROUP = 3;

  /** The numbers in a cell, in order. */
  static List<PrintedNumber> in(String cell) {
    List<PrintedNumber> numbers = new ArrayList<>();
    Matcher found = NUMBER.matcher(cell);
    while (found.find()) {
      numbers.add(new PrintedNumber(cell, found.start(), found.end()));
    }
    return numbers;
  }

  private String text() {
    return cell.substring(start, end);
  }

  /** The place of the last digit: 0.1 of {@code 92.1}, 1 of {@code 1,467}, 1000 of {@code 1.5万}. */
  BigDecimal step() {
    Matcher ending = ENDING.matcher(text());
    if (!ending.find()) {
      return BigDecimal.ONE;
    }
    String decimals = ending.group(1);
    BigDecimal step = BigDecimal.ONE.movePointRight(zeros(ending.group(2)));
    return decimals == null ? step : step.movePointLeft(decimals.length());
  }

  private static int zeros(@Nullable String myriad) {
    return switch (myriad == null ? "" : myriad.strip()) {
      case "万" -> 4;
      case "億" -> 8;
      case "兆" -> 12;
      default -> 0;
    };
  }

  /** The cell with another number in this one's place. */
  String with(BigDecimal value) {
    String own = text();
    Matcher ending = ENDING.matcher(own);
    String myriad = ending.find() ? ending.group(2) : null;
    boolean single = own.chars().filter(c -> "兆億万".indexOf(c) >= 0).count() == 1;
    int places = Math.max(0, step().stripTrailingZeros().scale());
    BigDecimal number = value.abs();
    if (myriad != null && single) {
      String decimals = ending.group(1);
      places = decimals == null ? 0 : decimals.length();
      number = number.movePointLeft(zeros(myriad));
    }
    String digits = number.setScale(places, RoundingMode.HALF_UP).toPlainString();
    String written = sign(value) + grouped(digits) + (myriad != null && single ? myriad : "");
    return cell.substring(0, start) + widened(written) + cell.substring(end);
  }

  private String sign(BigDecimal value) {
    char first = text().charAt(0);
    boolean signed = !Character.isDigit(first);
    boolean plus = first == '+' || first == '＋';
    if (value.signum() < 0) {
      return signed && !plus ? String.valueOf(first) : "▲";
    }
    return plus && value.signum() > 0 ? String.valueOf(first) : "";
  }

  /** With commas, unless the printed number is long enough for one and has none. */
  private String grouped(String digits) {
    String own = text();
    int whole = own.split("[.．兆億万]", 2)[0].replaceAll("[^0-9０-９]", "").length();
    boolean commas = own.indexOf(',') >= 0 || own.indexOf('，') >= 0;
    if (!commas && whole >= GROUP + 1) {
      return digits;
    }
    StringBuilder grouped = new StringBuilder(digits);
    int point = digits.indexOf('.');
    for (int i = (point < 0 ? digits.length() : point) - GROUP; i > 0; i -= GROUP) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  private String widened(String digits) {
    if (text().chars().noneMatch(c -> c >= '０' && c <= '９')) {
      return digits;
    }
    return FullWidth.of(digits);
  }
}
