package org.hyotei.layout;

import java.util.Comparator;
import java.util.Objects;
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

  private final Gathered gathered;
  private final Asking asking;
  private final Place place;
  private final Remarks remarks;
  private final Defects defects;

  /** {@code place} is that of the workbook. */
  FiscalYear(Gathered gathered, Asking asking, Place place, Remarks remarks, Defects defects) {
    this.gathered = gathered;
    this.asking = asking;
    this.place = place;
    this.remarks = remarks;
    this.defects = defects;
  }

  /** The year; {@code said} is the one that was said beside the workbook. */
  Optional<Period> of(@Nullable Period said) {
    Optional<Period> written = written();
    if (said != null) {
      written.filter(year -> !year.key().equals(said.key())).ifPresent(year -> differs(said, year));
      return Optional.of(said);
    }
    if (written.isPresent()) {
      return written;
    }
    SortedSet<Period> years = new TreeSet<>();
    for (Draft draft : gathered.drafts) {
      for (Entry entry : draft.figures) {
        Period period = entry.when().period();
        if (entry.role() == Role.ACTUAL && period != null) {
          years.add(Period.ofYear(period.fiscalYear()));
        }
      }
    }
    return years.isEmpty() ? titled() : only(years);
  }

  /** The year that the sheets say is graded. */
  private Optional<Period> written() {
    Node.Words words = gathered.properties.get("fiscalYear");
    return words == null
        ? Optional.empty()
        : PeriodReader.read(words.value()).filter(period -> period.day() == null);
  }

  private void differs(Period said, Period written) {
    Node.Words words = Objects.requireNonNull(gathered.properties.get("fiscalYear"));
    remarks.add(
        "fiscal-year-differs",
        words.place(),
        "表には評価年度が「"
            + words.value()
            + "」（"
            + written.label()
            + "）とありますが、指定された "
            + said.label()
            + " で評価しました。",
        "The sheet says that the year is \""
            + words.value()
            + "\" ("
            + written.label()
            + "), but "
            + said.label()
            + " was asked for and graded.");
  }

  private Optional<Period> only(SortedSet<Period> years) {
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
            + "）。評価する年度を "
            + asking.fiscalYear()
            + years.last().label()
            + " のように指定してください。",
        "There are actuals of several years ("
            + all.replace("、", ", ")
            + "). Say which is graded, as in "
            + asking.fiscalYear()
            + years.last().label()
            + ".");
    return Optional.of(years.last());
  }

  private Optional<Period> titled() {
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
        "評価する年度が分かりません（年度の分かる実績がありません）。" + asking.fiscalYear() + "R6 のように指定してください。",
        "The fiscal year cannot be told: there are no actuals of a known year. Say it, as in "
            + asking.fiscalYear()
            + "R6.");
    return gathered.drafts.stream()
        .flatMap(draft -> draft.figures.stream())
        .map(entry -> entry.when().period())
        .flatMap(Stream::ofNullable)
        .map(period -> Period.ofYear(period.fiscalYear()))
        .max(Comparator.naturalOrder());
  }
}
