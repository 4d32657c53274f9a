package org.hyotei.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.model.Defects;

/** Workbooks made for tests, sound and otherwise. */
final class Workbooks {

  private static final String SHEET_START =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
          + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

  private Workbooks() {}

  /** A workbook whose first sheet is 評価. */
  static byte[] of(Consumer<XSSFSheet> content) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      content.accept(workbook.createSheet("評価"));
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] withPart(String name, String content) {
    return withPart(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A workbook with this part instead of the one of the same name, or besides the others. */
  static byte[] withPart(String name, byte[] content) {
    byte[] sound = of(sheet -> sheet.createRow(0).createCell(0).setCellValue("x"));
    return withPart(sound, name, content);
  }

  static byte[] withPart(byte[] archive, String name, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().equals(name)) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(in.readAllBytes());
          out.closeEntry();
        }
      }
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
      out.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A workbook whose one sheet has these rows, and what may follow them. */
  static byte[] withSheet(String rows, String after) {
    return withPart(
        "xl/worksheets/sheet1.xml", SHEET_START + rows + "</sheetData>" + after + "</worksheet>");
  }

  static byte[] withSheet(String rows) {
    return withSheet(rows, "");
  }

  static Workbook read(String file, byte[] bytes) {
    Defects defects = new Defects();
    Optional<Workbook> workbook = WorkbookReader.read(file, bytes, null, defects);
    assertThat(defects.list()).isEmpty();
    return workbook.orElseThrow();
  }

  /** The code and the place of every defect. */
  static List<String> flaws(String file, byte[] bytes) {
    Defects defects = new Defects();
    assertThat(WorkbookReader.read(file, bytes, null, defects)).isEmpty();
    return defects.list().stream()
        .map(defect -> defect.code() + " " + defect.place().text())
        .toList();
  }
}
