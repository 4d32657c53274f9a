package org.hyotei.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hyotei.model.Defects;
import org.hyotei.tabular.Workbook.Format;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedReadingTest {

  private static Grid grid(String file, byte[] bytes) {
    return Workbooks.read(file, bytes).grids().get(0);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "windows-31j, ''"})
  void encoding_detected_sameCells(String charset, String mark) {
    Grid grid = grid("a.csv", (mark + "①～㈱髙,,ｱ－").getBytes(Charset.forName(charset)));

    assertThat(grid.rows().get(0).cells())
        .containsExactly(GridCell.ofText(0, "①～㈱髙"), GridCell.ofText(2, "ｱ－"));
  }

  @Test
  void rows_afterQuotedLineBreaksAndEmptyOnes_knowTheirNumbersAndLines() {
    Grid grid = grid("a.csv", utf8("a,b\r\n\"c\nd\",e\r\n,,\r\n\r\nf\r\n"));

    assertThat(grid.rows()).extracting(Grid.Row::number).containsExactly(1, 2, 5);
    assertThat(grid.rows()).extracting(Grid.Row::line).containsExactly(1, 2, 6);
    assertThat(grid.cell(2, 0).orElseThrow().text()).isEqualTo("c\nd");
    assertThat(grid.place(5, 0).text()).isEqualTo("a.csv:6 A5");
  }

  @Test
  void tabs_separateTheCellsOfTsv() {
    Grid grid = grid("a.tsv", utf8("a,b\t\"c\td\"\n"));

    assertThat(grid.rows().get(0).cells())
        .containsExactly(GridCell.ofText(0, "a,b"), GridCell.ofText(1, "c\td"));
  }

  @ParameterizedTest
  @CsvSource({"'a\tb\n', TSV", "'a,b\n', CSV", "'a\n', CSV"})
  void content_withoutAnEnding_isToldByItsTabs(String content, Format format) {
    assertThat(Workbooks.read("-", utf8(content)).format()).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#N/A",
        "#n/a",
        " #DIV/0! ",
        "#REF!",
        "#VALUE!",
        "#NAME?",
        "#NUM!",
        "#NULL!",
        "#SPILL!",
        "Err:502",
        "########",
        "NaN",
        "Infinity",
        "-Infinity",
      })
  void text_thatAProgramWritesForAnError_isAnError(String text) {
    Grid grid = grid("a.csv", utf8("a," + text + "\n"));

    assertThat(grid.cell(1, 1).orElseThrow().kind()).isEqualTo(GridCell.Kind.ERROR);
    assertThat(grid.cell(1, 1).orElseThrow().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#", "##", "#1", "#N/A 以外", "N/A", "-", "Nan棟", "情報"})
  void text_thatOnlyLooksLikeAnError_isText(String text) {
    assertThat(grid("a.csv", utf8("a," + text + "\n")).cell(1, 1))
        .contains(GridCell.ofText(1, text));
    assertThat(GridCell.ofText(1, text).kind()).isEqualTo(GridCell.Kind.TEXT);
  }

  private static List<String> flaws(String file, byte[] bytes, @Nullable Charset said) {
    Defects defects = new Defects();
    assertThat(WorkbookReader.read(file, bytes, said, defects)).isEmpty();
    return defects.list().stream()
        .map(defect -> defect.code() + " " + defect.place().text())
        .toList();
  }

  @Test
  void bytes_thatAreNotOfTheSaidEncoding_defectNamesTheCell() {
    byte[] cp932 = "名,年\n評価,指標\n".getBytes(CsvEncoding.CP932);

    assertThat(flaws("a.csv", cp932, StandardCharsets.UTF_8))
        .containsExactly("unreadable-bytes a.csv:1 A1");
    assertThat(flaws("a.csv", utf8("名\tx\t評価①"), CsvEncoding.CP932)).hasSize(1);
    assertThat(WorkbookReader.read("a.csv", cp932, CsvEncoding.CP932, new Defects())).isPresent();
    assertThat(WorkbookReader.read("a.csv", cp932, Charset.forName("Shift_JIS"), new Defects()))
        .isPresent();
  }

  @Test
  void bytes_inATsvThatAreNoText_defectNamesTheCell() {
    byte[] bytes = "a,b\tc\nd\te,f,?".getBytes(CsvEncoding.CP932);
    bytes[bytes.length - 1] = (byte) 0xFF;

    assertThat(flaws("a.tsv", bytes, null)).containsExactly("unreadable-bytes a.tsv:2 B2");
  }

  @Test
  void quotes_thatDoNotPair_defectNamesTheLine() {
    assertThat(flaws("a.csv", utf8("a,b\n\"c\nd\",e\n\"f\"g,h\n"), null))
        .containsExactly("not-csv a.csv:4");
  }

  @Test
  void controls_thatNoTableHas_areRefused() {
    assertThat(flaws("a.csv", new byte[] {'a', 0, 'b'}, null)).containsExactly("not-a-table a.csv");
  }

  @Test
  void cells_moreThanAreRead_areRefused() {
    assertThat(flaws("a.csv", utf8("1,1,1,1,1,1,1,1,1,1\n".repeat(220_000)), null))
        .containsExactly("too-many-cells a.csv");
    assertThat(grid("b.csv", utf8(",\n".repeat(3_000_000))).rows()).isEmpty();
  }
}
