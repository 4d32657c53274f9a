package org.hyotei.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;

/**
 * The text of a workbook's cell. A number is read to the 15 digits that Excel keeps, so that no
 * binary noise comes with it; in a percent format it is written in percent.
 */
final class WorkbookCell {

  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  private WorkbookCell() {}

  static String text(XSSFCell cell, Place place, Defects defects) {
    CellType type = cell.getCellType();
    if (type == CellType.FORMULA) {
      type = cell.getCachedFormulaResultType();
      String raw = cell.getRawValue();
      if (raw == null || (raw.isBlank() && type != CellType.STRING)) {
        defects.add(
            "formula-without-value",
            place,
            "数式の結果が保存されていません。Excel で開いて保存し直すか、値にして貼り付けてください。",
            "The formula has no stored value. Open and save the file in Excel, or paste values.");
        return "";
      }
    }
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC -> number(cell);
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR -> {
        defects.add(
            "error-cell",
            place,
            "セルが誤りの値（" + cell.getErrorCellString() + "）です。正しい値を入れてください。",
            "The cell is an error (" + cell.getErrorCellString() + "). Give it a value.");
        yield "";
      }
      default -> "";
    };
  }

  private static String number(XSSFCell cell) {
    if (DateUtil.isCellDateFormatted(cell)) {
      return String.valueOf(cell.getLocalDateTimeCellValue()).replaceFirst("T00:00$", "");
    }
    BigDecimal value = BigDecimal.valueOf(cell.getNumericCellValue()).round(DIGITS);
    String format = String.valueOf(cell.getCellStyle().getDataFormatString());
    boolean percent = format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
    BigDecimal shown = percent ? value.movePointRight(2) : value;
    String text =
        (shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros()).toPlainString();
    return percent ? text + "%" : text;
  }
}
