package org.hyotei.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.hyotei.model.Defects;
import org.hyotei.tabular.Workbook;
import org.hyotei.tabular.WorkbookReader;

/**
 * How long it takes, and how much of the heap, to read the cells of 50,000 indicators in twelve
 * columns: as {@code .xlsx}, {@code .ods} and CSV. To be run with the heap that is to suffice. The
 * exit code is 1 if cells are missing.
 */
public final class WorkbookRun {

  private static final int INDICATORS = 50_000;
  private static final int COLUMNS = 12;

  private WorkbookRun() {}

  public static void main(String[] args) throws IOException {
    boolean whole = true;
    for (String file : new String[] {"a.xlsx", "a.ods", "a.csv"}) {
      byte[] bytes =
          file.endsWith("xlsx")
              ? xlsx()
              : file.endsWith("ods") ? ods() : csv().getBytes(StandardCharsets.UTF_8);
      for (int round = 0; round < 3; round++) {
        whole &= reads(file, bytes);
      }
    }
    System.exit(whole ? 0 : 1);
  }

  private static boolean reads(String file, byte[] bytes) {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long before = used();
    long start = System.nanoTime();
    Defects defects = new Defects();
    Workbook workbook = WorkbookReader.read(file, bytes, null, defects).orElseThrow();
    double seconds = (System.nanoTime() - start) / 1e9;
    long peak = peak();
    System.gc();
    long kept = used() - before;
    int cells = workbook.grids().get(0).rows().stream().mapToInt(row -> row.cells().size()).sum();
    System.out.printf(
        Locale.ROOT,
        "%s: %,d bytes, %,d cells in %.2f s; heap at most %,d MB of %,d, kept %,d MB%n",
        file,
        bytes.length,
        cells,
        seconds,
        peak / 1_000_000,
        Runtime.getRuntime().maxMemory() / 1_000_000,
        kept / 1_000_000);
    return cells == (INDICATORS + 1) * COLUMNS && defects.isEmpty();
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** The sum of what each pool had at most, so rather too much. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static String text(int row, int column) {
    if (row == 0) {
      return "見出し" + column;
    }
    return switch (column) {
      case 0 -> "I-" + row;
      case 1 -> "市民満足度調査における施策" + row + "の満足度";
      case 2 -> "担当課" + row % 60;
      case 3 -> "増加";
      case 10 -> "A";
      case 11 -> "各課の取組により、前年度を上回る実績となった。" + row;
      default -> "";
    };
  }

  private static double number(int row, int column) {
    return (row * 31 + column * 17) % 9_973 / 10.0;
  }

  private static byte[] xlsx() throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, true, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0\"件\""));
      SXSSFSheet sheet = workbook.createSheet("評価");
      for (int row = 0; row <= INDICATORS; row++) {
        Row written = sheet.createRow(row);
        for (int column = 0; column < COLUMNS; column++) {
          String text = text(row, column);
          if (text.isEmpty()) {
            written.createCell(column).setCellValue(number(row, column));
            written.getCell(column).setCellStyle(style);
          } else {
            written.createCell(column).setCellValue(text);
          }
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] ods() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("mimetype"));
      out.closeEntry();
      out.putNextEntry(new ZipEntry("content.xml"));
      write(
          out,
          "<office:document-content"
              + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
              + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
              + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
              + "<office:body><office:spreadsheet><table:table table:name=\"評価\">");
      for (int row = 0; row <= INDICATORS; row++) {
        StringBuilder cells = new StringBuilder("<table:table-row>");
        for (int column = 0; column < COLUMNS; column++) {
          String text = text(row, column);
          double number = number(row, column);
          cells.append("<table:table-cell office:value-type=\"");
          cells.append(
              text.isEmpty()
                  ? "float\" office:value=\"" + number + "\"><text:p>" + number + "件"
                  : "string\"><text:p>" + text);
          cells.append("</text:p></table:table-cell>");
        }
        write(out, cells.append("</table:table-row>").toString());
      }
      write(out, "</table:table></office:spreadsheet></office:body></office:document-content>");
      out.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static void write(ZipOutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String csv() {
    StringBuilder lines = new StringBuilder();
    for (int row = 0; row <= INDICATORS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        String text = text(row, column);
        lines.append(column == 0 ? "" : ",");
        lines.append(text.isEmpty() ? number(row, column) + "件" : text);
      }
      lines.append("\r\n");
    }
    return lines.toString();
  }
}
