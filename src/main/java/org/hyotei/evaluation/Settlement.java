package org.hyotei.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hyotei.facts.Subject;
import org.hyotei.model.Judgement;
import org.hyotei.model.NaturalOrder;
import org.jspecify.annotations.Nullable;

/**
 * Makes one grade of what rules and people said of a subject. Two different grades are none; of
 * several rules that gave the same one, the first by name stands.
 */
final class Settlement {

  private Settlement() {}

  static SubjectResult of(
      Subject subject,
      @Nullable String group,
      List<TraceStep> given,
      @Nullable Judgement judgement,
      @Nullable String published,
      EarlierGrades earlier,
      List<Finding> findings) {
    TraceStep decisive = decisive(subject, given, judgement, findings);
    String computed = decisive == null ? null : decisive.symbol();
    SubjectResult result =
        new SubjectResult(
            subject,
            group,
            judgement == null ? computed : judgement.grade(),
            computed,
            published,
            earlier,
            judgement,
            judgement != null ? judgement.reason() : decisive == null ? null : decisive.text(),
            decisive == null ? null : decisive.rule());
    if (judgement != null && computed != null && !computed.equals(judgement.grade())) {
      findings.add(Findings.judgementDiffers(subject, judgement, computed));
    }
    if (published != null && computed == null) {
      findings.add(Findings.publishedNotComputed(subject, published));
    } else if (published != null && decisive != null && !published.equals(computed)) {
      findings.add(Findings.publishedDiffers(subject, published, decisive));
    }
    return result;
  }

  private static @Nullable TraceStep decisive(
      Subject subject,
      List<TraceStep> given,
      @Nullable Judgement judgement,
      List<Finding> findings) {
    if (given.isEmpty()) {
      if (judgement == null) {
        findings.add(Findings.notCovered(subject));
      }
      return null;
    }
    if (given.size() == 1) {
      return given.get(0);
    }
    List<TraceStep> sorted = new ArrayList<>(given);
    sorted.sort(
        Comparator.comparing((TraceStep step) -> step.rule().name(), NaturalOrder.INSTANCE)
            .thenComparing(TraceStep::text));
    if (sorted.stream().map(TraceStep::symbol).distinct().count() > 1) {
      findings.add(Findings.conflicting(subject, sorted));
      return null;
    }
    findings.add(Findings.severalRules(subject, sorted));
    return sorted.get(0);
  }
}
