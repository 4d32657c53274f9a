package org.hyotei.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hyotei.audit.PolicyComparison.Placed;
import org.hyotei.audit.PolicyComparison.Row;
import org.hyotei.evaluation.Examples;
import org.hyotei.evaluation.Grading;
import org.hyotei.evaluation.SubjectResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyComparisonTest {

  private static final SubjectResult ANY = Examples.evaluation("kawaguchi", "R6").subjects().get(0);

  @ParameterizedTest
  @CsvSource({
    "1, 5, 1, 3, true",
    "2, 5, 1, 3, true",
    "2, 5, 2, 3, true",
    "2, 5, 3, 3, false",
    "1, 4, 1, 2, true",
    "2, 4, 2, 2, false",
    "3, 4, 2, 2, true",
    "1, 5, 5, 5, false",
    "1, 1, 3, 3, true"
  })
  void grades_ofDifferentScales_agreeWhereTheirPartsOfTheOrderOverlap(
      int left, int of, int right, int ofRight, boolean agree) {
    Placed one = new Placed(ANY, left, of);
    Placed other = new Placed(ANY, right, ofRight);

    assertThat(one.agreesWith(other)).isEqualTo(agree);
    assertThat(other.agreesWith(one)).isEqualTo(agree);
  }

  private static PolicyComparison compared(List<String> policies, String pack, String example) {
    Comparing.Answer answer =
        new Comparing(new Grading(Examples.catalog()))
            .request(Examples.bytes(pack, example), "", policies);
    assertThat(answer).isInstanceOf(Comparing.Compared.class);
    return ((Comparing.Compared) answer).comparison();
  }

  @Test
  void sides_judgementsNotOnTheScale_areLeftOutAndTold() {
    PolicyComparison comparison = compared(List.of("niigata", "kawaguchi"), "niigata", "R6");

    assertThat(comparison.sides().get(0).leftOutJudgements()).isEmpty();
    assertThat(comparison.sides().get(1).leftOutJudgements())
        .containsExactly("3-3-1", "3-3-2", "4-6-1");
  }

  @Test
  void sides_attributesNotDeclared_areLeftOutAndTold() {
    PolicyComparison comparison =
        compared(List.of("kuki", "asaka"), "kuki", "progress-illustrative");

    assertThat(comparison.sides().get(0).leftOutAttributes()).isEmpty();
    assertThat(comparison.sides().get(1).leftOutAttributes())
        .containsExactly("disturbance", "table");
  }

  private static Row row(PolicyComparison comparison, String id) {
    return comparison.rows().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void rows_subjectThatOnePolicyDoesNotGrade_isNotCompared() {
    PolicyComparison comparison = compared(List.of("niigata", "kuki"), "niigata", "R6");
    Row row = row(comparison, "1");

    assertThat(row.grades().get(1)).isNull();
    assertThat(row.agree()).isNull();
  }

  @Test
  void rows_ungradedSymbol_isShownAndNotCompared() {
    PolicyComparison comparison = compared(List.of("niigata", "kawaguchi"), "niigata", "R6");
    @Nullable Placed dash = row(comparison, "3-3-1").grades().get(0);

    assertThat(dash).isNotNull();
    assertThat(dash.place()).isZero();
    assertThat(row(comparison, "3-3-1").agree()).isNull();
  }
}
