package org.hyotei.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The styles of added cells, each made once: on sheets of their own, and beside cells of a table
 * whose borders, fill and font they take.
 */
final class CellStyles {

  private static final byte[] HEAD = {(byte) 0xDD, (byte) 0xE7, (byte) 0xF0};
  private static final byte[] INPUT = {(byte) 0xFF, (byte) 0xF9, (byte) 0xDB};
  private static final byte[] LINE = {(byte) 0x9A, (byte) 0xA5, (byte) 0xB1};

  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> made = new HashMap<>();

  CellStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** The title of an added sheet. */
  CellStyle title() {
    return made.computeIfAbsent(
        "title",
        key -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.setFont(font(true, (short) 14, false));
          style.setVerticalAlignment(VerticalAlignment.CENTER);
          return style;
        });
  }

  CellStyle plain() {
    return made.computeIfAbsent("plain", key -> workbook.createCellStyle());
  }

  /** A heading on an added sheet. */
  CellStyle head() {
    return made.computeIfAbsent(
        "head",
        key -> {
          XSSFCellStyle style = bordered();
          style.setFont(font(true, (short) 0, false));
          style.setFillForegroundColor(new XSSFColor(HEAD, null));
          style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          style.setAlignment(HorizontalAlignment.CENTER);
          style.setVerticalAlignment(VerticalAlignment.CENTER);
          return style;
        });
  }

  CellStyle body() {
    return made.computeIfAbsent("body", key -> bordered());
  }

  /** A number with so many places after the point, one at least. */
  CellStyle decimals(int places) {
    return made.computeIfAbsent(
        "decimals " + places,
        key -> {
          XSSFCellStyle style = bordered();
          style.setDataFormat(workbook.createDataFormat().getFormat("0." + "0".repeat(places)));
          return style;
        });
  }

  CellStyle centred() {
    return made.computeIfAbsent(
        "centred",
        key -> {
          XSSFCellStyle style = bordered();
          style.setAlignment(HorizontalAlignment.CENTER);
          return style;
        });
  }

  /** A cell that is to be filled in. */
  CellStyle input() {
    return made.computeIfAbsent(
        "input",
        key -> {
          XSSFCellStyle style = bordered();
          style.setFillForegroundColor(new XSSFColor(INPUT, null));
          style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          return style;
        });
  }

  CellStyle link() {
    return made.computeIfAbsent(
        "link",
        key -> {
          XSSFCellStyle style = bordered();
          style.setFont(font(false, (short) 0, true));
          return style;
        });
  }

  private XSSFCellStyle bordered() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    XSSFColor line = new XSSFColor(LINE, null);
    style.setTopBorderColor(line);
    style.setBottomBorderColor(line);
    style.setLeftBorderColor(line);
    style.setRightBorderColor(line);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  /** In the workbook's own letters; {@code size} 0 for its own size. */
  private XSSFFont font(boolean bold, short size, boolean link) {
    XSSFFont own = workbook.getFontAt(0);
    XSSFFont font = workbook.createFont();
    font.setFontName(own.getFontName());
    font.setFontHeightInPoints(size == 0 ? own.getFontHeightInPoints() : size);
    font.setBold(bold);
    if (link) {
      font.setUnderline(XSSFFont.U_SINGLE);
      font.setColor(IndexedColors.BLUE.getIndex());
    }
    return font;
  }

  /** Like a heading of the table, its lines broken. */
  CellStyle likeHead(CellStyle beside) {
    return like(beside, "head", HorizontalAlignment.CENTER, "General");
  }

  /** Like a cell of the table, for words. */
  CellStyle likeText(CellStyle beside) {
    return like(beside, "text", HorizontalAlignment.LEFT, "General");
  }

  /** Like a cell of the table, for words on one line. */
  CellStyle likeLine(CellStyle beside) {
    CellStyle text = likeText(beside);
    return made.computeIfAbsent(
        "line " + beside.getIndex(),
        key -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(text);
          style.setWrapText(false);
          return style;
        });
  }

  CellStyle likeGrade(CellStyle beside) {
    return like(beside, "grade", HorizontalAlignment.CENTER, "General");
  }

  /** {@code places} after the point. */
  CellStyle likePercent(CellStyle beside, int places) {
    String format = "0" + (places == 0 ? "" : "." + "0".repeat(places)) + "%";
    return like(beside, format, HorizontalAlignment.RIGHT, format);
  }

  private CellStyle like(
      CellStyle beside, String kind, HorizontalAlignment alignment, String format) {
    return made.computeIfAbsent(
        kind + " " + beside.getIndex(),
        key -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(beside);
          style.setQuotePrefixed(false);
          style.setWrapText(true);
          style.setShrinkToFit(false);
          style.setIndention((short) (alignment == HorizontalAlignment.RIGHT ? 1 : 0));
          style.setRotation((short) 0);
          style.setAlignment(alignment);
          if (style.getVerticalAlignment() == VerticalAlignment.BOTTOM) {
            style.setVerticalAlignment(VerticalAlignment.CENTER);
          }
          style.setDataFormat(workbook.createDataFormat().getFormat(format));
          return style;
        });
  }

  /** The same for a text that would be taken for a formula if it were entered again. */
  CellStyle quoted(CellStyle style) {
    return made.computeIfAbsent(
        "quoted " + style.getIndex(),
        key -> {
          XSSFCellStyle quoted = workbook.createCellStyle();
          quoted.cloneStyleFrom(style);
          quoted.setQuotePrefixed(true);
          return quoted;
        });
  }
}
