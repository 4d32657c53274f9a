package org.hyotei.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hyotei.audit.Difference.Kind;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Examples;
import org.hyotei.evaluation.Grading;
import org.hyotei.facts.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditorTest {

  private static final Audit KAWAGUCHI = Auditor.audit(Examples.evaluation("kawaguchi", "R6"));

  private static Difference difference(Audit audit, String subject) {
    return audit.differences().stream()
        .filter(one -> one.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static Audit audit(String indicator) {
    String request =
        """
        {"policy": "kawaguchi", "plan": {"id": "p", "fiscalYear": "R6", "groups": [{"id": "g"}],
          "indicators": [{"id": "a", "group": "g", %s}]}}
        """
            .formatted(indicator);
    Grading.Answer answer =
        new Grading(Examples.catalog()).request(request.getBytes(StandardCharsets.UTF_8));
    assertThat(answer).isInstanceOf(Grading.Graded.class);
    Evaluation evaluation = ((Grading.Graded) answer).evaluation();
    return Auditor.audit(evaluation);
  }

  @Test
  void kawaguchi_itsDifferences_areTheNineAndThoseBesideFigures() {
    assertThat(KAWAGUCHI.differences())
        .extracting(Difference::subject)
        .containsExactly(
            "1-1", "1-2", "2-5", "4", "4-(1)-2", "4-(1)-3", "4-(2)-1", "4-(2)-2", "4-(3)-3", "4-1",
            "4-2", "5-2", "5-4", "5-5");
    assertThat(KAWAGUCHI.agreement()).isEqualTo(new Agreement(52, 49, 38));
    assertThat(KAWAGUCHI.byKind().get(Subject.Kind.GROUP)).isEqualTo(new Agreement(5, 5, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "1-2, EDGE",
    "2-5, DIRECTION",
    "4, JUDGEMENT",
    "5-2, JUDGEMENT",
    "5-5, JUDGEMENT",
    "4-(2)-1, OWN_TREND",
    "4-(3)-3, UNEXPLAINED"
  })
  void kawaguchi_difference_hasItsKind(String subject, Kind kind) {
    assertThat(difference(KAWAGUCHI, subject).kind()).isEqualTo(kind);
  }

  @Test
  void ownTrend_publishedBetterThoughItGotWorse_isAmongTheKinds() {
    assertThat(difference(KAWAGUCHI, "4-2").kinds()).contains(Kind.OWN_TREND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kawaguchi/R6", "niigata/R3", "niigata/R4", "niigata/R5", "niigata/R6"})
  void matrix_anyExample_sumsToWhatWasPublished(String example) {
    String[] parts = example.split("/", -1);
    Audit audit = Auditor.audit(Examples.evaluation(parts[0], parts[1]));
    int all = 0;
    int same = 0;
    int none = 0;
    for (Map.Entry<String, Map<String, Integer>> row : audit.matrix().entrySet()) {
      all += row.getValue().values().stream().mapToInt(Integer::intValue).sum();
      same += row.getValue().getOrDefault(row.getKey(), 0);
      none += row.getValue().getOrDefault(Audit.NONE, 0);
    }
    assertThat(all).isEqualTo(audit.agreement().published());
    assertThat(same).isEqualTo(audit.agreement().agreeing());
    assertThat(all - none).isEqualTo(audit.agreement().computed());
    assertThat(audit.differences()).hasSize(all - same);
  }

  @Test
  void niigata_allYears_agreesOn67AndAllDashes() {
    List<Agreement> years =
        List.of("R3", "R4", "R5", "R6").stream()
            .map(year -> Auditor.audit(Examples.evaluation("niigata", year)).agreement())
            .toList();
    assertThat(Agreement.of(years)).isEqualTo(new Agreement(79, 79, 67 + 7));
  }

  @Test
  void contradiction_otherPrintingGivesThePublishedGrade_isFound() {
    Audit audit =
        audit(
            "\"publishedGrade\": \"A\", \"direction\": \"higher\", \"targets\": {\"R6\": \"1か所\"},"
                + " \"actuals\": {\"R6\": {\"value\": \"0か所\","
                + " \"also\": [{\"value\": \"1か所\", \"where\": \"表\"}]}}");

    assertThat(difference(audit, "a").kind()).isEqualTo(Kind.CONTRADICTION);
  }

  @ParameterizedTest
  @CsvSource({"121.0, true", "121.1, false"})
  void edge_upToAHundredthOfTheTarget_isAnEdge(String actual, boolean edge) {
    Audit audit =
        audit(
            "\"publishedGrade\": \"A\", \"direction\": \"higher\", \"targets\": {\"R6\": \"100件\"},"
                + " \"actuals\": {\"R6\": \""
                + actual
                + "件\"}");

    assertThat(difference(audit, "a").kinds().contains(Kind.EDGE)).isEqualTo(edge);
  }

  @Test
  void agreeing_plan_hasNoDifference() {
    Audit audit =
        audit(
            "\"publishedGrade\": \"A\", \"targets\": {\"R6\": \"100件\"},"
                + " \"actuals\": {\"R6\": \"100件\"}");

    assertThat(audit.differences()).isEmpty();
    assertThat(audit.agreement().rate()).isEqualByComparingTo("1");
  }

  @Test
  void nothingPublished_hasNoRate() {
    assertThat(audit("\"targets\": {\"R6\": \"100件\"}").agreement().rate()).isNull();
  }
}
