package org.hyotei.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Subject;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/** Everything in an evaluation as text, but for the policy's version and the lines of rules. */
public final class EvaluationText {

  private EvaluationText() {}

  public static List<String> lines(Evaluation evaluation) {
    return of(evaluation).lines().toList();
  }

  public static String of(Evaluation evaluation) {
    StringBuilder text = new StringBuilder();
    for (SubjectResult result : evaluation.subjects()) {
      line(
          text,
          "subject",
          measures(result.fact()),
          result.group(),
          result.grade(),
          result.computedGrade(),
          result.publishedGrade(),
          result.judgement(),
          result.reason(),
          rule(result.rule()));
    }
    for (Comment comment : evaluation.commentary()) {
      line(text, "comment", comment.subject(), comment.text(), rule(comment.rule()));
    }
    for (Finding finding : evaluation.findings()) {
      line(text, "finding", finding);
    }
    Summary summary = evaluation.summary();
    line(text, "summary", summary.grades(), summary.withoutGrade());
    for (Summary.OfGroup group : summary.byGroup()) {
      line(text, "group", group.group().id(), group.grades(), group.withoutGrade());
    }
    for (TraceStep step : evaluation.trace()) {
      String facts =
          step.facts().stream()
              .map(fact -> fact instanceof Subject subject ? subject.id() : "?")
              .collect(Collectors.joining(","));
      line(
          text,
          "trace",
          rule(step.rule()),
          step.subject().id(),
          facts,
          step.verb(),
          step.symbol(),
          step.text());
    }
    return text.toString().replaceAll("(\\.dslr|\\.drl):[0-9]+-[0-9]+", "$1");
  }

  private static String measures(Subject subject) {
    return subject.id()
        + Arrays.stream(Measure.values())
            .filter(measure -> subject.measure(measure) != null)
            .map(measure -> " " + measure.property() + "=" + subject.measure(measure))
            .collect(Collectors.joining());
  }

  private static String rule(@Nullable RuleSource rule) {
    return rule == null ? "no rule" : rule.phase() + " " + rule.file() + " " + rule.name();
  }

  private static void line(StringBuilder text, @Nullable Object... items) {
    for (Object item : items) {
      text.append(item).append(" | ");
    }
    text.append('\n');
  }
}
