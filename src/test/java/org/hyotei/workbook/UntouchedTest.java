package org.hyotei.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was in a workbook is in it after it was graded. */
class UntouchedTest {

  private static final OfficeWorkbook OFFICE = new OfficeWorkbook();

  /** As POI wrote it, and as LibreOffice saved that. */
  static Stream<byte[]> originals() {
    return Stream.of(OFFICE.bytes, saved());
  }

  private static byte[] saved() {
    try (InputStream in =
        Objects.requireNonNull(UntouchedTest.class.getResourceAsStream("/sheets/office.xlsx"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XSSFWorkbook opened(byte[] bytes) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("originals")
  void cells_ofTheOriginal_keepValueFormulaStyleAndComment(byte[] original) {
    XSSFWorkbook before = opened(original);
    XSSFWorkbook after = opened(OFFICE.graded("ja").of(original));
    int compared = 0;
    for (int i = 0; i < before.getNumberOfSheets(); i++) {
      for (Row row : before.getSheetAt(i)) {
        for (Cell cell : row) {
          XSSFCell now = after.getSheetAt(i).getRow(row.getRowNum()).getCell(cell.getColumnIndex());
          assertThat(described(now)).isEqualTo(described((XSSFCell) cell));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(300);
  }

  static List<String> described(XSSFCell cell) {
    XSSFCellStyle style = cell.getCellStyle();
    return Arrays.asList(
        cell.getReference(),
        cell.getCellType().name(),
        String.valueOf(cell.getRawValue()),
        cell.toString(),
        cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA
            ? cell.getCellFormula()
            : "",
        String.valueOf(style.getIndex()),
        style.getDataFormatString(),
        style.getFont().getCTFont().xmlText(),
        style.getCoreXf().xmlText(),
        String.valueOf(cell.getHyperlink()),
        cell.getCellComment() == null ? "" : cell.getCellComment().getString().getString());
  }

  @ParameterizedTest
  @MethodSource("originals")
  void sheets_ofTheOriginal_keepWidthsBlocksFormatsAndPrinting(byte[] original) {
    XSSFWorkbook before = opened(original);
    XSSFWorkbook after = opened(OFFICE.graded("ja").of(original));
    for (int i = 0; i < before.getNumberOfSheets(); i++) {
      XSSFSheet was = before.getSheetAt(i);
      XSSFSheet is = after.getSheetAt(i);
      assertThat(is.getSheetName()).isEqualTo(was.getSheetName());
      for (int column = 0; column < OfficeWorkbook.HEADINGS.length; column++) {
        assertThat(is.getColumnWidth(column)).isEqualTo(was.getColumnWidth(column));
      }
      assertThat(is.getMergedRegions()).containsAll(was.getMergedRegions());
      assertThat(is.getCTWorksheet().getConditionalFormattingList().toString())
          .isEqualTo(was.getCTWorksheet().getConditionalFormattingList().toString());
      assertThat(String.valueOf(is.getCTWorksheet().getPageSetup()))
          .isEqualTo(String.valueOf(was.getCTWorksheet().getPageSetup()));
      assertThat(String.valueOf(is.getCTWorksheet().getSheetViews()))
          .isEqualTo(String.valueOf(was.getCTWorksheet().getSheetViews()));
      assertThat(after.getPrintArea(i)).isEqualTo(before.getPrintArea(i));
      assertThat(after.getSheetVisibility(i)).isEqualTo(before.getSheetVisibility(i));
      for (Row row : was) {
        assertThat(is.getRow(row.getRowNum()).getHeightInPoints())
            .isGreaterThanOrEqualTo(row.getHeightInPoints());
        assertThat(is.getRow(row.getRowNum()).getZeroHeight()).isEqualTo(row.getZeroHeight());
      }
    }
  }

  /** Of a file that POI wrote, so that it writes alike what it has not changed. */
  @Test
  void parts_thatNothingIsAddedTo_areTheSameToTheByte() throws IOException {
    Map<String, byte[]> before = parts(OFFICE.bytes);
    Map<String, byte[]> after = parts(OFFICE.graded("ja").of(OFFICE.bytes));
    List<String> changed = new ArrayList<>();
    before.forEach(
        (name, bytes) -> {
          if (!Arrays.equals(bytes, after.get(name))) {
            changed.add(name);
          }
        });

    assertThat(changed)
        .containsExactly(
            "[Content_Types].xml",
            "xl/_rels/workbook.xml.rels",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml");
  }

  @Test
  void parts_ofAnOfficeProgramsFile_areAllThere() throws IOException {
    assertThat(parts(OFFICE.graded("ja").of(saved())).keySet())
        .containsAll(parts(saved()).keySet());
  }

  private static Map<String, byte[]> parts(byte[] archive) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }
}
