package org.hyotei.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyotei.facts.Score;
import org.hyotei.model.NaturalOrder;

/** Adds up the points that rules gave. */
final class Scoring {

  private static final Comparator<TraceStep> BY_RULE =
      Comparator.comparing((TraceStep step) -> step.rule().name(), NaturalOrder.INSTANCE)
          .thenComparing(TraceStep::text)
          .thenComparing(step -> String.valueOf(step.symbol()));

  private Scoring() {}

  /** The score of each subject that was given points, by id; its awards by rule. */
  static List<Score> scores(List<TraceStep> steps) {
    Map<String, List<TraceStep>> bySubject = new TreeMap<>(NaturalOrder.INSTANCE);
    for (TraceStep step : steps) {
      if (step.verb() == TraceStep.Verb.SCORE) {
        bySubject.computeIfAbsent(step.subject().id(), id -> new ArrayList<>()).add(step);
      }
    }
    List<Score> scores = new ArrayList<>(bySubject.size());
    bySubject.forEach(
        (id, given) ->
            scores.add(new Score(id, given.stream().sorted(BY_RULE).map(Scoring::award).toList())));
    return scores;
  }

  private static Score.Award award(TraceStep step) {
    return new Score.Award(new BigDecimal(String.valueOf(step.symbol())), step.text());
  }
}
