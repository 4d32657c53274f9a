package org.hyotei.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hyotei.model.Defects;

/** What an author wrote in a table is there after it went through the other form of file. */
class RoundTripPropertyTest {

  @Property(tries = 150)
  void csv_throughAWorkbook_sameTextsInTheSameCells(@ForAll("tables") Sheet table) {
    byte[] csv = SheetWriter.csv(table, StandardCharsets.UTF_8, new Defects()).orElseThrow();
    Sheet first = read("a.csv", csv);
    Sheet workbook = read("a.xlsx", SheetWriter.workbook(first));
    byte[] again = SheetWriter.csv(workbook, StandardCharsets.UTF_8, new Defects()).orElseThrow();

    assertThat(cells(first)).isEqualTo(cells(table));
    assertThat(cells(workbook)).isEqualTo(cells(table));
    assertThat(again).isEqualTo(csv);
  }

  @Property(tries = 150)
  void csv_inCp932_sameTextsOrADefectNamingTheCell(@ForAll("tables") Sheet table) {
    Defects defects = new Defects();
    Optional<byte[]> csv = SheetWriter.csv(table, CsvEncoding.CP932, defects);

    boolean holds =
        cells(table).stream().flatMap(List::stream).allMatch(RoundTripPropertyTest::isCp932);
    assertThat(csv.isPresent()).isEqualTo(holds);
    assertThat(defects.isEmpty()).isEqualTo(holds);
    // bytes that are UTF-8 as well are read as UTF-8
    csv.filter(bytes -> !isUtf8(bytes))
        .ifPresent(bytes -> assertThat(cells(read("a.csv", bytes))).isEqualTo(cells(table)));
  }

  private static boolean isCp932(String text) {
    return new String(text.getBytes(CsvEncoding.CP932), CsvEncoding.CP932).equals(text);
  }

  private static boolean isUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0;
  }

  private static Sheet read(String file, byte[] bytes) {
    Defects defects = new Defects();
    Optional<Sheet> sheet = SheetReader.read(file, bytes, name -> false, defects);
    assertThat(defects.list()).isEmpty();
    return sheet.orElseThrow();
  }

  private static List<List<String>> cells(Sheet sheet) {
    return sheet.rows().stream().map(Sheet.Row::cells).toList();
  }

  /** Rows of one to six cells, the last of the last row with a text in it. */
  @Provide
  Arbitrary<Sheet> tables() {
    Arbitrary<String> words =
        Arbitraries.of(
            "",
            "",
            " ",
            "　",
            "=1+1",
            "+1",
            "-5%",
            "@x",
            "'80",
            "80%",
            "１００",
            "1.20",
            "007",
            "値の名前: 達成率",
            "a,b",
            "\"",
            "\"\"",
            "a\nb",
            "a\r\nb",
            "\r",
            "\n",
            "\t",
            "_x000D_",
            "_x005F_",
            "理由 {達成率}",
            "〜～－",
            "①②㈱髙﨑",
            "𠮷野家",
            "\uFEFFa",
            "TRUE",
            "2024-04-01",
            "#N/A");
    Arbitrary<String> any =
        Arbitraries.strings()
            .withChars(' ', '\n', '\r', '"', ',', '=', '_', 'x', '<', '&', ']', '>', ';')
            .withCharRange('あ', 'ん')
            .withCharRange('\u0001', '\uFFFD')
            .ofMaxLength(12)
            .filter(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
    Arbitrary<List<String>> row = Arbitraries.oneOf(words, any).list().ofMinSize(1).ofMaxSize(6);
    return row.list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .filter(rows -> !rows.get(0).get(0).startsWith("\uFEFF"))
        .filter(rows -> rows.get(rows.size() - 1).stream().anyMatch(text -> !text.isEmpty()))
        .map(
            rows ->
                new Sheet(
                    "a.csv",
                    "",
                    IntStream.range(0, rows.size())
                        .mapToObj(i -> new Sheet.Row(i + 1, i + 1, i + 1, rows.get(i)))
                        .toList(),
                    List.of()));
  }
}
