package org.hyotei.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.hyotei.facts.Subject;
import org.hyotei.facts.TallyFact;
import org.hyotei.model.NaturalOrder;

/** The orders that the parts of an {@link Evaluation} stand in, whatever order they came about. */
final class ResultOrder {

  /** By id. */
  static final Comparator<SubjectResult> SUBJECTS =
      Comparator.comparing(SubjectResult::id, NaturalOrder.INSTANCE);

  /** The plan as a whole first, then by subject, rule, text. */
  static final Comparator<Comment> COMMENTARY =
      Comparator.comparing((Comment comment) -> comment.subject() != null)
          .thenComparing(comment -> String.valueOf(comment.subject()), NaturalOrder.INSTANCE)
          .thenComparing(comment -> comment.rule().name(), NaturalOrder.INSTANCE)
          .thenComparing(Comment::text);

  /** The plan as a whole first, then by subject, code, field, text. */
  static final Comparator<Finding> FINDINGS =
      Comparator.comparing(Finding::subject, Comparator.nullsFirst(NaturalOrder.INSTANCE))
          .thenComparing(Finding::code)
          .thenComparing(Finding::field)
          .thenComparing(finding -> finding.message().ja());

  /** By phase, then the plan as a whole last, by subject, actor, rule, text. */
  static final Comparator<TraceStep> TRACE =
      Comparator.comparing((TraceStep step) -> step.rule().phase())
          .thenComparing(step -> step.subject().whole())
          .thenComparing(step -> step.subject().id(), NaturalOrder.INSTANCE)
          .thenComparing(step -> actor(step.subject()))
          .thenComparing(step -> step.rule().name(), NaturalOrder.INSTANCE)
          .thenComparing(TraceStep::text);

  private ResultOrder() {}

  static <T> List<T> sorted(Collection<T> items, Comparator<? super T> order) {
    List<T> list = new ArrayList<>(items);
    list.sort(order);
    return List.copyOf(list);
  }

  private static String actor(Subject subject) {
    String actor = subject instanceof TallyFact tally ? tally.actor() : null;
    return actor == null ? "" : actor;
  }
}
