package org.hyotei.tabular;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A cell's number format, as far as it says what a number is: percent, a date, so many decimals, a
 * unit. Separators, colours and conditions are left aside, and no digit of the value is.
 *
 * @param sections for positive, negative and zero numbers, as many as there are
 * @param conditional whether the sections have conditions of their own; units are not told then
 */
record NumberFormat(List<Section> sections, boolean conditional) {

  static final NumberFormat GENERAL = of("General");

  private static final String CURRENCIES = "¥￥$";
  private static final String SIGNS = "-−▲△+()（）";

  NumberFormat {
    sections = List.copyOf(sections);
  }

  /**
   * A section.
   *
   * @param date whether it shows dates or times
   * @param elapsed whether it shows hours beyond a day, or minutes beyond an hour
   * @param digits whether it shows a number at all
   * @param decimals as many as are always shown
   * @param thousands how often the number is divided by 1000 before it is shown
   */
  record Section(
      boolean date,
      boolean elapsed,
      boolean digits,
      boolean percent,
      int decimals,
      int thousands,
      String before,
      String after) {}

  static NumberFormat of(String code) {
    List<Section> sections = new ArrayList<>();
    boolean conditional = false;
    NumberFormatScan scan = new NumberFormatScan(code);
    do {
      sections.add(scan.section());
      conditional |= scan.conditional();
    } while (scan.more());
    return new NumberFormat(sections, conditional);
  }

  boolean isDate() {
    return sections.get(0).date();
  }

  boolean isElapsed() {
    return sections.get(0).elapsed();
  }

  boolean isPercent() {
    return sections.get(0).percent();
  }

  /** The number in plain digits, with the format's unit, in percent where it is that. */
  String text(BigDecimal value) {
    Section section = section(value);
    boolean told = section.digits() && !(conditional && sections.size() > 1);
    if (!told) {
      return isPercent() ? plain(value.movePointRight(2), 0) + "%" : plain(value, 0);
    }
    BigDecimal shown = section.percent() ? value.movePointRight(2) : value;
    shown = shown.movePointLeft(3 * section.thousands());
    boolean signed = value.signum() < 0 && sections.size() > 1;
    return unit(section.before(), signed)
        + plain(shown, section.decimals())
        + (section.percent() ? "%" : "")
        + unit(section.after(), signed);
  }

  private Section section(BigDecimal value) {
    int at = value.signum() < 0 ? 1 : value.signum() == 0 ? 2 : 0;
    Section found = sections.get(at < sections.size() ? at : 0);
    return found.digits() ? found : sections.get(0);
  }

  /** What stands beside a number, without currencies, and without signs if it is {@code signed}. */
  static String unit(String literal, boolean signed) {
    StringBuilder kept = new StringBuilder();
    literal
        .codePoints()
        .filter(c -> CURRENCIES.indexOf(c) < 0 && !(signed && SIGNS.indexOf(c) >= 0))
        .forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }

  static String plain(BigDecimal value, int decimals) {
    BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return bare.setScale(Math.max(Math.max(bare.scale(), 0), decimals)).toPlainString();
  }
}
