package org.hyotei.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * Tells the period of figures whose heading names none: the fiscal year, or for a baseline that of
 * most others.
 */
final class FigurePeriods {

  private final Gathered gathered;
  private final Period fiscalYear;
  private final Remarks remarks;
  private final Defects defects;
  private @Nullable Period commonBaseline;
  private final Set<String> undated = new HashSet<>();
  private boolean looked;

  FigurePeriods(Gathered gathered, Period fiscalYear, Remarks remarks, Defects defects) {
    this.gathered = gathered;
    this.fiscalYear = fiscalYear;
    this.remarks = remarks;
    this.defects = defects;
  }

  /** The period; null, with a defect, if it cannot be told. */
  @Nullable Period of(Entry entry) {
    if (entry.when().said()) {
      return entry.when().in(fiscalYear);
    }
    if (entry.role() != Role.BASELINE) {
      remarks.count(
          "assumed-year-of-figures",
          entry.where(),
          entry.value().place(),
          count ->
              new Message(
                  "「"
                      + entry.where()
                      + "」に年度がないので、"
                      + fiscalYear.label()
                      + " の値としました（"
                      + count
                      + "件）。",
                  "\""
                      + entry.where()
                      + "\" names no year; its "
                      + count
                      + " figures were taken for "
                      + fiscalYear.label()
                      + "."));
      return fiscalYear;
    }
    Period common = baseline();
    if (common == null) {
      withoutYear(entry);
      return null;
    }
    remarks.count(
        "assumed-year-of-baseline",
        entry.where(),
        entry.value().place(),
        count ->
            new Message(
                "「"
                    + entry.where()
                    + "」に年度のない値"
                    + count
                    + "件は、ほかの基準値と同じ "
                    + common.label()
                    + " の値としました。",
                count
                    + " figures under \""
                    + entry.where()
                    + "\" without a year were taken for "
                    + common.label()
                    + ", as the other baselines."));
    return common;
  }

  /** A defect of each heading, at its first figure. */
  private void withoutYear(Entry entry) {
    if (!undated.add(entry.where())) {
      return;
    }
    long count =
        gathered.drafts.stream()
            .flatMap(draft -> draft.figures.stream())
            .filter(one -> one.role() == Role.BASELINE && !one.when().said())
            .filter(one -> one.where().equals(entry.where()))
            .count();
    defects.add(
        "baseline-without-year",
        entry.value().place(),
        "「"
            + entry.where()
            + "」がいつの値か分かりません（"
            + count
            + "件）。見出しに「現状値（令和5年度）」のように書くか、「現状の年度」の欄を設けてください（columns.yaml では is: baseline-year）。",
        "\""
            + entry.where()
            + "\" does not say of which year its "
            + count
            + " figures are. Name the year in the heading, as in 現状値（令和5年度）, or in a column 現状の年度 (is: baseline-year in columns.yaml).");
  }

  /** The year that headings name for baselines, if it is one; else null. */
  private @Nullable Period baseline() {
    if (!looked) {
      looked = true;
      Map<Period, Integer> counts = new HashMap<>();
      for (Draft draft : gathered.drafts) {
        for (Entry entry : draft.figures) {
          Period period = entry.when().period();
          if (entry.role() == Role.BASELINE && period != null && period.day() == null) {
            counts.merge(period, 1, Integer::sum);
          }
        }
      }
      commonBaseline =
          counts.entrySet().stream()
              .max(Map.Entry.<Period, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
              .map(Map.Entry::getKey)
              .orElse(null);
    }
    return commonBaseline;
  }
}
