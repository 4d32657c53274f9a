package org.hyotei.explanation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyotei.facts.Scale;
import org.jspecify.annotations.Nullable;

/** Why not, for each subject of an evaluation by its id. */
public record WhyNots(Map<String, List<WhyNot>> bySubject) {

  /** That of one subject; empty where nothing can be said. */
  public List<WhyNot> of(String subject) {
    return bySubject.getOrDefault(subject, List.of());
  }

  /**
   * The nearest better grade that some actual gives; empty where there is none, or where the
   * subject's own has no place in the scale's order.
   */
  public Optional<WhyNot> next(String subject, @Nullable String grade, Scale scale) {
    return grade == null || !scale.isOrdered(grade)
        ? Optional.empty()
        : of(subject).stream()
            .filter(one -> one.isReached() && scale.isOrdered(one.grade()))
            .filter(one -> scale.place(one.grade()) < scale.place(grade))
            .max(Comparator.comparingInt(one -> scale.place(one.grade())));
  }
}
