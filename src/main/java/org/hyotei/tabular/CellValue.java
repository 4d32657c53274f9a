package org.hyotei.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.hyotei.tabular.GridCell.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a cell is seen to hold. A number is read to the 15 digits that Excel keeps, from its decimal
 * text.
 *
 * @param printed the text with separators of thousands, where the format shows them
 * @param struck what has a line through it; empty if nothing has
 */
record CellValue(String text, Kind kind, String stored, String printed, String struck) {

  static final CellValue NONE = new CellValue("", Kind.TEXT, "");

  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  /** Beyond it no spreadsheet counts, and plain digits would fill the memory. */
  private static final int LARGEST_EXPONENT = 310;

  private static final int LONGEST_NUMBER = 400;

  CellValue(String text, Kind kind, String stored) {
    this(text, kind, stored, text, "");
  }

  /** The same with a line through all or a part of it. */
  CellValue struck(String part) {
    return new CellValue(text, kind, stored, printed, part);
  }

  GridCell at(int column, String formula, String note) {
    return new GridCell(column, text, kind, stored, formula, note, printed, struck);
  }

  static CellValue ofText(String text) {
    return new CellValue(text, Kind.ofText(text), text);
  }

  static CellValue ofError(String name) {
    return new CellValue(name, Kind.ERROR, name);
  }

  static CellValue ofBoolean(boolean value) {
    String text = value ? "TRUE" : "FALSE";
    return new CellValue(text, Kind.BOOLEAN, text);
  }

  /** A number in its format; what is no number of a spreadsheet is text. */
  static CellValue ofNumber(String stored, NumberFormat format, boolean from1904) {
    BigDecimal value = number(stored);
    if (value == null) {
      return ofText(stored);
    }
    if (format.isDate() && isDate(value)) {
      String text = format.isElapsed() ? elapsed(value) : date(value, from1904);
      return new CellValue(text, Kind.DATE, stored);
    }
    String text = format.text(value);
    String kept = text.equals(stored) ? stored : text;
    return new CellValue(
        kept,
        format.isPercent() ? Kind.PERCENT : Kind.NUMBER,
        stored,
        format.isParted() ? format.printed(value) : kept,
        "");
  }

  /** Null for what is no number of a spreadsheet. */
  static @Nullable BigDecimal number(String stored) {
    if (stored.length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(stored);
      long exponent = (long) value.precision() - value.scale();
      boolean zero = value.signum() == 0;
      if (zero) {
        return BigDecimal.ZERO;
      }
      return Math.abs(exponent) > LARGEST_EXPONENT ? null : value.round(DIGITS);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean isDate(BigDecimal value) {
    return DateUtil.isValidExcelDate(value.doubleValue())
        && value.compareTo(BigDecimal.valueOf(2_958_466)) < 0;
  }

  /** ISO 8601: a date, a time of day, or both; to the second. */
  private static String date(BigDecimal serial, boolean from1904) {
    LocalDateTime moment = DateUtil.getLocalDateTime(serial.doubleValue(), from1904, true);
    if (serial.compareTo(BigDecimal.ONE) < 0) {
      return moment.toLocalTime().toString();
    }
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  /** {@code 26:30} hours and minutes. */
  private static String elapsed(BigDecimal days) {
    long minutes =
        days.multiply(BigDecimal.valueOf(24 * 60)).setScale(0, RoundingMode.HALF_UP).longValue();
    return minutes / 60 + ":" + String.format("%02d", minutes % 60);
  }
}
