package org.hyotei.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.hyotei.document.JsonText;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Examples;
import org.hyotei.explanation.Explaining;
import org.hyotei.explanation.Explanation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One subject's explanation as JSON and as text. */
class ExplanationJsonTest {

  private static final Evaluation KAWAGUCHI = Examples.evaluation("kawaguchi", "R6");

  private static Explanation explanation(String subject) {
    return Explaining.of(KAWAGUCHI, subject).orElseThrow();
  }

  private static JsonText json(String subject) {
    Explanation explanation = explanation(subject);
    return JsonText.of(Json.bytes(json -> new ExplanationJson("ja").write(explanation, json)));
  }

  @Test
  void json_ofAnIndicator_tellsRuleConditionsValuesAndWhyNot() {
    JsonText json = json("1-4");
    assertThat(json.names(""))
        .containsExactly("policy", "plan", "subject", "why", "whyNot", "notes");
    assertThat(json.text("/subject/grade")).isEqualTo("B");
    assertThat(json.items("/why")).hasSize(1);
    assertThat(json.text("/why/0/rule/file")).isEqualTo("kawaguchi/grading.dslr");
    assertThat(json.text("/why/0/conditions/1/saw/achievement/display")).isEqualTo("88.5%");
    assertThat(json.texts("/whyNot", "/actual")).containsExactly("52か所", "63か所", "41か所");
  }

  @Test
  void json_ofAGroup_tellsIndicatorsThatWouldHaveToMove() {
    JsonText first = json("1-(1)").at("/whyNot/0");
    assertThat(first.text("/grade")).isEqualTo("A");
    assertThat(first.text("/actual")).isEqualTo("null");
    assertThat(first.names("/indicators/0"))
        .containsExactly("id", "name", "from", "grade", "actual", "change", "unit");
    assertThat(first.text("/indicators/0/id")).isEqualTo("1-(1)-2");
  }

  @ParameterizedTest
  @CsvSource({"ja, Aまであと6か所（実績52か所で達成率100％）, なぜ", "en, 6 more か所 to A (52か所 would be 100%), Why"})
  void text_ofAnIndicator_isInTheLanguageAskedFor(String language, String nearest, String why) {
    assertThat(new ExplanationText(language).of(explanation("1-4")))
        .startsWith("1-4  B  世代・属性を問わない交流の場の数\n" + why + "\n")
        .contains("kawaguchi/grading.dslr:21-27 \"B: 目標の80%以上\"", "  ← 達成率 88.5%")
        .contains("A: " + nearest);
  }
}
