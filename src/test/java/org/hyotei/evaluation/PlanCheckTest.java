package org.hyotei.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.TestPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCheckTest {

  private static final CompiledPolicy POLICY =
      TestPack.tiny()
          .replacing(
              "tiny/policy.yaml",
              "rules:\n",
              "  kind: { type: words, title: 種別 }\n  major: { type: flag, title: 重点 }\nrules:\n")
          .policy();

  private static List<Defect> defects(Plan plan) {
    Defects defects = new Defects();
    PlanCheck.check(POLICY.definition(), plan, "/plan", defects);
    return defects.list();
  }

  private static List<String> flaws(Plan plan) {
    return defects(plan).stream()
        .map(defect -> defect.code() + " " + defect.place().pointer())
        .toList();
  }

  private static Plan withAttribute(String name, String value) {
    return TestPlans.indicators(
        TestPlans.indicator("i", "1", "1"),
        TestPlans.indicator("j", "1", "1", "\"attributes\": {\"" + name + "\": " + value + "}, "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"weight | 3", "weight | \"100%\"", "kind | \"重点\"", "major | true", "major | false"})
  void attribute_asDeclared_noDefect(String name, String value) {
    assertThat(defects(withAttribute(name, value))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weight | \"重い\"",
        "weight | true",
        "kind | 3",
        "kind | true",
        "major | \"はい\"",
        "major | 1"
      })
  void attribute_ofOtherType_defectAtItsPointer(String name, String value) {
    assertThat(flaws(withAttribute(name, value)))
        .containsExactly("wrong-type /plan/indicators/1/attributes/" + name);
  }

  @Test
  void attribute_undeclared_defectNamesTheKnown() {
    List<Defect> defects = defects(withAttribute("a/b~c", "1"));

    assertThat(defects).extracting(Defect::code).containsExactly("unknown-attribute");
    assertThat(defects.get(0).place().pointer()).isEqualTo("/plan/indicators/1/attributes/a~1b~0c");
    assertThat(defects.get(0).message().ja()).contains("a/b~c", "weight, kind, major");
    assertThat(defects.get(0).message().en()).contains("weight, kind, major");
  }

  @Test
  void judgement_gradeOffTheScale_defectAtItsPointer() {
    Plan plan =
        TestPlans.plan(
            "\"indicators\": ["
                + TestPlans.indicator("i", "1", "1")
                + "], \"judgements\": [{\"subject\": \"i\", \"grade\": \"A\"},"
                + " {\"subject\": \"g\", \"grade\": \"S\"}]");

    assertThat(flaws(plan)).containsExactly("unknown-grade /plan/judgements/1/grade");
    assertThat(defects(plan).get(0).message().ja()).contains("「S」", "A、B、C、-");
  }

  @Test
  void group_ofTheLevelOfTheWhole_defectAtItsLevel() {
    Plan plan =
        TestPlans.ofJsonText(
            "{\"id\": \"p\", \"fiscalYear\": \"R6\", \"groups\":"
                + " [{\"id\": \"g\", \"level\": \"目標\"}, {\"id\": \"h\", \"level\": \"計画全体\"}]}");

    assertThat(flaws(plan)).containsExactly("reserved-level /plan/groups/1/level");
  }

  @Test
  void plan_gradedAsAWhole_withTheIdOfAnIndicator_defectAtItsId() {
    CompiledPolicy whole =
        TestPack.tiny().replacing("tiny/policy.yaml", "levels: []", "levels: [計画全体]").policy();
    Plan plan = TestPlans.indicators(TestPlans.indicator("p", "1", "1"));
    Defects defects = new Defects();
    PlanCheck.check(whole.definition(), plan, "/plan", defects);

    assertThat(flaws(plan)).isEmpty();
    assertThat(defects.list())
        .extracting(defect -> defect.code() + " " + defect.place().pointer())
        .containsExactly("duplicate-id /plan/id");
  }
}
