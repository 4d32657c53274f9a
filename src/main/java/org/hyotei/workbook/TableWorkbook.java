package org.hyotei.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * One table of texts as a workbook to print on A4.
 *
 * @param name of the sheet
 * @param title above the table
 * @param rows the headings, and the rows below them
 * @param language {@code ja} or {@code en}
 */
public record TableWorkbook(String name, String title, List<List<String>> rows, String language) {

  /** Rows above the table. */
  private static final int ABOVE = 2;

  public TableWorkbook {
    rows = List.copyOf(rows);
  }

  /**
   * As {@code .xlsx}.
   *
   * @param widths of the columns, in characters of half width
   */
  public byte[] bytes(int... widths) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PlainWorkbook.withoutMoment(workbook);
      CellStyles styles = new CellStyles(workbook);
      Wording words = new Wording(language);
      AddedSheet sheet = new AddedSheet(workbook, styles, name, title, words, widths);
      sheet.gap();
      sheet.head(rows.get(0));
      rows.stream().skip(1).forEach(sheet::row);
      int last = ABOVE + rows.size() - 1;
      if (last > ABOVE) {
        sheet.sheet().setAutoFilter(new CellRangeAddress(ABOVE, last, 0, rows.get(0).size() - 1));
      }
      workbook.write(out);
      return TimelessArchive.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
  }
}
