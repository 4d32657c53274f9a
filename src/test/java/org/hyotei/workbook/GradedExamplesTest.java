package org.hyotei.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.document.PlanReader;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Examples;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.evaluation.TestPlans;
import org.hyotei.layout.RowOrigin;
import org.hyotei.layout.SheetOptions;
import org.hyotei.layout.SheetPlan;
import org.hyotei.layout.SheetPlans;
import org.hyotei.model.Defects;
import org.hyotei.model.Period;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.Workbook;
import org.hyotei.tabular.WorkbookReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packs' example workbooks, as an office program saved them, read, graded and read again. */
class GradedExamplesTest {

  private record Read(Workbook workbook, SheetPlan plan, Evaluation evaluation) {
    static Read of(String pack, String file, byte[] bytes, int year) {
      Defects defects = new Defects();
      Workbook workbook = WorkbookReader.read(file, bytes, null, defects).orElseThrow();
      SheetOptions options = SheetOptions.NONE.withFiscalYear(Period.ofYear(year));
      SheetPlan plan = SheetPlans.read(workbook, options, defects).orElseThrow();
      CompiledPolicy policy = Objects.requireNonNull(Examples.catalog().policy(pack));
      Evaluation evaluation =
          TestPlans.evaluate(policy, PlanReader.read(plan.plan(), defects).orElseThrow());
      assertThat(defects.list()).isEmpty();
      return new Read(workbook, plan, evaluation);
    }

    Map<String, String> grades() {
      return evaluation.subjects().stream()
          .collect(Collectors.toMap(SubjectResult::id, one -> String.valueOf(one.grade())));
    }

    byte[] graded(byte[] original) {
      return new GradedWorkbook(workbook, plan, evaluation, null, "ja", "Hyotei").of(original);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "kawaguchi, R6.xlsx, 2024",
    "niigata, R6.xlsx, 2024",
    "kawagoe, R5.xlsx, 2023",
    "kuki, plan.xlsx, 2024",
    "asaka, plan.xlsx, 2024"
  })
  void example_gradedAndReadAgain_hasTheSameCellsAndGrades(String pack, String file, int year)
      throws IOException {
    byte[] original = Files.readAllBytes(Path.of("rules", pack, "examples", file));
    Read first = Read.of(pack, file, original, year);
    byte[] graded = first.graded(original);
    Read again = Read.of(pack, file, graded, year);

    assertThat(again.grades()).isEqualTo(first.grades());
    List<Grid> before = first.workbook().grids();
    for (int i = 0; i < before.size(); i++) {
      assertThat(again.workbook().grids().get(i).rows()).isEqualTo(before.get(i).rows());
      assertThat(again.workbook().grids().get(i).merged()).containsAll(before.get(i).merged());
    }
    untouched(original, graded);
    written(first, graded);
  }

  private static void untouched(byte[] original, byte[] graded) throws IOException {
    try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(original));
        XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(graded))) {
      for (int i = 0; i < before.getNumberOfSheets(); i++) {
        for (Row row : before.getSheetAt(i)) {
          for (Cell cell : row) {
            if (!cell.toString().isEmpty()) {
              XSSFCell now =
                  after.getSheetAt(i).getRow(row.getRowNum()).getCell(cell.getColumnIndex());
              assertThat(UntouchedTest.described(now))
                  .isEqualTo(UntouchedTest.described((XSSFCell) cell));
            }
          }
        }
      }
    }
  }

  /** Every subject's grade stands in its first row, right of its table. */
  private static void written(Read read, byte[] graded) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(graded))) {
      for (SubjectResult result : read.evaluation().subjects()) {
        RowOrigin origin = Objects.requireNonNull(read.plan().origins().get(result.id()));
        String grade = result.computedGrade() == null ? "評価なし" : result.computedGrade();
        Row row = workbook.getSheet(origin.sheet()).getRow(origin.firstRow() - 1);
        boolean found = false;
        for (Cell cell : row) {
          boolean right = cell.getColumnIndex() > origin.lastColumn();
          found |= right && cell.toString().replace("評価（計算）", "").equals(grade);
        }
        assertThat(found).as(result.id()).isTrue();
      }
    }
  }
}
