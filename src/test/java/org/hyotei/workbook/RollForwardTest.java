package org.hyotei.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import org.hyotei.model.Activity;
import org.hyotei.model.Cell;
import org.hyotei.model.Defects;
import org.hyotei.model.Indicator;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.tabular.WorkbookReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  private static Evaluation evaluated(String policy, String plan) {
    Grading.Answer answer =
        new Grading(Examples.catalog()).request(plan.getBytes(StandardCharsets.UTF_8), "", policy);
    return ((Grading.Graded) answer).evaluation();
  }

  private static List<String> texts(byte[] bytes) throws IOException {
    List<String> texts = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(c -> texts.add(c.toString()))));
    }
    return texts;
  }

  @Test
  void activities_areCarriedWithTheirGroupsAndGrades() throws IOException {
    byte[] bytes = RollForward.workbook(LAST);
    Plan next = next(bytes);

    assertThat(next.activities())
        .extracting(Activity::title)
        .containsExactlyInAnyOrderElementsOf(
            LAST.plan().activities().stream().map(Activity::title).toList());
    assertThat(next.activities()).allMatch(one -> one.mark() == null);
    assertThat(texts(bytes)).contains("前年度の評価", "関連計画SP1　川口市成年後見制度利用促進計画");
  }

  @Test
  void counts_ofMarks_areCarriedAsWhatTheyWere() throws IOException {
    Evaluation last = Examples.evaluation("kawagoe", "R5");
    byte[] bytes = RollForward.workbook(last);
    Plan next = next(filled(bytes, "8 (⇧ 1)"));

    assertThat(next.fiscalYear()).isEqualTo(Period.ofYear(2024));
    assertThat(next.tallies())
        .hasSameSizeAs(last.plan().tallies())
        .allMatch(one -> one.count() == 8 && Integer.valueOf(7).equals(one.previousCount()));
    assertThat(next.tallies().stream().map(one -> one.group() + one.actor() + one.mark()))
        .containsExactlyInAnyOrderElementsOf(
            last.plan().tallies().stream()
                .map(one -> one.group() + one.actor() + one.mark())
                .toList());
    assertThat(texts(bytes)).contains("実施主体", "◎", "令和5年度は ◎ 7、○ 11、△ 1、× 1");
  }

  /** With a text in every empty cell between others. */
  private static byte[] filled(byte[] bytes, String text) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook
          .getSheet("取組")
          .forEach(
              row ->
                  row.forEach(
                      cell -> {
                        if (cell.toString().isEmpty()) {
                          cell.setCellValue(text);
                        }
                      }));
      workbook.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void figures_ofTheYear_areCarriedOnceAndWithTheirTarget() throws IOException {
    List<String> texts =
        texts(
            RollForward.workbook(
                evaluated(
                    "kawaguchi",
                    """
                    {"id": "p", "title": "計画の取組状況（令和６年度実績）", "fiscalYear": "R6",
                     "groups": [{"id": "1", "level": "基本目標"}],
                     "indicators": [
                       {"id": "1-1", "group": "1", "name": "一", "targets": {"R5": "40件", "R6": "50件"},
                        "actuals": {"R6": {"value": "50件（速報）", "status": "速報"}}},
                       {"id": "1-2", "group": "1", "name": "二", "targets": {"R6": "70件"},
                        "actuals": {"R6": "未集計"}}]}
                    """)));

    assertThat(texts)
        .contains("計画の取組状況（令和７年度実績）", "R6目標", "70件", "50件（速報）")
        .contains("R6の実績は「未集計」のままです。数値が分かれば直してください。")
        .doesNotContain("R5目標", "50件（速報）（速報）");
  }

  @ParameterizedTest
  @CsvSource({
    "地域福祉計画（令和6年度～令和8年度）, 地域福祉計画（令和6年度～令和8年度）　令和7年度",
    "令和6年度 評価報告書, 令和7年度 評価報告書",
    "令和4年度～令和6年度 計画, 令和4年度～令和6年度 計画　令和7年度",
    "令和16年度の計画, 令和16年度の計画　令和7年度",
    "令和6年度から令和8年度までの計画, 令和6年度から令和8年度までの計画　令和7年度",
    "令和4年度から令和6年度までの計画, 令和4年度から令和6年度までの計画　令和7年度",
    "令和6年度らくらく健康計画, 令和7年度らくらく健康計画",
  })
  void title_saysNextYearForThisOneAlone(String title, String written) throws IOException {
    String plan =
        "{\"id\": \"p\", \"title\": \"%s\", \"fiscalYear\": \"R6\", \"groups\": [{\"id\": \"1\"}]}";

    List<String> texts = texts(RollForward.workbook(evaluated("kawaguchi", plan.formatted(title))));
    assertThat(texts.get(0)).isEqualTo(written);
    assertThat(texts.get(2)).startsWith("※ 入力用です。");
  }

  @Test
  void workbook_writtenTwice_isTheSame() {
    assertThat(RollForward.workbook(LAST)).isEqualTo(RollForward.workbook(LAST));
  }
}
