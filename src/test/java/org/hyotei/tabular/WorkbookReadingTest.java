package org.hyotei.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookReadingTest {

  private static final String SHEET_START =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
          + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
  private static final String SHEET_END = "</sheetData></worksheet>";

  private static byte[] workbook(Consumer<XSSFSheet> content) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      content.accept(workbook.createSheet("評価"));
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A workbook with this part instead of the one of the same name, or besides the others. */
  private static byte[] withPart(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] sound = workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("x"));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sound));
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
    }
    return bytes.toByteArray();
  }

  private static byte[] withSheet(String rows) throws IOException {
    return withPart(
        "xl/worksheets/sheet1.xml",
        (SHEET_START + rows + SHEET_END).getBytes(StandardCharsets.UTF_8));
  }

  private static List<List<String>> cells(byte[] bytes) {
    Defects defects = new Defects();
    Optional<Sheet> sheet = SheetReader.read("a.xlsx", bytes, name -> false, defects);
    assertThat(defects.list()).isEmpty();
    return sheet.orElseThrow().rows().stream().map(Sheet.Row::cells).toList();
  }

  private static List<String> flaws(byte[] bytes) {
    Defects defects = new Defects();
    Optional<Sheet> sheet = SheetReader.read("a.xlsx", bytes, "備考"::equals, defects);
    assertThat(sheet.isEmpty()).isEqualTo(!defects.isEmpty());
    return defects.list().stream().map(Defect::code).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.2 | 0% | 120%",
        "0.333 | 0% | 33.3%",
        "0.845 | 0.0% | 84.5%",
        "-0.05 | 0%;[Red]-0% | -5%",
        "1.1 | General | 1.1",
        "100 | General | 100",
        "1000 | #,##0 | 1000",
        "0.30000000000000004 | General | 0.3",
        "1E-7 | General | 0.0000001",
        "3 | 0\"%超\" | 3",
        "45383 | yyyy/m/d | 2024-04-01"
      })
  void number_inItsFormat_isReadWithoutNoise(double number, String format, String text) {
    byte[] bytes =
        workbook(
            sheet -> {
              CellStyle style = sheet.getWorkbook().createCellStyle();
              style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
              sheet.createRow(0).createCell(0).setCellValue(number);
              sheet.getRow(0).getCell(0).setCellStyle(style);
            });

    assertThat(cells(bytes)).containsExactly(List.of(text));
  }

  @Test
  void text_withReadingsAndFormats_isItsLettersAlone() {
    byte[] bytes =
        workbook(
            sheet -> {
              XSSFRichTextString text = new XSSFRichTextString("評価");
              text.getCTRst().addNewRPh().setT("ひょうか");
              sheet.createRow(1).createCell(1).setCellValue(text);
            });

    assertThat(cells(bytes)).containsExactly(List.of(), List.of("", "評価"));
  }

  @Test
  void formula_withAnEmptyValueOfANumber_hasNone() {
    byte[] bytes = Workbooks.withSheet("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v></v></c></row>");
    Defects defects = new Defects();

    SheetReader.read("a.xlsx", bytes, name -> false, defects);

    assertThat(defects.list()).extracting(Defect::code).containsExactly("formula-without-value");
  }

  @Test
  void formula_withItsValueStored_isTheValue() {
    byte[] bytes =
        workbook(
            sheet -> {
              XSSFRow row = sheet.createRow(0);
              row.createCell(0).setCellFormula("40+40");
              row.createCell(1).setCellFormula("\"A\"&\"B\"");
              sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            });

    assertThat(cells(bytes)).containsExactly(List.of("80", "AB"));
  }

  @Test
  void sheetOfNotes_isLeftAside() {
    byte[] bytes =
        workbook(
            sheet -> {
              sheet.createRow(0).createCell(0).setCellValue("x");
              sheet.getWorkbook().createSheet("備考").createRow(0).createCell(0).setCellValue("y");
            });

    assertThat(flaws(bytes)).isEmpty();
  }

  @Test
  void bomb_ofManyCellsInAFewBytes_isRefusedBeforeItIsBuilt() throws IOException {
    byte[] rows = withSheet("<row><c/></row>".repeat(700_000));

    assertThat(rows).hasSizeLessThan(50_000);
    assertThat(flaws(rows)).containsExactly("workbook-too-large");
  }

  /** The text is stored once. */
  @Test
  void bomb_ofOneTextInManyCells_isRefused() {
    byte[] bytes =
        workbook(
            sheet -> {
              for (int row = 0; row < 2_600; row++) {
                sheet.createRow(row).createCell(0).setCellValue("あ".repeat(2_000));
              }
            });

    assertThat(bytes).hasSizeLessThan(50_000);
    assertThat(flaws(bytes)).containsExactly("workbook-too-large");
  }

  @Test
  void bomb_inAPartThatNothingReads_isRefused() throws IOException {
    assertThat(flaws(withPart("xl/media/image1.png", new byte[30_000_000])))
        .containsExactly("workbook-too-large");
  }

  @Test
  void parts_tooMany_areRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 501; i++) {
        out.putNextEntry(new ZipEntry("x" + i));
        out.closeEntry();
      }
    }

    assertThat(flaws(bytes.toByteArray())).containsExactly("workbook-too-large");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void entity_inAnyEncoding_isNotResolved(String charset) throws IOException {
    String entity =
        "<?xml version=\"1.0\" encoding=\""
            + charset.substring(0, charset.length() > 6 ? 6 : 5)
            + "\"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData>"
            + "</worksheet>";

    assertThat(
            flaws(
                withPart(
                    "xl/worksheets/sheet1.xml",
                    ("\uFEFF" + entity).getBytes(Charset.forName(charset)))))
        .containsExactly("not-xlsx");
  }

  @Test
  void archive_cutOff_isNoWorkbook() {
    byte[] sound = workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("x"));

    for (int length : new int[] {4, 30, 100, sound.length / 2}) {
      assertThat(flaws(Arrays.copyOf(sound, length))).containsExactly("not-xlsx");
    }
  }

  @Test
  void archive_twoPartsOfOneName_isNoWorkbook() throws IOException {
    byte[] bytes = withPart("xl/worksheets/sheet2.xml", new byte[] {1});
    byte[] doubled =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .replace("sheet2.xml", "sheet1.xml")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(flaws(doubled)).containsExactly("not-xlsx");
  }

  @Test
  void cells_beyondTheLastColumn_areToldByTheFirst() {
    byte[] bytes =
        workbook(
            sheet -> {
              sheet.createRow(0).createCell(0).setCellValue("x");
              sheet.getRow(0).createCell(16_000).setCellValue("y");
            });

    Defects defects = new Defects();
    SheetReader.read("a.xlsx", bytes, name -> false, defects);
    assertThat(defects.list())
        .extracting(defect -> defect.code() + " " + defect.place().text())
        .containsExactly("too-many-columns a.xlsx 評価!AY1");
  }
}
