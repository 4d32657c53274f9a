package org.hyotei.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.document.PlanReader;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Examples;
import org.hyotei.evaluation.Grading;
import org.hyotei.layout.SheetOptions;
import org.hyotei.layout.SheetPlan;
import org.hyotei.layout.SheetPlans;
import org.hyotei.model.Cell;
import org.hyotei.model.Defects;
import org.hyotei.model.Indicator;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.tabular.WorkbookReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RollForwardTest {

  private static final Evaluation LAST = Examples.evaluation("kawaguchi", "R6");

  private static Plan next(byte[] workbook) {
    Defects defects = new Defects();
    Plan plan =
        WorkbookReader.read("R7.xlsx", workbook, null, defects)
            .flatMap(read -> SheetPlans.read(read, SheetOptions.NONE, defects))
            .flatMap(sheet -> PlanReader.read(sheet.plan(), defects))
            .orElse(null);
    assertThat(defects.list()).isEmpty();
    return java.util.Objects.requireNonNull(plan);
  }

  private static String raw(@Nullable Cell cell) {
    return cell == null ? "" : cell.raw();
  }

  @Test
  void workbook_ofNextYear_isReadAsThePlanWithoutItsActuals() {
    Plan next = next(RollForward.workbook(LAST));
    Map<String, Indicator> read =
        next.indicators().stream().collect(Collectors.toMap(Indicator::id, Function.identity()));

    assertThat(next.fiscalYear()).isEqualTo(Period.ofYear(2025));
    assertThat(read.keySet())
        .containsExactlyInAnyOrderElementsOf(
            LAST.plan().indicators().stream().map(Indicator::id).toList());
    for (Indicator was : LAST.plan().indicators()) {
      Indicator is = java.util.Objects.requireNonNull(read.get(was.id()));
      assertThat(is.group()).isEqualTo(was.group());
      assertThat(is.direction()).as(was.id()).isEqualTo(was.direction());
      assertThat(raw(is.actual(2024))).as(was.id()).isEqualTo(raw(was.actual(2024)));
      assertThat(raw(is.target(2025))).as(was.id()).isEqualTo(raw(was.target(2025)));
      assertThat(raw(is.target(2026))).as(was.id()).isEqualTo(raw(was.target(2026)));
      assertThat(raw(is.actual(2025))).isEmpty();
      if (was.publishedGrade() != null) {
        assertThat(is.publishedGrades().get(Period.ofYear(2024))).isEqualTo(was.publishedGrade());
      }
    }
  }

  @Test
  void workbook_gatheredAsItIs_asksForActualsAlone() {
    Defects defects = new Defects();
    SheetPlan sheet =
        WorkbookReader.read("R7.xlsx", RollForward.workbook(LAST), null, defects)
            .flatMap(read -> SheetPlans.read(read, SheetOptions.NONE, defects))
            .orElseThrow();
    GatheredPlan gathered = GatheredPlan.of(List.of(sheet.plan()), LAST.plan(), defects);

    assertThat(defects.list()).isEmpty();
    assertThat(gathered.chases())
        .isNotEmpty()
        .extracting(Chase::kind)
        .containsOnly(Chase.Kind.MISSING_ACTUAL);
  }

  @ParameterizedTest
  @EnumSource(
      value = Cell.Status.class,
      names = {"PROVISIONAL", "EXPECTED"})
  void figure_thatIsNotSettled_saysSo(Cell.Status status) throws IOException {
    String plan =
        """
        {"id": "p", "fiscalYear": "R6", "groups": [{"id": "1", "level": "基本目標"}],
         "indicators": [{"id": "1-1", "group": "1", "name": "相談件数", "targets": {"R7": "60件"},
                         "actuals": {"R6": {"value": "50件", "status": "%s"}}}]}
        """
            .formatted(status.label());
    Grading.Answer answer =
        new Grading(Examples.catalog())
            .request(plan.getBytes(StandardCharsets.UTF_8), "", "kawaguchi");
    Evaluation last = ((Grading.Graded) answer).evaluation();
    List<String> texts = new ArrayList<>();
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(RollForward.workbook(last)))) {
      workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
    }

    assertThat(texts)
        .contains("50件（" + status.label() + "）", "R6の実績は" + status.label() + "値です。確定値に直してください。");
  }

  @Test
  void workbook_writtenTwice_isTheSame() {
    assertThat(RollForward.workbook(LAST)).isEqualTo(RollForward.workbook(LAST));
  }
}
