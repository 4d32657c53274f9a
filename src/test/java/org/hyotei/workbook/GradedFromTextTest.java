package org.hyotei.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.layout.RowOrigin;
import org.hyotei.layout.SheetPlan;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;
import org.hyotei.tabular.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that came as .csv or .ods, graded into a new workbook. */
class GradedFromTextTest {

  private static final OfficeWorkbook OFFICE = new OfficeWorkbook();

  @Test
  void csv_graded_isANewWorkbookWithItsRowsAndTheColumns() {
    GradedWorkbook graded = OFFICE.graded("ja");
    Map<String, RowOrigin> origins = new HashMap<>();
    OFFICE
        .plan
        .origins()
        .forEach(
            (id, one) ->
                origins.put(
                    id,
                    new RowOrigin(
                        "",
                        one.headerRow(),
                        one.firstRow(),
                        one.lastRow(),
                        one.firstColumn(),
                        one.lastColumn())));
    Workbook csv = OFFICE.grids(Workbook.Format.CSV);
    XSSFWorkbook workbook =
        OfficeWorkbook.opened(
            new GradedWorkbook(
                    csv,
                    new SheetPlan(OFFICE.plan.plan(), List.of(), List.of(), origins),
                    graded.evaluation(),
                    null,
                    "ja",
                    "Hyotei")
                .of("x".getBytes(StandardCharsets.UTF_8)));
    XSSFSheet sheet = workbook.getSheetAt(0);

    assertThat(sheet.getSheetName()).isEqualTo("R6");
    assertThat(OfficeWorkbook.text(sheet, 4, 0)).isEqualTo("評価項目");
    assertThat(OfficeWorkbook.text(sheet, 6, 4)).isEqualTo("41件");
    assertThat(OfficeWorkbook.text(sheet, 4, 6)).isEqualTo("評価（計算）");
    assertThat(OfficeWorkbook.text(sheet, 6, 6)).isEqualTo("S");
    assertThat(OfficeWorkbook.text(sheet, 4, 10)).isEqualTo("公表評価との差");
    assertThat(workbook.getSheet("集計")).isNotNull();
  }

  private static GradedWorkbook with(Workbook workbook, Map<String, RowOrigin> origins) {
    return new GradedWorkbook(
        workbook,
        new SheetPlan(OFFICE.plan.plan(), List.of(), List.of(), origins),
        OfficeWorkbook.EVALUATION,
        null,
        "ja",
        "Hyotei");
  }

  @Test
  void ods_ofSheetsWithLongNames_isGradedOnTheSheetOfTheSubject() {
    String name = "地域共生社会推進計画の成果指標の一覧（令和6年度の評価のための様式）その";
    Grid grid = OFFICE.grids(Workbook.Format.ODS).grids().get(0);
    List<Grid> grids = new ArrayList<>();
    for (String each : List.of(name + "1", name + "2")) {
      grids.add(new Grid("R6.ods", each, false, grid.rows(), List.of(), Set.of()));
    }
    XSSFWorkbook workbook =
        OfficeWorkbook.opened(
            with(
                    new Workbook("R6.ods", Workbook.Format.ODS, grids),
                    Map.of("1-2", new RowOrigin(name + "2", 4, 6, 6, 0, 5)))
                .of(new byte[0]));

    assertThat(OfficeWorkbook.text(workbook.getSheetAt(0), 6, 0))
        .isEqualTo(OfficeWorkbook.text(workbook.getSheetAt(1), 6, 0));
    assertThat(OfficeWorkbook.text(workbook.getSheetAt(0), 6, 6)).isEmpty();
    assertThat(OfficeWorkbook.text(workbook.getSheetAt(1), 6, 6))
        .isEqualTo(OfficeWorkbook.result("1-2").grade());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.10", "50.0", "-3.20", "0.5", "12345678901", "1234567890123", "007"})
  void digits_ofACsv_areSeenAsTheyWere(String digits) {
    Grid.Row row = new Grid.Row(1, 1, false, List.of(GridCell.ofText(0, digits)));
    Grid grid = new Grid("a.csv", "", false, List.of(row), List.of(), Set.of());
    Workbook csv = new Workbook("a.csv", Workbook.Format.CSV, List.of(grid));
    XSSFSheet sheet = OfficeWorkbook.opened(with(csv, Map.of()).of(new byte[0])).getSheetAt(0);

    assertThat(new DataFormatter().formatCellValue(sheet.getRow(0).getCell(0))).isEqualTo(digits);
  }
}
