package org.hyotei.evaluation;

import java.util.SortedMap;
import org.hyotei.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * A subject's grades of the years before the one that is graded, as published.
 *
 * @param previous that of the year right before; null where it is not known
 */
public record EarlierGrades(SortedMap<Period, String> byYear, @Nullable String previous) {

  static EarlierGrades before(Period year, SortedMap<Period, String> published) {
    SortedMap<Period, String> earlier = published.headMap(Period.ofYear(year.fiscalYear()));
    return new EarlierGrades(earlier, earlier.get(Period.ofYear(year.fiscalYear() - 1)));
  }
}
