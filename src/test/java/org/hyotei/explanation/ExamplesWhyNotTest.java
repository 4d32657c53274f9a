package org.hyotei.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Examples;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.IndicatorFact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On every plan of the five cities, what is proposed does what it says. */
class ExamplesWhyNotTest {

  @ParameterizedTest
  @CsvSource({
    "kawaguchi, R6, 130",
    "niigata, R3, 20",
    "niigata, R4, 20",
    "niigata, R5, 20",
    "niigata, R6, 20",
    "kuki, plan, 0",
    "kuki, progress-illustrative, 50",
    "asaka, plan, 50",
    "asaka, progress-illustrative, 50",
    "kawagoe, R5, 0",
  })
  void proposals_ofAnExample_giveThePromisedGradeAndOneStepLessDoesNot(
      String pack, String name, int least) {
    assertThat(Promises.hold(Examples.evaluation(pack, name))).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @CsvSource({"kawaguchi, R6", "niigata, R6", "asaka, progress-illustrative"})
  void whyNot_ofEverySubject_namesGradesItDidNotGet(String pack, String name) {
    Evaluation evaluation = Examples.evaluation(pack, name);
    WhyNots all = Explaining.all(evaluation);
    var scale = evaluation.policy().definition().scale();
    for (SubjectResult subject : evaluation.subjects()) {
      assertThat(all.of(subject.id()))
          .noneMatch(one -> one.grade().equals(subject.computedGrade()))
          .allMatch(one -> scale.isOrdered(one.grade()));
      if (subject.fact() instanceof IndicatorFact) {
        assertThat(all.of(subject.id())).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"kawaguchi, R6, 1-4", "kawaguchi, R6, 1", "niigata, R6, 1"})
  void explanation_ofOneSubject_isThatAmongAll(String pack, String name, String subject) {
    Evaluation evaluation = Examples.evaluation(pack, name);
    assertThat(Explaining.of(evaluation, subject).orElseThrow().whyNot())
        .isEqualTo(Explaining.all(evaluation).of(subject));
  }
}
