package org.hyotei.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.evaluation.TestPlans;
import org.hyotei.evaluation.TraceStep;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.report.Json;
import org.hyotei.report.PlanJson;
import org.jspecify.annotations.Nullable;

/** Witnesses, put to the test: written as JSON, read as a request would be, and graded. */
public final class Shown {

  private final CompiledPolicy policy;

  public Shown(CompiledPolicy policy) {
    this.policy = policy;
  }

  /** Asserts that grading the witness of a failure shows it. */
  public void isShown(Failure failure) {
    Plan witness = failure.witness();
    if (witness == null) {
      assertThat(failure.kind()).isIn(Failure.Kind.UNREACHABLE, Failure.Kind.ORDER);
      return;
    }
    Evaluation evaluation = graded(witness);
    List<String> subjects = failure.subjects();
    switch (failure.kind()) {
      case GAP -> {
        assertThat(grades(evaluation, subjects.get(0))).isEmpty();
        assertThat(grade(evaluation, subjects.get(0))).isNull();
      }
      case OVERLAP ->
          assertThat(grades(evaluation, subjects.get(0)))
              .hasSizeGreaterThan(1)
              .containsAll(failure.grades());
      case DOUBLE -> assertThat(given(evaluation, subjects.get(0))).hasSizeGreaterThan(1);
      case REVERSAL -> {
        assertThat(subjects.stream().map(id -> grade(evaluation, id)))
            .containsExactlyElementsOf(failure.grades());
        var scale = policy.definition().scale();
        assertThat(scale.place(failure.grades().get(1)))
            .isGreaterThan(scale.place(failure.grades().get(0)));
      }
      default -> throw new AssertionError(failure.kind() + " has a witness");
    }
  }

  Evaluation graded(Plan plan) {
    byte[] json = Json.bytes(writer -> PlanJson.write(plan, writer));
    return TestPlans.evaluate(
        policy, TestPlans.ofJsonText(new String(json, StandardCharsets.UTF_8)));
  }

  static @Nullable String grade(Evaluation evaluation, String subject) {
    return evaluation.subjects().stream()
        .filter(one -> one.id().equals(subject))
        .map(SubjectResult::grade)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static List<TraceStep> given(Evaluation evaluation, String subject) {
    return evaluation.trace().stream()
        .filter(step -> step.verb() == TraceStep.Verb.GRADE)
        .filter(step -> step.subject().id().equals(subject))
        .toList();
  }

  private static Set<String> grades(Evaluation evaluation, String subject) {
    Set<String> grades = new TreeSet<>();
    given(evaluation, subject).forEach(step -> grades.add(String.valueOf(step.symbol())));
    return grades;
  }
}
