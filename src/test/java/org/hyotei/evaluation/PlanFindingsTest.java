package org.hyotei.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.TestPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFindingsTest {

  private static final CompiledPolicy POLICY =
      TestPack.tiny()
          .replacing(
              "tiny/policy.yaml", "source:\n", "fiscalYears: { from: R6, to: R8 }\nsource:\n")
          .policy();

  private static List<Finding> findings(Plan plan, String code) {
    return TestPlans.evaluate(POLICY, plan).findings().stream()
        .filter(finding -> finding.code().equals(code))
        .toList();
  }

  private static Plan figures(String fields) {
    return TestPlans.indicators("{\"id\": \"i\", \"group\": \"g\", " + fields + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"baseline\": {\"R5\": \"12~か月ほど\"} | baseline/R5 | 12~か月ほど",
        "\"targets\": {\"令和6年度\": \"5-\"} | targets/R6 | 5-",
        "\"actuals\": {\"R6.10.1\": \"1,2,3\"} | actuals/2024-10-01 | 1,2,3"
      })
  void cell_unreadable_quotedAtItsPath(String fields, String path, String quoted) {
    List<Finding> findings = findings(figures(fields), "figure-unreadable");

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).subject()).isEqualTo("i");
    assertThat(findings.get(0).field()).isEqualTo(path);
    assertThat(findings.get(0).severity()).isEqualTo(Finding.Severity.ERROR);
    assertThat(findings.get(0).message().ja()).contains("「" + quoted + "」が読めません");
    assertThat(findings.get(0).message().en()).contains("\"" + quoted + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "R6, 45.9%（令和5年）, 1",
    "R6.10.1, 45.9%（R5.12.31時点）, 1",
    "R6, 45.9%（R6）, 0",
    "R6, 10人（R7.4.1時点）, 0"
  })
  void actual_thatNamesAnEarlierYear_isToldAtItsPath(String period, String cell, int count) {
    Plan plan = figures("\"actuals\": {\"" + period + "\": \"" + cell + "\"}");

    List<Finding> findings = findings(plan, "actual-of-earlier-year");

    assertThat(findings).hasSize(count);
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.field())
                  .isEqualTo("actuals/" + (period.equals("R6") ? "R6" : "2024-10-01"));
              assertThat(finding.message().ja()).contains("「" + cell + "」", "R5");
            });
  }

  @Test
  void otherPrinting_unreadable_quotedToo() {
    Plan plan =
        figures("\"actuals\": {\"R6\": {\"value\": \"5人\", \"also\": [{\"value\": \"1,2,3\"}]}}");

    assertThat(findings(plan, "figure-unreadable"))
        .extracting(Finding::field)
        .containsExactly("actuals/R6");
    assertThat(findings(plan, "figures-contradict")).isEmpty();
  }

  @Test
  void otherPrinting_otherFigure_bothQuotedAndTheGradedNamed() {
    Plan plan =
        figures(
            "\"actuals\": {\"R6\": {\"value\": \"11.1%\", \"also\": [{\"value\": \"11.4％\","
                + " \"where\": \"個票\"}, {\"value\": \"11.10％\"}]}}");

    List<Finding> findings = findings(plan, "figures-contradict");

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).message().ja()).contains("「11.1%」と「11.4％」（個票）", "評価には「11.1%」を使いました");
  }

  @ParameterizedTest
  @CsvSource({"R5, true", "R6, false", "R8, false", "R9, true"})
  void fiscalYear_outsideThePolicy_findingOfThePlan(String year, boolean outside) {
    Plan plan = TestPlans.ofJsonText("{\"id\": \"p\", \"fiscalYear\": \"" + year + "\"}");

    List<Finding> findings = findings(plan, "outside-fiscal-years");

    assertThat(findings).hasSize(outside ? 1 : 0);
    assertThat(findings)
        .allSatisfy(finding -> assertThat(finding.subject()).isNull())
        .allSatisfy(finding -> assertThat(finding.message().ja()).contains(year, "R6〜R8"));
  }

  @Test
  void publishedGrade_offTheScale_namesTheScale() {
    Plan plan =
        TestPlans.indicators(TestPlans.indicator("i", "1", "1", "\"publishedGrade\": \"S\", "));

    List<Finding> findings = findings(plan, "published-grade-unknown");

    assertThat(findings).extracting(Finding::field).containsExactly("publishedGrade");
    assertThat(findings.get(0).message().ja()).contains("「S」", "A、B、C、-");
  }

  @ParameterizedTest
  @CsvSource({
    "1605人（速報）, actual-not-final, 速報",
    "1605人（見込）, actual-not-final, 見込",
    "約1605人, actual-not-exact, およその数"
  })
  void actual_thatIsNotSettled_isToldAtItsPath(String cell, String code, String word) {
    List<Finding> found = findings(figures("\"actuals\": {\"R6\": \"" + cell + "\"}"), code);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).field()).isEqualTo("actuals/R6");
    assertThat(found.get(0).message().ja()).contains("「" + cell + "」", word);
  }

  @ParameterizedTest
  @CsvSource({
    "5人（速報）, actual-not-final, R7.3.31, 2025-03-31",
    "5人（令和5年）, actual-of-earlier-year, R7.3.31, 2025-03-31",
    "5人（速報）, actual-not-final, R6, R6",
    "5人（令和5年）, actual-of-earlier-year, R6, R6"
  })
  void actual_saidTwiceOfAYear_isToldAtTheOneThatIsGraded(
      String cell, String code, String period, String key) {
    String twice = "\"actuals\": {\"R6.10.1\": \"%1$s\", \"%2$s\": \"%1$s\"}";
    assertThat(findings(figures(twice.formatted(cell, period)), code))
        .extracting(Finding::field)
        .containsExactly("actuals/" + key);
  }

  @Test
  void statusOfAnActual_isToldAsItsOwnWordsAre() {
    String fields = "\"actuals\": {\"R6\": {\"value\": \"5人\", \"status\": \"速報\"}}";
    assertThat(findings(figures(fields), "actual-not-final")).hasSize(1);
    assertThat(findings(figures(fields.replace("速報", "確定")), "actual-not-final")).isEmpty();
    assertThat(findings(figures("\"actuals\": {\"R5\": \"5人（速報）\"}"), "actual-not-final"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "受給率（低いほどよい）, , 1",
    "受給率（低いほどよい）, lower, 0",
    "受給率（低いほどよい）, higher, 1",
    "待ち時間（短い方がよい）, , 1",
    "受給率（高いほどよい）, , 0",
    "減少した件数, , 0"
  })
  void name_thatSaysAnotherWay_isTold(String name, String direction, int count) {
    String way = direction == null ? "" : ", \"direction\": \"" + direction + "\"";
    Plan plan =
        figures(
            "\"name\": \""
                + name
                + "\", \"targets\": {\"R6\": \"13%\"}, \"actuals\": {\"R6\": \"12%\"}"
                + way);

    assertThat(findings(plan, "direction-differs")).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({"100件, 90件, , 1", "100件, 90件, lower, 0", "100件, 120件, , 0", "100件, 0件, , 0"})
  void target_belowTheBaselineWithoutADirection_isTold(
      String baseline, String target, String direction, int count) {
    String way = direction == null ? "" : ", \"direction\": \"" + direction + "\"";
    Plan plan =
        figures(
            "\"baseline\": {\"R5\": \""
                + baseline
                + "\"}, \"targets\": {\"R6\": \""
                + target
                + "\"}, \"actuals\": {\"R6\": \"95件\"}"
                + way);

    assertThat(findings(plan, "direction-unstated")).hasSize(count);
  }
}
