package org.hyotei.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.hyotei.model.Activity;
import org.hyotei.model.Amount;
import org.hyotei.model.Attribute;
import org.hyotei.model.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {

  @Test
  void verbs_ofASubject_reachItsVerdicts() {
    Spoken spoken = new Spoken();
    Subject subject = new ActivityFact(new Activity("a1", "1", null, null, null, null), spoken);
    subject.grade("A", "理由");
    subject.comment("文");
    subject.finding("code", "指摘");
    assertThat(spoken.lines).containsExactly("grade a1 A 理由", "comment a1 文", "finding a1 code 指摘");
  }

  @Test
  void name_untitled_isTheId() {
    assertThat(
            new TallyFact(
                    Groups.named("g1", null, null),
                    null,
                    new Counts(Map.of(), null, 0),
                    Standing.alone(new Counts(Map.of(), null, 0)),
                    new Spoken())
                .name())
        .isEqualTo("g1");
    assertThat(
            new ActivityFact(new Activity("a1", "1", null, null, null, null), new Spoken()).name())
        .isEqualTo("a1");
  }

  @Test
  void sharePercent_grades_isOfTheGradedAlone() {
    GroupFact fact = Groups.graded("A", "B", "B", null);
    assertThat(fact.count("A")).isEqualByComparingTo("1");
    assertThat(fact.count("C")).isZero();
    assertThat(fact.sharePercent("A")).isBetween(new BigDecimal("33.3"), new BigDecimal("33.4"));
    assertThat(fact.sharePercent("C")).isZero();
    assertThat(Groups.graded().sharePercent("A")).isNull();
    assertThat(Groups.graded().measure(Measure.BREAKDOWN)).isNull();
  }

  @Test
  void attributes_ofAnIndicator_areReadByType() {
    IndicatorFact fact =
        Given.indicator(null)
            .attributes(
                Map.of(
                    "limit", new Attribute.Quantity(Amount.of(BigDecimal.TEN, "件")),
                    "kind", new Attribute.Words("重点"),
                    "major", new Attribute.Flag(true),
                    "minor", new Attribute.Flag(false)))
            .fact();
    assertThat(fact.number("limit")).isEqualByComparingTo("10");
    assertThat(fact.words("kind")).isEqualTo("重点");
    assertThat(fact.flag("major")).isTrue();
    assertThat(fact.flag("minor")).isFalse();
    assertThat(fact.number("kind")).isNull();
    assertThat(fact.words("limit")).isNull();
    assertThat(fact.flag("none")).isFalse();
    assertThat(fact.level()).isEqualTo("施策");
    assertThat(fact.counting()).isEqualTo("年度");
    assertThat(fact.actor()).isEqualTo("市");
  }

  @ParameterizedTest
  @CsvSource({"HIGHER, 実績÷目標", "MAINTAIN, 目標と実績の小さい方÷大きい方", "LOWER, 目標÷実績"})
  void formula_direction_isAsPrinted(Direction direction, String formula) {
    assertThat(Given.definitions(null).formula(direction)).isEqualTo(formula);
  }

  @ParameterizedTest
  @CsvSource({"HALF_UP, 1, 百分率を小数第1位まで四捨五入", "DOWN, 0, 百分率を小数第0位まで切り捨て", "UP, 2, 百分率を小数第2位まで切り上げ"})
  void label_rounding_saysHow(RoundingMode mode, int places, String label) {
    assertThat(new Definitions.Rounding(mode, places).label()).isEqualTo(label);
    assertThat(Definitions.Rounding.EXACT.label()).isEqualTo("丸めない");
  }
}
