package org.hyotei.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hyotei.model.Defects;
import org.hyotei.tabular.GridCell.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenDocument workbooks whose XML is written here. */
@Timeout(20)
class OdsReadingTest {

  private static final String START =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
          + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
          + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
          + "><office:body><office:spreadsheet>";
  private static final String END = "</office:spreadsheet></office:body></office:document-content>";

  private static byte[] archive(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("mimetype"));
      out.write(
          "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
      out.closeEntry();
      for (Map.Entry<String, String> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] tables(String tables) {
    return archive(Map.of("content.xml", START + tables + END));
  }

  private static byte[] rows(String rows) {
    return tables("<table:table table:name=\"評価\">" + rows + "</table:table>");
  }

  private static Grid grid(String rows) {
    return Workbooks.read("a.ods", rows(rows)).grids().get(0);
  }

  private static String cell(String attributes, String content) {
    return "<table:table-cell " + attributes + ">" + content + "</table:table-cell>";
  }

  private static String row(String attributes, String cells) {
    return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "float | 34 | 34件 | NUMBER | 34件",
        "float | 100758 | 100,758人 | NUMBER | 100,758人",
        "float | 100758 | 100758人 | NUMBER | 100758人",
        "float | 34.25 | 34件 | NUMBER | 34.25件",
        "float | 46.25 | 46.3％ | NUMBER | 46.25％",
        "float | 1 | 1.00 | NUMBER | 1.00",
        "float | 12345678 | 12,346千円 | NUMBER | 12,345.678千円",
        "float | -5 | ▲5人 | NUMBER | -5人",
        "float | 5 | 第2回 | NUMBER | 5",
        "float | 5 | - | NUMBER | 5",
        "float | 5 | ### | NUMBER | 5",
        "float | 1E-7 | 0.0000001 | NUMBER | 0.0000001",
        "float | 1E999999999 | 1 | TEXT | 1E999999999",
        "currency | 1000 | ¥1,000 | NUMBER | 1,000",
        "percentage | 0.463 | 46% | PERCENT | 46.3%",
        "percentage | 0.4 | 40.0% | PERCENT | 40.0%",
        "percentage | -0.05 | ▲5% | PERCENT | -5%",
      })
  void number_asShown_keepsItsDigitsAndItsUnit(
      String type, String value, String shown, Kind kind, String printed) {
    Grid grid =
        grid(
            row(
                "",
                cell(
                    "office:value-type=\"" + type + "\" office:value=\"" + value + "\"",
                    "<text:p>" + shown + "</text:p>")));

    String text = printed.replace(",", "");
    assertThat(grid.cell(1, 0)).contains(new GridCell(0, text, kind, value, "", "", printed, ""));
  }

  @Test
  void text_ofSeveralKinds_isItsLettersAlone() {
    Grid grid =
        grid(
            row(
                "",
                cell(
                    "office:value-type=\"string\"",
                    "<text:p>a<text:s text:c=\"2\"/>b<text:line-break/><text:span>c</text:span>"
                        + "<text:ruby><text:ruby-base>評</text:ruby-base><text:ruby-text>ひょう"
                        + "</text:ruby-text></text:ruby></text:p><text:p>d</text:p>"
                        + "<draw:frame><text:p>絵</text:p></draw:frame>")));

    assertThat(grid.cell(1, 0)).contains(GridCell.ofText(0, "a  b\nc評\nd"));
  }

  @Test
  void repeatedCells_thatHoldSomething_areRepeated() {
    String cells =
        cell("table:number-columns-repeated=\"3\"", "")
            + cell(
                "office:value-type=\"float\" office:value=\"1\""
                    + " table:number-columns-repeated=\"2\"",
                "<text:p>1</text:p>")
            + cell("table:number-columns-repeated=\"16379\"", "");
    Grid grid = grid(row("table:number-rows-repeated=\"2\"", cells) + row("", cells));

    assertThat(grid.rows()).extracting(Grid.Row::number).containsExactly(1, 2, 3);
    assertThat(grid.rows().get(2).cells()).extracting(GridCell::column).containsExactly(3, 4);
  }

  @Test
  void coveredCells_areNotSeen() {
    Grid grid =
        grid(
            row(
                    "",
                    cell(
                            "office:value-type=\"string\" table:number-rows-spanned=\"2\"",
                            "<text:p>a</text:p>")
                        + "<table:covered-table-cell/>")
                + row(
                    "",
                    "<table:covered-table-cell office:value-type=\"string\"><text:p>b</text:p>"
                        + "</table:covered-table-cell>"
                        + cell("office:value-type=\"string\"", "<text:p>c</text:p>")));

    assertThat(grid.cell(2, 0)).isEmpty();
    assertThat(grid.seen(2, 0).orElseThrow().text()).isEqualTo("a");
    assertThat(grid.cell(2, 1).orElseThrow().text()).isEqualTo("c");
  }

  @Test
  void bombs_ofRepeatedRowsAndCells_areRefusedOrEmpty() {
    String one = cell("office:value-type=\"float\" office:value=\"1\"", "<text:p>1</text:p>");
    String wide =
        cell(
            "office:value-type=\"float\" office:value=\"1\""
                + " table:number-columns-repeated=\"16000\"",
            "<text:p>1</text:p>");

    assertThat(Workbooks.flaws("a.ods", rows(row("table:number-rows-repeated=\"1000000\"", wide))))
        .containsExactly("too-many-cells a.ods");
    assertThat(
            Workbooks.flaws(
                "a.ods", rows(row("table:number-rows-repeated=\"1000000\"", one).repeat(3))))
        .hasSize(1);
    assertThat(grid(row("table:number-rows-repeated=\"2000000000\"", "")).rows()).isEmpty();
    assertThat(grid(row("", cell("table:number-columns-repeated=\"2000000000\"", ""))).rows())
        .isEmpty();
  }

  @Test
  void formula_withoutItsValue_isADefectThatNamesTheCell() {
    assertThat(
            Workbooks.flaws(
                "a.ods", rows(row("", cell("", "") + cell("table:formula=\"of:=1+1\"", "")))))
        .containsExactly("formula-without-value a.ods 評価!B1");
  }

  @Test
  void tables_ofOtherFiles_areARemarkAndNoSheet() {
    Workbook workbook =
        Workbooks.read(
            "a.ods",
            tables(
                "<table:table table:name=\"評価\"/>"
                    + "<table:table table:name=\"'file:///x/y.ods'#$表\"/>"));

    assertThat(workbook.grids()).extracting(Grid::name).containsExactly("評価");
    assertThat(workbook.remarks())
        .extracting(Workbook.Remark::code)
        .containsExactly("external-links");
  }

  @Test
  void passwordMacrosAndOtherArchives_areToldAsSuch() {
    Map<String, String> encrypted = new TreeMap<>();
    encrypted.put("content.xml", "?");
    encrypted.put("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>");

    assertThat(Workbooks.flaws("a.ods", archive(encrypted)))
        .containsExactly("encrypted-workbook a.ods");
    assertThat(Workbooks.flaws("a.ods", archive(Map.of("Basic/Standard/Module1.xml", "x"))))
        .containsExactly("macro-workbook a.ods");
    assertThat(Workbooks.flaws("a.ods", archive(Map.of("x", "x"))))
        .containsExactly("not-xlsx a.ods");
    assertThat(Workbooks.flaws("a.xlsx", rows(""))).containsExactly("misnamed-file a.xlsx");
    assertThat(Workbooks.flaws("a.ods", Workbooks.of(sheet -> {})))
        .containsExactly("misnamed-file a.ods");
    Defects defects = new Defects();
    assertThat(WorkbookReader.read("upload", rows(""), null, defects).orElseThrow().format())
        .isEqualTo(Workbook.Format.ODS);
  }
}
