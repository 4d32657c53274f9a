package org.hyotei.reading;

import java.util.Optional;
import org.hyotei.model.Amount;
import org.hyotei.model.Figure;
import org.hyotei.model.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Reads one printed cell. Never throws: what it cannot read is {@link Reading.Unreadable}, with the
 * reason and an example of what it can.
 *
 * <p>Read in this order: no figure ({@code -}, {@code 中止}), one amount ({@code 年1,000枚}, {@code
 * ▲3.2}, {@code 112万9868冊}, {@code 10人（令和5年度）}), a range ({@code 80〜90%}), several amounts ({@code
 * 市 12人／社協 28人}), a direction ({@code 前年度より増加}), all there are ({@code 全校}), a stage ({@code 検討}).
 * {@code 100%を維持} is the amount with the remark {@code 維持}.
 */
public final class FigureReader {

  static final int LONGEST = 200;

  private FigureReader() {}

  /**
   * What the cell says, or why that cannot be told.
   *
   * @param raw the cell as printed
   * @param columnUnit the unit of the indicator, for numbers that have none of their own; empty or
   *     null if it has none
   */
  public static Reading read(String raw, @Nullable String columnUnit) {
    String unit = columnUnit == null ? "" : columnUnit;
    Optional<Amount> ordinary = OrdinaryAmount.read(raw, unit);
    return ordinary.isPresent() ? new Reading.Read(ordinary.get()) : inFull(raw, unit);
  }

  /** The same for any cell, ordinary or not. */
  static Reading inFull(String raw, String unit) {
    if (raw.length() > LONGEST) {
      return Fault.in(new CellText(raw, raw));
    }
    CellText cell = CellText.of(raw).strip();
    if (Fault.PERIOD.holds(cell) || Fault.TOO_MANY_DIGITS.holds(cell)) {
      return Fault.in(CellText.of(raw));
    }
    Optional<? extends Figure> figure = AbsentReader.read(cell);
    if (figure.isEmpty() && cell.hasDigit()) {
      figure = amounts(cell, unit);
    }
    if (figure.isEmpty()) {
      figure = TrendReader.read(cell);
    }
    if (figure.isEmpty()) {
      figure = WordsReader.read(cell);
    }
    return figure.isPresent() ? new Reading.Read(figure.get()) : Fault.in(CellText.of(raw));
  }

  private static Optional<? extends Figure> amounts(CellText cell, String unit) {
    Optional<? extends Figure> figure = AmountReader.read(cell, unit);
    if (figure.isEmpty()) {
      figure = RangeReader.read(cell, unit);
    }
    return figure.isEmpty() ? PartsReader.read(cell, unit) : figure;
  }

  /** What can be read, by example, for messages in English. */
  public static String readable() {
    return "readable are 34件, 50.0%以上, ▲3.2, 10人（見込）, 80〜90%, 市 12人／社協 28人, 前年度より増加, 全校, 検討, -";
  }

  /** The same in Japanese. */
  public static String readableJa() {
    return "読み取れるのは「34件」「50.0%以上」「▲3.2」「10人（見込）」「80〜90%」「市 12人／社協 28人」「前年度より増加」「全校」「検討」「-」などです";
  }
}
