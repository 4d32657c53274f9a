package org.hyotei.tabular;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A cell's number format, as far as it says what a number is: percent, a date, so many decimals, a
 * unit, separators of thousands. Colours and conditions are left aside, and no digit of the value
 * is.
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
   * @param parted whether separators stand between thousands
   * @param thousands how often the number is divided by 1000 before it is shown
   */
  record Section(
      boolean date,
      boolean elapsed,
      boolean digits,
      boolean percent,
      int decimals,
      boolean parted,
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

  boolean isParted() {
    return sections.stream().anyMatch(Section::parted);
  }

  /** The number in plain digits, with the format's unit, in percent where it is that. */
  String text(BigDecimal value) {
    return text(value, false);
  }

  /** The same with separators of thousands, where the format shows them. */
  String printed(BigDecimal value) {
    return text(value, true);
  }

  private String text(BigDecimal value, boolean separators) {
    Section section = section(value);
    boolean told = section.digits() && !(conditional && sections.size() > 1);
    if (!told) {
      return isPercent() ? plain(value.movePointRight(2), 0) + "%" : plain(value, 0);
    }
    BigDecimal shown = section.percent() ? value.movePointRight(2) : value;
    shown = shown.movePointLeft(3 * section.thousands());
    boolean signed = value.signum() < 0 && sections.size() > 1;
    return unit(section.before(), signed)
        + (separators && section.parted()
            ? parted(shown, section.decimals())
            : plain(shown, section.decimals()))
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
    return scaled(value, decimals).toPlainString();
  }

  /** With a comma between thousands. */
  static String parted(BigDecimal value, int decimals) {
    BigDecimal scaled = scaled(value, decimals);
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(scaled.scale());
    format.setMaximumFractionDigits(scaled.scale());
    return format.format(scaled);
  }

  private static BigDecimal scaled(BigDecimal value, int decimals) {
    BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return bare.setScale(Math.max(Math.max(bare.scale(), 0), decimals));
  }
}
