package org.hyotei.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyotei.layout.RowOrigin;
import org.hyotei.layout.SheetPlan;
import org.hyotei.model.Defects;
import org.hyotei.tabular.CsvEncoding;
import org.hyotei.tabular.FormulaGuard;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.Workbook;
import org.hyotei.tabular.WorkbookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradedCsvTest {

  private static final OfficeWorkbook OFFICE = new OfficeWorkbook();

  private static GradedCsv csv() {
    Map<String, RowOrigin> origins = new HashMap<>();
    OFFICE
        .plan
        .origins()
        .forEach(
            (id, one) ->
                origins.put(
                    id, new RowOrigin("", one.headerRow(), one.firstRow(), one.lastRow(), 0, 5)));
    return graded(OFFICE.grids(Workbook.Format.CSV), origins);
  }

  private static GradedCsv graded(Workbook workbook, Map<String, RowOrigin> origins) {
    GradedWorkbook graded = OFFICE.graded("ja");
    return new GradedCsv(
        new GradedWorkbook(
            workbook,
            new SheetPlan(OFFICE.plan.plan(), List.of(), List.of(), origins),
            graded.evaluation(),
            graded.whyNots(),
            "ja",
            "Hyotei"));
  }

  /** The cells as they stand, those too that are not read again. */
  private static List<List<String>> cells(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).substring(1);
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      return reader.stream().map(CsvRecord::getFields).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Workbook read(byte[] bytes) {
    return WorkbookReader.read("a.csv", bytes, null, new Defects()).orElseThrow();
  }

  @Test
  void rows_ofTheFile_stayWithTheGradesBesideThem() {
    byte[] bytes = csv().of(StandardCharsets.UTF_8, new Defects()).orElseThrow();
    List<List<String>> cells = cells(bytes);

    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(cells.get(5))
        .startsWith("包括的相談支援事業所における他分野相談受付数", "-", "", "34件", "41件", "", "S")
        .contains("120.6%", "kawaguchi/grading.dslr:5");
    for (Grid.Row row : OFFICE.grids(Workbook.Format.CSV).grids().get(0).rows()) {
      row.cells()
          .forEach(
              cell ->
                  assertThat(cells.get(row.number() - 1).get(cell.column()))
                      .isEqualTo(cell.text()));
    }
  }

  @Test
  void file_gradedBefore_isReadAsItWas() {
    Workbook before = OFFICE.grids(Workbook.Format.CSV);
    Workbook again = read(csv().of(StandardCharsets.UTF_8, new Defects()).orElseThrow());

    assertThat(again.grids().get(0).rows().stream().map(Grid.Row::cells))
        .isEqualTo(before.grids().get(0).rows().stream().map(Grid.Row::cells).toList());
    assertThat(again.remarks()).extracting(Workbook.Remark::code).containsExactly("graded-before");
  }

  @Test
  void sheets_ofAWorkbook_allStandBelowOneAnother() {
    List<Grid> grids = new ArrayList<>();
    Grid grid = OFFICE.grids(Workbook.Format.CSV).grids().get(0);
    for (String name : List.of("成果", "説明", "施策")) {
      grids.add(new Grid("R6.xlsx", name, false, grid.rows(), List.of(), Set.of()));
    }
    Map<String, RowOrigin> origins =
        Map.of(
            "1-2", new RowOrigin("成果", 4, 6, 6, 0, 5), "1-3", new RowOrigin("施策", 4, 7, 7, 0, 5));
    List<List<String>> cells =
        cells(
            graded(new Workbook("R6.xlsx", Workbook.Format.XLSX, grids), origins)
                .of(StandardCharsets.UTF_8, new Defects())
                .orElseThrow());
    int rows = grid.rows().get(grid.rows().size() - 1).number();

    assertThat(cells.get(5)).contains("S");
    assertThat(cells.get(rows + 1).get(0)).isEqualTo("シート「施策」");
    assertThat(cells.get(rows + 2 + 3)).contains("評価（計算）");
    assertThat(cells.get(rows + 2 + 6)).contains("アウトリーチ等を通じた継続的支援事業における支援員の配置数", "A");
    assertThat(cells).hasSize(2 * rows + 2);
  }

  @Test
  void tables_sideBySide_haveColumnsOfTheirOwn() {
    Map<String, RowOrigin> origins =
        Map.of("1-2", new RowOrigin("", 4, 6, 6, 0, 2), "1-3", new RowOrigin("", 4, 6, 6, 3, 5));
    List<List<String>> cells =
        cells(
            graded(OFFICE.grids(Workbook.Format.CSV), origins)
                .of(StandardCharsets.UTF_8, new Defects())
                .orElseThrow());

    assertThat(cells.get(3).get(6)).isEqualTo("評価（計算）\n（A～C列の表）");
    assertThat(cells.get(5).get(6)).isEqualTo("S");
    assertThat(cells.get(3).get(12)).isEqualTo("評価（計算）\n（D～F列の表）");
    assertThat(cells.get(5).get(12)).isEqualTo("A");
  }

  @Test
  void groups_aboveATableOfOthers_haveLabelledGradesOnTheirLine() {
    List<List<String>> cells =
        cells(
            graded(OFFICE.grids(Workbook.Format.CSV), Map.of("1", new RowOrigin("", 4, 3, 3, 0, 5)))
                .of(StandardCharsets.UTF_8, new Defects())
                .orElseThrow());

    assertThat(cells.get(2).subList(6, 11))
        .containsExactly("評価（計算）", "B", "適用した基準", "kawaguchi/rollup.dslr:21", "評価の理由");
    assertThat(cells.get(3)).doesNotContain("評価（計算）");
  }

  @Test
  void encoding_thatLacksCharacters_isADefectThatNamesTheCell() {
    Defects defects = new Defects();

    assertThat(csv().of(StandardCharsets.US_ASCII, defects)).isEmpty();
    assertThat(defects.list().get(0).code()).isEqualTo("unmappable-character");
    assertThat(defects.list().get(0).place().text()).startsWith("R6.csv:1 A1");
    assertThat(csv().of(CsvEncoding.CP932, new Defects())).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "=1+1 | '=1+1",
        "+81-3 | '+81-3",
        "-5件 | -5件",
        "-A1 | '-A1",
        "@x | '@x",
        "＝A1 | '＝A1",
        "-5 | -5",
        "-5.5% | -5.5%",
        "+1,234 | +1,234",
        "- | -",
        "－ | －",
        "－3人 | －3人",
        "-3.5ポイント（速報） | -3.5ポイント（速報）",
        "－（中止） | －（中止）",
        "+20 件 | '+20 件",
        "－Ａ１ | '－Ａ１",
        "評価 | 評価",
      })
  void text_thatStartsLikeAFormula_isMarked(String text, String written) {
    assertThat(FormulaGuard.added(text)).isEqualTo(written);
  }
}
