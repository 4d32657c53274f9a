package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.List;
import org.hyotei.facts.Definitions;
import org.hyotei.facts.GroupMeasures;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Direction;
import org.hyotei.model.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDefinitionReaderTest {

  private static final String TINY = TestPack.tiny().text("tiny/policy.yaml");

  private static List<Defect> defects(String yaml) {
    Defects defects = new Defects();
    PolicyDefinitionReader.read(yaml, "tiny/policy.yaml", "tiny", defects);
    return defects.list();
  }

  private static PolicyDefinition definition(String yaml) {
    Defects defects = new Defects();
    var definition = PolicyDefinitionReader.read(yaml, "tiny/policy.yaml", "tiny", defects);
    assertThat(defects.list()).isEmpty();
    return definition.orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: 小 | titel: x~title: 小 | 2 | titel | title",
        "  document: 試験用 | 'document: 試験用~  page: 3' | 5 | page | place",
        "label: 普通 | lable: 普通, label: 普通 | 7 | lable | label",
        "points: 2 | points: 2, weight: 3 | 7 | weight | ",
        "  levels: [] | 'indicator: true' | 11 | indicator | indicators",
        "direction-when-absent: higher | direction-when-missing: higher | 13 | direction-when-missing | direction-when-absent",
        "title: 重み | title: 重み, unit: 人 | 15 | unit | ",
        "  grading: [grading.dslr] | 'grading: [grading.dslr]~  roll-up: [x.dslr]' | 18 | roll-up | rollup"
      })
  void field_unknown_namedWithLineAndSuggestion(
      String old,
      String text,
      int line,
      String name,
      @org.jspecify.annotations.Nullable String near) {
    assertThat(TINY).contains(old);
    List<Defect> defects = defects(TINY.replace(old, text.replace("~", "\n")));

    assertThat(defects).hasSize(1);
    assertThat(TestPack.shown(defects.get(0))).isEqualTo("unknown-field tiny/policy.yaml:" + line);
    assertThat(defects.get(0).message().ja()).contains("「" + name + "」");
    if (near != null) {
      assertThat(defects.get(0).message().ja()).contains("「" + near + "」ではありませんか");
      assertThat(defects.get(0).message().en()).contains("Maybe \"" + near + "\"?");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: tiny | '' | missing-field 2",
        "id: tiny | id: '' | blank-field 1",
        "source: | sauce: | missing-field 1, unknown-field 3",
        "  document: 試験用 | 'place: 表' | missing-field 4",
        "scale: | scales: | missing-field 1, unknown-field 5",
        "grade: A, label | label | missing-field 6",
        "label: 普通,  | '' | missing-field 7",
        "points: 2 | points: 二 | wrong-type 7",
        "ungraded: true | ungraded: はい | wrong-type 9",
        "levels: [] | levels: 目標 | wrong-type 11",
        "type: quantity | type: number | unknown-value 15",
        "type: quantity,  | '' | missing-field 15",
        "grading: [grading.dslr] | grading: grading.dslr | wrong-type 17",
        "rules: | rule: | missing-field 1, unknown-field 16",
        "direction-when-absent: higher | lower-is-better: actual | unknown-value 13",
        "direction-when-absent: higher | previous: last | unknown-value 13",
        "direction-when-absent: higher | 'rounding: { places: 1 }' | missing-field 13",
        "direction-when-absent: higher | 'rounding: { mode: up, places: -1 }' | out-of-range 13",
        "direction-when-absent: higher | 'rounding: { mode: up, places: 1.5 }' | wrong-type 13",
        "direction-when-absent: higher | 'stages: { a: b }' | wrong-type 13",
        "definitions: | 'groupMeasures: { of: all }~definitions:' | unknown-value 12",
        "definitions: | 'groupMeasures: { mean: { mode: even } }~definitions:' | unknown-value 12",
        "definitions: | 'decided: [{ what: x }]~definitions:' | missing-field 12",
        "definitions: | 'stated: x~definitions:' | wrong-type 12",
        "definitions: | 'fiscalYears: R6~definitions:' | wrong-type 12"
      })
  void definition_wrong_defectAtItsLine(String old, String text, String flaws) {
    assertThat(TINY).contains(old);
    String yaml = TINY.replaceFirst(java.util.regex.Pattern.quote(old), text.replace("~", "\n"));

    assertThat(
            defects(yaml).stream()
                .map(defect -> defect.code() + " " + defect.place().line())
                .toList())
        .containsExactlyInAnyOrder(flaws.split(", ", -1));
  }

  @Test
  void definition_scaleWithoutAnyGrade_isADefect() {
    String yaml = TINY.replaceAll("  - \\{.*}\n", "").replace("scale:", "scale: []");

    assertThat(defects(yaml)).extracting(Defect::code).containsExactly("empty-scale");
  }

  @Test
  void definition_severalWrong_allToldAtOnce() {
    String yaml =
        TINY.replace("title: 小", "titel: 小").replace("higher", "up").replace("quantity", "number");

    assertThat(defects(yaml))
        .extracting(Defect::code)
        .containsExactlyInAnyOrder(
            "missing-field", "unknown-field", "unknown-value", "unknown-value");
  }

  @Test
  void definition_full_readsEveryField() {
    PolicyDefinition policy =
        definition(
            TINY.replace(
                    "definitions:\n",
                    """
                    municipality: 試験市
                    owner: 福祉課
                    fiscalYears: { from: 令和6年度, to: R8 }
                    groupMeasures: { of: children, mean: { mode: down, places: 3 } }
                    stated: [書いてある]
                    decided: [{ what: 決めた, why: 書いてない }]
                    definitions:
                      lower-is-better: two-minus-actual-over-target
                      parts: weakest
                      previous: latest
                      rounding: { mode: half-up, places: 1 }
                      stages: [検討, [企画, 計画]]
                    """)
                .replace("levels: []", "levels: [目標]"));

    assertThat(policy.municipality()).isEqualTo("試験市");
    assertThat(policy.from()).isEqualTo(Period.ofYear(2024));
    assertThat(policy.to()).isEqualTo(Period.ofYear(2026));
    assertThat(policy.groupMeasures())
        .isEqualTo(
            new GroupMeasures(
                GroupMeasures.Of.CHILDREN,
                3,
                RoundingMode.DOWN,
                GroupMeasures.ShareOf.GRADED,
                null,
                1,
                1));
    assertThat(policy.definitions())
        .isEqualTo(
            new Definitions(
                Direction.HIGHER,
                Definitions.Lower.TWO_MINUS_ACTUAL_OVER_TARGET,
                Definitions.PartsReading.WEAKEST,
                Definitions.Previous.LATEST,
                new Definitions.Rounding(RoundingMode.HALF_UP, 1),
                Definitions.TrendReading.DEFAULT,
                List.of(Definitions.Reference.YEAR),
                null,
                null,
                List.of(List.of("検討"), List.of("企画", "計画"))));
    assertThat(policy.decided()).containsExactly(new PolicyDefinition.Decision("決めた", "書いてない"));
    assertThat(policy.graded().levels()).containsExactly("目標");
    assertThat(policy.inputs()).containsOnlyKeys("weight");
    assertThat(policy.rules().get(Phase.GRADING)).containsExactly("grading.dslr");
    assertThat(policy.scale().symbols()).containsExactly("A", "B", "C", "-");
  }
}
