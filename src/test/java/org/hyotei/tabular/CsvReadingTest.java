package org.hyotei.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hyotei.model.Defects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

  private static Sheet sheet(byte[] bytes) {
    Defects defects = new Defects();
    Optional<Sheet> sheet = SheetReader.read("a.csv", bytes, name -> false, defects);
    assertThat(defects.list()).isEmpty();
    return sheet.orElseThrow();
  }

  private static List<String> flaws(byte[] bytes) {
    Defects defects = new Defects();
    assertThat(SheetReader.read("a.csv", bytes, name -> false, defects)).isEmpty();
    return defects.list().stream()
        .map(defect -> defect.code() + " " + defect.place().text())
        .toList();
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineEnds_ofAnyKind_sameRowsOnTheirLines(String end) {
    Sheet sheet =
        sheet(
            bytes(String.join(end, "a,b", "", "\"c" + end + "d\",e", "f"), StandardCharsets.UTF_8));

    assertThat(sheet.rows())
        .containsExactly(
            new Sheet.Row(1, 1, 1, List.of("a", "b")),
            new Sheet.Row(2, 2, 2, List.of("")),
            new Sheet.Row(3, 3, 4, List.of("c" + end + "d", "e")),
            new Sheet.Row(4, 5, 5, List.of("f")));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "windows-31j, ''"})
  void encoding_ofJapaneseSpreadsheets_sameText(String charset, String mark) {
    assertThat(sheet(bytes(mark + "①～㈱髙,ｱ－", Charset.forName(charset))).rows().get(0).cells())
        .containsExactly("①～㈱髙", "ｱ－");
  }

  /** Bytes that are no text, as hexadecimal, in the second cell of the third line. */
  @ParameterizedTest
  @CsvSource({"評, fd", "評, ff", "評, 80", "a, ed", "a, 81ff", "a, efbf"})
  void bytes_thatAreNoText_defectNamesTheCell(String before, String hex) {
    byte[] start = bytes("あ\n\"い\n\",う\n,評".replace("評", before), CsvEncoding.CP932);
    byte[] end = HexFormat.of().parseHex(hex);
    byte[] all = Arrays.copyOf(start, start.length + end.length);
    System.arraycopy(end, 0, all, start.length, end.length);

    assertThat(flaws(all)).containsExactly("unreadable-bytes a.csv:4 B3");
  }

  @Test
  void quotes_thatDoNotPair_defectNamesTheLine() {
    assertThat(flaws(bytes("a,b\n\"c\"d,e\n", StandardCharsets.UTF_8)))
        .containsExactly("not-csv a.csv:2");
  }

  @Test
  void rows_ofAFileThatIsAllLineEnds_areNotCollected() {
    assertThat(flaws(bytes("\n".repeat(4_000_000), StandardCharsets.UTF_8)))
        .containsExactly("too-many-rows a.csv");
  }

  @Test
  void rows_asManyAsAdmitted_areRead() {
    assertThat(sheet(bytes("x\n".repeat(Sheet.MOST_ROWS), StandardCharsets.UTF_8)).rows())
        .hasSize(Sheet.MOST_ROWS);
  }
}
