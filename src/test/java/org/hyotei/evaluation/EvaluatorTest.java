package org.hyotei.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.Phase;
import org.hyotei.policy.TestPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {

  private static final CompiledPolicy KAWAGUCHI = TestPack.shipped("kawaguchi");

  private static String grade(String target, String actual, String fields) {
    Plan plan = TestPlans.indicators(TestPlans.indicator("i", target, actual, fields));
    return String.valueOf(TestPlans.result(TestPlans.evaluate(KAWAGUCHI, plan), "i").grade());
  }

  @ParameterizedTest
  @CsvSource({
    // 120 %: 58.8 × 1.2 is 70.56
    "58.8, 70.56, A",
    "58.8, 70.560001, S",
    "58.8, 70.559999, A",
    "34, 40.8, A",
    "34, 40.8000000000000000000000000001, S",
    "3, 3.6, A",
    "3, 3.6000000000000001, S",
    // 100 %
    "0.7, 0.7, A",
    "0.7, 0.6999999999999999, B",
    "96, 96, A",
    "96, 95, B",
    // 80 %: 41.1 × 0.8 is 32.88
    "41.1, 32.88, B",
    "41.1, 32.879999, C",
    "7, 5.6, B",
    "7, 5.599999999999999999, C",
    // 50 %
    "12.9, 6.45, C",
    "12.9, 6.449999, D",
    "3, 1.5, C",
    "3, 1.49999999999999999, D",
    "3, 0, D"
  })
  void threshold_higherIsBetter_gradeOnTheRightSide(String target, String actual, String grade) {
    assertThat(grade(target, actual, "")).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    // target ÷ actual
    "70.56, 58.8, A",
    "70.56, 58.799999, S",
    "13, 13, A",
    "13, 13.000001, B",
    "32.88, 41.1, B",
    "32.88, 41.100001, C",
    "6.45, 12.9, C",
    "6.45, 12.900001, D",
    "6.45, 0, S"
  })
  void threshold_lowerIsBetter_gradeOnTheRightSide(String target, String actual, String grade) {
    assertThat(grade(target, actual, "\"direction\": \"lower\", ")).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    "S A, S",
    // 4.45
    "S S S S S S S S S A A A A A A A A A A A, S",
    "S A A, A",
    "A B, A",
    "A B B, B",
    "B C, B",
    "B C C, C",
    "C D, C",
    "C D D, D"
  })
  void goal_meanPointsRoundedAtOnePlace_gradeOnTheRightSide(String grades, String grade) {
    List<String> indicators = new ArrayList<>();
    for (String one : grades.split(" ", -1)) {
      String actual =
          switch (one) {
            case "S" -> "130";
            case "A" -> "100";
            case "B" -> "90";
            case "C" -> "60";
            default -> "10";
          };
      indicators.add(
          "{\"id\": \"i%d\", \"group\": \"k\", \"targets\": {\"R6\": 100}, \"actuals\": {\"R6\": %s}}"
              .formatted(indicators.size(), actual));
    }
    Plan plan =
        TestPlans.ofJsonText(
            "{\"id\": \"p\", \"fiscalYear\": \"R6\", \"groups\": [{\"id\": \"k\", \"level\": \"基本目標\"}],"
                + " \"indicators\": ["
                + String.join(",", indicators)
                + "]}");

    assertThat(TestPlans.result(TestPlans.evaluate(KAWAGUCHI, plan), "k").grade()).isEqualTo(grade);
  }

  private static Plan many(int count) {
    return TestPlans.indicators(
        IntStream.range(0, count)
            .mapToObj(i -> TestPlans.indicator("i" + i, "1", "1"))
            .toArray(String[]::new));
  }

  @Test
  void rules_firingBeyondTheBudget_failWithPhaseAndPolicy() {
    CompiledPolicy policy =
        TestPack.drl(
                "rule \"all with all\"",
                "when",
                "  $s : IndicatorFact()",
                "  IndicatorFact()",
                "then",
                "  $s.comment(\"x\");",
                "end")
            .policy();

    assertThat(TestPlans.evaluate(policy, many(90)).commentary()).hasSize(8100);
    assertThatThrownBy(() -> Evaluator.evaluate(policy, many(300)))
        .isInstanceOf(EvaluationFailure.class)
        .hasMessageContaining("tiny")
        .hasMessageContaining(Phase.GRADING.group())
        .hasMessageContaining("60000");
  }

  @Test
  void policy_eightThreadsAtOnce_identicalResults() throws Exception {
    Plan plan = TestPlans.example("kawaguchi/examples/R6.json");
    String alone = EvaluationText.of(Evaluator.evaluate(KAWAGUCHI, plan));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<String> task = () -> EvaluationText.of(Evaluator.evaluate(KAWAGUCHI, plan));
      List<Future<String>> results = threads.invokeAll(Collections.nCopies(40, task));

      for (Future<String> result : results) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void evaluation_emptyPlan_hasNothing() {
    Evaluation evaluation =
        TestPlans.evaluate(
            KAWAGUCHI, TestPlans.ofJsonText("{\"id\": \"p\", \"fiscalYear\": \"R6\"}"));

    assertThat(evaluation.subjects()).isEmpty();
    assertThat(evaluation.findings()).isEmpty();
    assertThat(evaluation.trace()).isEmpty();
    assertThat(evaluation.summary().grades()).isEmpty();
    assertThat(evaluation.summary().withoutGrade()).isZero();
  }

  @Test
  void ruleFinding_itsCodeAndSentence_becomeAFinding() {
    CompiledPolicy policy =
        TestPack.sentences(
                "ルール \"低い\"",
                "もし",
                "指標がある",
                "- 達成率 が 50% 未満",
                "ならば",
                "確認事項 far-below {名称}は{達成率}",
                "評価 C 理由 低い",
                "終わり")
            .policy();

    Evaluation evaluation =
        TestPlans.evaluate(policy, TestPlans.indicators(TestPlans.indicator("i", "8人", "1人")));

    assertThat(evaluation.findings())
        .extracting(Finding::code, finding -> finding.message().ja())
        .containsExactly(tuple("far-below", "iは12.5％"));
    assertThat(evaluation.trace())
        .extracting(TraceStep::verb)
        .containsExactlyInAnyOrder(TraceStep.Verb.GRADE, TraceStep.Verb.FINDING);
  }

  @Test
  void activities_gradedWhereThePolicySaysSo_byTheirMarks() {
    CompiledPolicy policy =
        TestPack.sentences(
                "ルール \"○\"", "もし", "取組がある", "- 自己評価が ○", "ならば", "評価 A 理由 自己評価{自己評価}", "終わり")
            .replacing("tiny/policy.yaml", "levels: []", "activities: true")
            .policy();

    Evaluation evaluation =
        TestPlans.evaluate(
            policy,
            TestPlans.plan(
                "\"activities\": [{\"id\": \"a\", \"group\": \"g\", \"mark\": \"○\"},"
                    + " {\"id\": \"b\", \"group\": \"g\", \"mark\": \"×\"}]"));

    assertThat(TestPlans.result(evaluation, "a").reason()).isEqualTo("自己評価○");
    assertThat(TestPlans.result(evaluation, "b").grade()).isNull();
    assertThat(evaluation.findings()).extracting(Finding::code).containsExactly("not-covered");
  }
}
