package org.hyotei.layout;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyotei.document.Node;
import org.hyotei.model.Defects;
import org.hyotei.model.Period;
import org.hyotei.model.Place;
import org.hyotei.reading.PeriodReader;
import org.jspecify.annotations.Nullable;

/**
 * Tells the year that is graded: said beside the workbook, or on it, or else the only year with
 * actuals, or where there are none the only year in the titles. The year of a title such as
 * 令和９年度の目標値 is the targets'. Where that does not tell, a defect asks for it, and the last year that
 * figures are of lets the rest be read.
 */
final class FiscalYear {

  /** Signs and brackets before and after a caption. */
  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private FiscalYear() {}

  static Optional<Period> of(
      Gathered gathered, @Nullable Period said, String file, Remarks remarks, Defects defects) {
    if (said != null) {
      return Optional.of(said);
    }
    Node.Words written = gathered.properties.get("fiscalYear");
    if (written != null) {
      Optional<Period> year =
          PeriodReader.read(written.value()).filter(period -> period.day() == null);
      if (year.isPresent()) {
        return year;
      }
    }
    Place place = new Place(file, 0, 0, "");
    SortedSet<Period> years = new TreeSet<>();
    for (Draft draft : gathered.drafts) {
      for (Entry entry : draft.figures) {
        Period period = entry.when().period();
        if (entry.role() == Role.ACTUAL && period != null) {
          years.add(Period.ofYear(period.fiscalYear()));
        }
      }
    }
    return years.isEmpty()
        ? titled(gathered, place, remarks, defects)
        : only(years, place, remarks, defects);
  }

  private static Optional<Period> only(
      SortedSet<Period> years, Place place, Remarks remarks, Defects defects) {
    if (years.size() == 1) {
      String label = years.first().label();
      remarks.add(
          "assumed-fiscal-year",
          place,
          "評価する年度は、実績のある唯一の年度 " + label + " としました。",
          "The fiscal year was taken to be " + label + ", the only one with actuals.");
      return Optional.of(years.first());
    }
    String all = years.stream().map(Period::label).collect(Collectors.joining("、"));
    defects.add(
        "fiscal-year-needed",
        place,
        "実績のある年度が複数あります（"
            + all
            + "）。評価する年度を --fiscal-year "
            + years.last().label()
            + " のように指定してください。",
        "There are actuals of several years ("
            + all.replace("、", ", ")
            + "). Say which is graded, as in --fiscal-year "
            + years.last().label()
            + ".");
    return Optional.of(years.last());
  }

  private static Optional<Period> titled(
      Gathered gathered, Place place, Remarks remarks, Defects defects) {
    SortedSet<Period> years = new TreeSet<>();
    Place title = place;
    for (Node.Words words : gathered.titles) {
      String bare = AROUND.matcher(words.value()).replaceAll("");
      if (gathered.reader.read(bare).role().isFigure()) {
        continue;
      }
      for (Period year : HeadingReader.years(words.value())) {
        title = years.isEmpty() ? words.place() : title;
        years.add(year);
      }
    }
    if (years.size() == 1) {
      String label = years.first().label();
      remarks.add(
          "assumed-fiscal-year",
          title,
          "評価する年度は、表題の年度 " + label + " としました。",
          "The fiscal year was taken to be " + label + ", as the title says.");
      return Optional.of(years.first());
    }
    defects.add(
        "fiscal-year-needed",
        place,
        "評価する年度が分かりません（年度の分かる実績がありません）。--fiscal-year R6 のように指定してください。",
        "The fiscal year cannot be told: there are no actuals of a known year. Say it, as in --fiscal-year R6.");
    return gathered.drafts.stream()
        .flatMap(draft -> draft.figures.stream())
        .map(entry -> entry.when().period())
        .flatMap(Stream::ofNullable)
        .map(period -> Period.ofYear(period.fiscalYear()))
        .max(Comparator.naturalOrder());
  }
}
