package org.hyotei.evaluation;

import java.util.SortedMap;
import java.util.TreeMap;
import org.hyotei.facts.ActivityFact;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Scale;
import org.hyotei.facts.Subject;
import org.hyotei.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * A subject's grades of the years before the one that is graded, as published.
 *
 * @param previous that of the year right before; null where it is not known
 */
public record EarlierGrades(SortedMap<Period, String> byYear, @Nullable String previous) {

  /** Those of a subject; an activity's is its mark of the year before, where the scale has it. */
  static EarlierGrades of(Subject subject, Period year, Scale scale) {
    if (subject instanceof IndicatorFact fact) {
      return before(year, fact.indicator().publishedGrades());
    }
    if (subject instanceof GroupFact fact) {
      return before(year, fact.group().publishedGrades());
    }
    SortedMap<Period, String> marks = new TreeMap<>();
    String mark = subject instanceof ActivityFact fact ? fact.previousMark() : null;
    if (mark != null && scale.has(mark)) {
      marks.put(Period.ofYear(year.fiscalYear() - 1), mark);
    }
    return before(year, marks);
  }

  private static EarlierGrades before(Period year, SortedMap<Period, String> published) {
    SortedMap<Period, String> earlier = published.headMap(Period.ofYear(year.fiscalYear()));
    return new EarlierGrades(earlier, earlier.get(Period.ofYear(year.fiscalYear() - 1)));
  }
}
