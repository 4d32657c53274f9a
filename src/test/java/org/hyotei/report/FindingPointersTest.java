package org.hyotei.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.JsonText;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.evaluation.Finding;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Plan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a finding points, whichever way the request writes its periods. */
class FindingPointersTest {

  private static final String PLAN =
      """
      {"id": "p", "fiscalYear": "R6",
       "groups": [{"id": "1"}, {"id": "2", "publishedGrade": null,
         "publishedGrades": {"R5": "A", "令和6年度": "B"}}],
       "indicators": [
         {"id": "1-1", "group": "1", "baseline": {"R2.4.1": 1}, "targets": {"2024": 1, "R7": 2},
          "actuals": {"令和6年度": 1}, "publishedGrade": "A", "publishedGrades": {"R6": "B"}},
         {"id": "1-2", "group": "1", "actuals": {"R6": 1}}],
       "activities": [{"id": "1-3", "group": "2"}]}
      """;

  private static String pointer(String body, String plan, @Nullable String subject, String field) {
    Defects defects = new Defects();
    Node root = JsonDocument.read(body.getBytes(StandardCharsets.UTF_8), "", defects).orElseThrow();
    Plan read = PlanReader.read(new JsonText(root).at(plan).root(), defects).orElseThrow();
    Message message = new Message("", "");
    return new FindingPointers(root, plan, read)
        .of(new Finding("code", Finding.Severity.INFO, subject, field, message));
  }

  @ParameterizedTest
  @CsvSource({
    ", '', ''",
    "nobody, '', ''",
    "1, '', /groups/0",
    "1-1, '', /indicators/0",
    "1-1, baseline/2020-04-01, /indicators/0/baseline/R2.4.1",
    "1-1, targets/R6, /indicators/0/targets/2024",
    "1-1, targets/R7, /indicators/0/targets/R7",
    "1-1, targets/R8, /indicators/0/targets/R8",
    "1-1, actuals/R6, /indicators/0/actuals/令和6年度",
    "1-1, publishedGrade, /indicators/0/publishedGrade",
    "2, publishedGrade, /groups/1/publishedGrades/令和6年度",
    "1-2, actuals/R6, /indicators/1/actuals/R6",
    "1-3, '', /activities/0"
  })
  void finding_pointsAt_itsSubjectAndField(
      @Nullable String subject, String field, String expected) {
    assertThat(pointer(PLAN, "", subject, field)).isEqualTo(expected);
    String request = "{\"policy\": \"x\", \"plan\": " + PLAN + "}";
    assertThat(pointer(request, "/plan", subject, field)).isEqualTo("/plan" + expected);
  }
}
