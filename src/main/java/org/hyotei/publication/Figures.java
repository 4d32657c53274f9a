package org.hyotei.publication;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.hyotei.facts.Definitions.Reference;
import org.hyotei.facts.Display;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Scale;
import org.hyotei.facts.Sentence;
import org.hyotei.facts.Situation;
import org.hyotei.model.Amount;
import org.hyotei.model.Cell;
import org.hyotei.model.Indicator;
import org.hyotei.model.Period;
import org.hyotei.publication.Report.Achievement;
import org.hyotei.publication.Report.Printed;
import org.jspecify.annotations.Nullable;

/** The figures of an indicator as they stand in a row of a report. */
record Figures(Wording words, int year) {

  private static final String NOTHING = "―";

  /** A JSON number, which is printed without its unit. */
  private static final Pattern BARE = Pattern.compile("[-+]?[0-9][0-9,]*(\\.[0-9]+)?");

  /** The figure of the year before, or else the latest baseline. */
  Printed earlier(Indicator indicator) {
    Cell previous = indicator.actual(year - 1);
    if (previous != null) {
      return printed(previous, Period.ofYear(year - 1), "");
    }
    Period latest = latestUpTo(indicator.baseline(), year);
    return latest == null ? nothing() : printed(indicator.baseline().get(latest), latest, "");
  }

  /** The year's target and, under it, a later one; only the later one where the year has none. */
  Printed target(Indicator indicator) {
    Cell target = indicator.target(year);
    SortedMap<Period, Cell> targets = indicator.targets();
    Period last = targets.isEmpty() ? null : targets.lastKey();
    boolean later = last != null && last.fiscalYear() > year;
    if (target == null) {
      return last == null ? nothing() : printed(targets.get(last), last, "");
    }
    Cell end = later && last != null ? targets.get(last) : null;
    String aside = end == null || last == null ? "" : words.yearShort(last) + " " + text(end);
    return printed(target, null, aside);
  }

  /** The year's actual and, under it, how it moved. */
  Printed actual(Indicator indicator, @Nullable IndicatorFact fact) {
    Cell actual = indicator.actual(year);
    return actual == null
        ? nothing()
        : printed(actual, null, fact == null ? "" : words.movement(fact.movement()));
  }

  Achievement achievement(@Nullable IndicatorFact fact, Scale scale, @Nullable String grade) {
    if (fact == null) {
      return new Achievement(NOTHING, "", null);
    }
    Reference reference = fact.reference();
    String against =
        reference == null || reference == Reference.YEAR || words.isEnglish()
            ? ""
            : reference.label();
    int tone = Tones.of(scale, grade);
    BigDecimal achievement = fact.achievementPercent();
    BigDecimal progress = fact.finalProgressPercent();
    if (achievement != null) {
      return new Achievement(
          Sentence.shown(fact, Measure.ACHIEVEMENT), against, AchievementBar.of(achievement, tone));
    }
    if (fact.situation() == Situation.NO_TARGET && progress != null) {
      return new Achievement(
          Sentence.shown(fact, Measure.FINAL_PROGRESS),
          words.say("最終目標への進捗", "progress to the last target"),
          AchievementBar.of(progress, tone));
    }
    return new Achievement(words.situation(fact), against, null);
  }

  private static @Nullable Period latestUpTo(SortedMap<Period, Cell> cells, int year) {
    SortedMap<Period, Cell> until = cells.headMap(Period.ofYear(year + 1));
    return until.isEmpty() ? null : until.lastKey();
  }

  private static Printed nothing() {
    return new Printed(NOTHING, false, "");
  }

  private Printed printed(@Nullable Cell cell, @Nullable Period period, String more) {
    if (cell == null) {
      return nothing();
    }
    boolean saysPeriod = cell.figure() instanceof Amount amount && amount.period() != null;
    StringBuilder aside =
        new StringBuilder(period == null || saysPeriod ? "" : words.yearShort(period));
    Cell.Status status = cell.status();
    if (status != null) {
      aside.append(aside.isEmpty() ? "" : " ").append(words.status(status));
    }
    if (!more.isEmpty()) {
      aside.append(aside.isEmpty() ? "" : " ").append(more);
    }
    return new Printed(text(cell), cell.figure() instanceof Amount, aside.toString());
  }

  /** The cell as printed; a bare number with its unit. */
  static String text(Cell cell) {
    String raw = cell.raw().strip();
    if (cell.figure() instanceof Amount amount && BARE.matcher(raw).matches()) {
      return Display.amount(amount);
    }
    return raw.isEmpty() ? NOTHING : raw;
  }
}
