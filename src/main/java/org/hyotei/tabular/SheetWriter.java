package org.hyotei.tabular;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.model.Defects;

/**
 * Writes a table as CSV or as a workbook, so that reading it gives the same rows and the same texts
 * in the same cells. In a workbook every cell is text, also what looks like a number or a formula.
 */
public final class SheetWriter {

  private static final String SHEET = "表";

  private SheetWriter() {}

  /** A workbook with the table as its one sheet. */
  public static byte[] workbook(Sheet sheet) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet target = workbook.createSheet(sheet.name().isEmpty() ? SHEET : sheet.name());
      CellStyle text = workbook.createCellStyle();
      text.setDataFormat(workbook.createDataFormat().getFormat("@"));
      for (Sheet.Row row : sheet.rows()) {
        Row written = target.createRow(row.number() - 1);
        for (int column = 0; column < row.cells().size(); column++) {
          XSSFCell cell = (XSSFCell) written.createCell(column);
          cell.setCellStyle(text);
          if (!row.text(column).isEmpty()) {
            cell.setCellValue(escaped(row.text(column)));
          }
        }
      }
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
  }

  /**
   * Characters that XML cannot hold, or changes, by their numbers, as the format prescribes; and
   * what looks like such a number, so that it stays as it is.
   */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c == '\t' || c == '\n' || (c >= ' ' && c < '\uFFFE' && !Character.isSurrogate(c));
      boolean paired = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      boolean number = c == '_' && text.substring(i).matches("(?s)_x[0-9A-Fa-f]{4}_.*");
      if (paired) {
        escaped.append(c).append(text.charAt(++i));
      } else if (plain && !number) {
        escaped.append(c);
      } else {
        escaped.append(String.format("_x%04X_", (int) c));
      }
    }
    return escaped.toString();
  }

  /**
   * CSV with CRLF, in UTF-8 with a byte order mark, by which spreadsheet programs know it, or in
   * CP932; empty, with defects, if cells have characters that the encoding has not.
   */
  public static Optional<byte[]> csv(Sheet sheet, Charset charset, Defects defects) {
    int before = defects.count();
    CharsetEncoder encoder = charset.newEncoder();
    StringWriter text = new StringWriter();
    if (charset.equals(StandardCharsets.UTF_8)) {
      text.append('\uFEFF');
    }
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      for (Sheet.Row row : sheet.rows()) {
        writer.writeRecord(row.cells());
        for (int column = 0; column < row.cells().size(); column++) {
          String cell = row.text(column);
          if (!encoder.canEncode(cell)) {
            unmappable(sheet, row, column, charset, defects);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
    return defects.count() > before
        ? Optional.empty()
        : Optional.of(text.toString().getBytes(charset));
  }

  private static void unmappable(
      Sheet sheet, Sheet.Row row, int column, Charset charset, Defects defects) {
    CharsetEncoder encoder = charset.newEncoder();
    String character =
        row.text(column)
            .codePoints()
            .mapToObj(Character::toString)
            .filter(each -> !encoder.canEncode(each))
            .findFirst()
            .orElse("");
    defects.add(
        "unmappable-character",
        sheet.place(row, column),
        "「" + character + "」は " + charset.name() + " にありません。UTF-8 で書き出すか、別の文字にしてください。",
        "\""
            + character
            + "\" is not in "
            + charset.name()
            + ". Write UTF-8, or another character.");
  }
}
