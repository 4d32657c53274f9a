package org.hyotei.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.layout.RowOrigin;
import org.hyotei.layout.SheetPlan;
import org.hyotei.model.Defects;
import org.hyotei.tabular.CsvEncoding;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.Workbook;
import org.hyotei.tabular.WorkbookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradedCsvTest {

  private static final OfficeWorkbook OFFICE = new OfficeWorkbook();

  private static GradedCsv csv() {
    GradedWorkbook graded = OFFICE.graded("ja");
    Map<String, RowOrigin> origins = new HashMap<>();
    OFFICE
        .plan
        .origins()
        .forEach(
            (id, one) ->
                origins.put(
                    id, new RowOrigin("", one.headerRow(), one.firstRow(), one.lastRow(), 0, 5)));
    return new GradedCsv(
        new GradedWorkbook(
            OFFICE.grids(Workbook.Format.CSV),
            new SheetPlan(OFFICE.plan.plan(), List.of(), List.of(), origins),
            graded.evaluation(),
            graded.whyNots(),
            "ja",
            "Hyotei"));
  }

  private static Grid read(byte[] bytes) {
    return WorkbookReader.read("a.csv", bytes, null, new Defects()).orElseThrow().grids().get(0);
  }

  @Test
  void rows_ofTheFile_stayWithTheGradesBesideThem() {
    byte[] bytes = csv().of(StandardCharsets.UTF_8, new Defects()).orElseThrow();
    Grid grid = read(bytes);

    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(grid.rows().get(4).cells())
        .extracting(org.hyotei.tabular.GridCell::text)
        .startsWith("包括的相談支援事業所における他分野相談受付数", "-", "34件", "41件", "S")
        .contains("120.6%", "kawaguchi/grading.dslr:5");
    for (Grid.Row row : OFFICE.grids(Workbook.Format.CSV).grids().get(0).rows()) {
      row.cells()
          .forEach(
              cell ->
                  assertThat(grid.cell(row.number(), cell.column()).orElseThrow().text())
                      .isEqualTo(cell.text()));
    }
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
        "評価 | 評価",
      })
  void text_thatStartsLikeAFormula_isMarked(String text, String written) {
    assertThat(GradedCsv.safe(text)).isEqualTo(written);
  }
}
