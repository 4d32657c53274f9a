package org.hyotei.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.hyotei.model.Defects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no workbooks, or too much of one: one answer each, in bounded memory and time. */
@Timeout(20)
class HostileWorkbookTest {

  private static final byte[] SOUND =
      Workbooks.of(sheet -> sheet.createRow(0).createCell(0).setCellValue("x"));

  private static final String ROWS_OF_THREE =
      "<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>".repeat(3);

  @Test
  void rows_aMillionWithFormatsAlone_areNone() {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 1_048_576; row++) {
      rows.append("<row r=\"").append(row).append("\" s=\"1\"><c s=\"1\"/><c s=\"1\"/></row>");
    }
    byte[] bytes = Workbooks.withSheet(rows.toString());

    assertThat(Workbooks.read("a.xlsx", bytes).grids().get(0).rows()).isEmpty();
  }

  @Test
  void cells_moreThanAreRead_areRefused() {
    byte[] bytes = Workbooks.withSheet("<row><c><v>1</v></c></row>".repeat(1_000_000));
    byte[] rows =
        Workbooks.withSheet(("<row>" + "<c><v>1</v></c>".repeat(10) + "</row>").repeat(220_000));

    assertThat(Workbooks.read("a.xlsx", bytes).grids().get(0).rows()).hasSize(1_000_000);
    assertThat(Workbooks.flaws("a.xlsx", rows)).containsExactly("too-many-cells a.xlsx");
  }

  @Test
  void text_storedOnceAndShownInManyCells_isCountedInEach() {
    byte[] bytes =
        Workbooks.of(
            sheet -> {
              for (int row = 0; row < 3_000; row++) {
                sheet.createRow(row).createCell(0).setCellValue("あ".repeat(30_000));
              }
            });

    assertThat(Workbooks.flaws("a.xlsx", bytes)).containsExactly("too-much-text a.xlsx");
  }

  @Test
  void part_thatUnpacksToAnything_isCutOff() {
    byte[] spaces = new byte[450_000_000];
    Arrays.fill(spaces, (byte) '<');

    assertThat(Workbooks.flaws("a.xlsx", Workbooks.withPart("xl/sharedStrings.xml", spaces)))
        .hasSize(1);
    Arrays.fill(spaces, (byte) ' ');
    assertThat(Workbooks.flaws("a.xlsx", Workbooks.withPart("xl/styles.xml", spaces)))
        .containsExactly("workbook-too-large a.xlsx");
    assertThat(Workbooks.flaws("a.xlsx", Workbooks.withPart("[Content_Types].xml", spaces)))
        .containsExactly("workbook-too-large a.xlsx");
  }

  @Test
  void part_thatNothingReads_isNotUnpacked() {
    byte[] bytes = Workbooks.withPart("xl/unread.xml", new byte[450_000_000]);

    assertThat(Workbooks.read("a.xlsx", bytes).grids()).hasSize(1);
  }

  @Test
  void mergedBlocks_overWholeColumns_areBounded() {
    String block = "<mergeCell ref=\"A1:XFD1048576\"/>";
    String rows = "<row r=\"1000000\"><c r=\"A1000000\"><v>1</v></c></row>";

    assertThat(
            Workbooks.flaws(
                "a.xlsx",
                Workbooks.withSheet(rows, "<mergeCells>" + block.repeat(3) + "</mergeCells>")))
        .containsExactly("too-many-cells a.xlsx");
    assertThatCode(
            () ->
                Workbooks.read(
                    "a.xlsx",
                    Workbooks.withSheet(
                        "<row><c><v>1</v></c></row>", "<mergeCells>" + block + "</mergeCells>")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "A1:A3, A2:B2, A2",
    "B2:D2, A1:B3, A1",
    "A1:C1, B1:C1, B1",
    "A1:B2, A1:C3, A1",
    "B2:B3, A3:C3, A3"
  })
  void mergedBlocks_thatOverlap_areADefectThatNamesBoth(String one, String other, String cell) {
    String merged = "<mergeCell ref=\"" + one + "\"/><mergeCell ref=\"" + other + "\"/>";
    byte[] bytes = Workbooks.withSheet(ROWS_OF_THREE, "<mergeCells>" + merged + "</mergeCells>");
    Defects defects = new Defects();

    WorkbookReader.read("a.xlsx", bytes, null, defects);

    assertThat(defects.list())
        .extracting(defect -> defect.code() + " " + defect.place().text())
        .containsExactly("overlapping-blocks a.xlsx 評価!" + cell);
    assertThat(defects.list().get(0).message().ja()).contains(one + " と " + other);
  }

  @ParameterizedTest
  @CsvSource({"A1:B1, A1:B1", "A1:A2, B1:B2", "A1:C1, A2:C2", "A1:A3, B2:C3"})
  void mergedBlocks_besideEachOtherOrTwiceTheSame_areInOrder(String one, String other) {
    String merged = "<mergeCell ref=\"" + one + "\"/><mergeCell ref=\"" + other + "\"/>";
    byte[] bytes = Workbooks.withSheet(ROWS_OF_THREE, "<mergeCells>" + merged + "</mergeCells>");

    assertThat(Workbooks.read("a.xlsx", bytes).grids()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void entity_inAnyEncoding_isNotResolved(String charset) {
    String entity =
        "<?xml version=\"1.0\" encoding=\""
            + charset.substring(0, charset.length() > 6 ? 6 : 5)
            + "\"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData>"
            + "</worksheet>";
    byte[] part = ("\uFEFF" + entity).getBytes(Charset.forName(charset));

    assertThat(Workbooks.flaws("a.xlsx", Workbooks.withPart("xl/worksheets/sheet1.xml", part)))
        .containsExactly("document-type a.xlsx");
    assertThat(Workbooks.flaws("a.xlsx", Workbooks.withPart("xl/workbook.xml", part)))
        .containsExactly("document-type a.xlsx");
  }

  @Test
  void number_beyondAnySpreadsheet_isText() {
    Grid grid =
        Workbooks.read("a.xlsx", Workbooks.withSheet("<row><c><v>1E999999999</v></c></row>"))
            .grids()
            .get(0);

    assertThat(grid.cell(1, 0)).contains(GridCell.ofText(0, "1E999999999"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<row r=\"2\"/><row r=\"1\"/>",
        "<row r=\"1048577\"/>",
        "<row r=\"x\"/>",
        "<row><c r=\"B1\"/><c r=\"A1\"/></row>",
        "<row><c r=\"ZZZ1\"/></row>",
        "<row><c t=\"s\"><v>99</v></c></row>",
        "<row><c t=\"s\"><v>-1</v></c></row>",
        "<row><c>",
      })
  void sheet_thatContradictsItself_isNoWorkbook(String rows) {
    assertThat(Workbooks.flaws("a.xlsx", Workbooks.withSheet(rows)))
        .containsExactly("not-xlsx a.xlsx");
  }

  @Test
  void archive_cutOff_isToldAsSuch() {
    for (int length : new int[] {4, 30, 100, SOUND.length / 2, SOUND.length - 1}) {
      assertThat(Workbooks.flaws("a.xlsx", Arrays.copyOf(SOUND, length)))
          .containsExactly("truncated-file a.xlsx");
    }
  }

  @Test
  void archive_ofTooManyParts_isRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 6_000; i++) {
        out.putNextEntry(new ZipEntry("x" + i));
        out.closeEntry();
      }
    }

    assertThat(Workbooks.flaws("a.xlsx", bytes.toByteArray()))
        .containsExactly("too-many-parts a.xlsx");
  }

  @Test
  void archive_twoPartsOfOneName_isNoWorkbook() {
    byte[] bytes = Workbooks.withPart("xl/worksheets/sheet2.xml", new byte[] {1});
    byte[] doubled =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .replace("sheet2.xml", "sheet1.xml")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Workbooks.flaws("a.xlsx", doubled)).containsExactly("not-xlsx a.xlsx");
  }

  @Test
  void macros_areRefused() {
    assertThat(Workbooks.flaws("a.xlsx", Workbooks.withPart("xl/vbaProject.bin", new byte[9])))
        .containsExactly("macro-workbook a.xlsx");
    assertThat(Workbooks.flaws("a.xlsm", Workbooks.withPart("xl/vbaProject.bin", new byte[9])))
        .containsExactly("macro-workbook a.xlsm");
  }

  @Test
  void password_isToldAsSuch() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("x");
      try (var out = encryptor.getDataStream(files)) {
        out.write(SOUND);
      }
      files.writeFilesystem(bytes);
    }

    assertThat(Workbooks.flaws("a.xlsx", bytes.toByteArray()))
        .containsExactly("encrypted-workbook a.xlsx");
  }

  @Test
  void oldWorkbook_underAnyName_isToldAsSuch() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("x");
      workbook.write(bytes);
    }

    for (String file : new String[] {"a.xlsx", "a.xls", "a.csv", "a"}) {
      assertThat(Workbooks.flaws(file, bytes.toByteArray())).containsExactly("not-xlsx " + file);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.xlsx, '指標,目標\n', misnamed-file",
    "a.xlsx, '<html><table></table></html>', misnamed-file",
    "a.csv, ' <!DOCTYPE html><html></html>', misnamed-file",
    "a.xlsx, '\u0001\u0002', not-xlsx",
    "a.ods, 'a,b', misnamed-file",
    "a.xlsx, '', empty-file",
  })
  void content_thatIsNotWhatTheNameSays_isTold(String file, String content, String code) {
    assertThat(Workbooks.flaws(file, content.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(code + " " + file);
  }

  @Test
  void workbook_namedCsv_isTold() {
    assertThat(Workbooks.flaws("a.csv", SOUND)).containsExactly("misnamed-file a.csv");
  }

  @Test
  void workbook_withoutAnEnding_isReadByItsContent() {
    assertThat(Workbooks.read("upload", SOUND).format()).isEqualTo(Workbook.Format.XLSX);
  }

  @Test
  void message_namesThePartAndTheLimit() {
    byte[] rows =
        Workbooks.withSheet(("<row>" + "<c><v>1</v></c>".repeat(10) + "</row>").repeat(220_000));
    byte[] declared = "<?xml version=\"1.0\"?><!DOCTYPE x><x/>".getBytes(StandardCharsets.US_ASCII);

    assertThat(said(rows)).contains("xl/worksheets/sheet1.xml", "2,000,000");
    assertThat(said(Workbooks.withPart("xl/styles.xml", declared)))
        .contains("xl/styles.xml", "DOCTYPE");
    assertThat(said(Arrays.copyOf(SOUND, 100))).contains("100");
    assertThat(said(Workbooks.withSheet("<row><c>"))).contains("xl/worksheets/sheet1.xml");
  }

  private static String said(byte[] bytes) {
    Defects defects = new Defects();
    assertThat(WorkbookReader.read("a.xlsx", bytes, null, defects)).isEmpty();
    return defects.list().get(0).message().en();
  }
}
