package org.hyotei.layout;

import org.hyotei.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * The period of a figure or grade, as far as a heading says it.
 *
 * @param period the year or day itself; null if it is not named
 * @param shift in years from the fiscal year, where that is how it is said: −1 for 前年度
 * @param said whether anything is
 */
record When(@Nullable Period period, int shift, boolean said) {

  static final When UNSAID = new When(null, 0, false);

  static When of(Period period) {
    return new When(period, 0, true);
  }

  static When shifted(int years) {
    return new When(null, years, true);
  }

  /** The period itself, once the fiscal year is known. */
  Period in(Period fiscalYear) {
    return period == null ? Period.ofYear(fiscalYear.fiscalYear() + shift) : period;
  }

  String text() {
    return period != null ? period.key() : !said ? "" : shift == 0 ? "当年度" : shift + "年度";
  }
}
