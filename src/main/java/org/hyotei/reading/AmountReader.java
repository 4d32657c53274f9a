package org.hyotei.reading;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyotei.model.Amount;
import org.hyotei.model.Period;
import org.hyotei.model.Qualifier;

/**
 * Reads one amount with all that is printed around it: words before, number, unit, words after,
 * notes in brackets; or a period and a colon before it, as in {@code R1.12.31時点：170社}.
 */
final class AmountReader {

  private static final Set<Qualifier> BOUNDS =
      EnumSet.of(Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.AT_MOST, Qualifier.LESS_THAN);
  private static final Pattern YEAR_AND_WORDS =
      Pattern.compile("(?<year>(?:[RHS]|令和|平成|昭和) ?(?:元|\\d+)(?: ?年度?)?)(?<words>[^\\d(]{1,15})");

  private static final Pattern SMALL_MYRIADS = Pattern.compile("[十百千].*");

  /** From here on a number with {@code 年} is a date and not a length of time. */
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1000);

  private AmountReader() {}

  /**
   * The amount, or empty if the cell is not exactly one.
   *
   * @param columnUnit for a number that has no unit of its own
   */
  static Optional<Amount> read(CellText cell, String columnUnit) {
    int colon = cell.outside().indexOf(':');
    return colon < 0
        ? undated(cell, columnUnit)
        : dated(cell.sub(0, colon).strip(), cell.from(colon + 1).strip(), columnUnit);
  }

  private static Optional<Amount> undated(CellText cell, String columnUnit) {
    Bracketed parts = Bracketed.of(cell);
    Affixes front = Affixes.front(parts.body().plain());
    Optional<PrintedNumber> number = PrintedNumber.at(front.rest());
    Optional<Notes> notes = Notes.read(parts.notes());
    if (number.isEmpty() || notes.isEmpty()) {
      return Optional.empty();
    }
    Affixes back = Affixes.back(front.rest().substring(number.get().end()));
    if (number.get().myriads() && SMALL_MYRIADS.matcher(back.rest()).matches()) {
      return Optional.empty();
    }
    Set<Qualifier> qualifiers = EnumSet.noneOf(Qualifier.class);
    qualifiers.addAll(front.qualifiers());
    qualifiers.addAll(back.qualifiers());
    qualifiers.addAll(notes.get().qualifiers());
    Optional<String> unit = PrintedUnit.read(back.rest());
    BigDecimal value = number.get().value();
    if (unit.isEmpty() || boundedTwice(qualifiers) || isDate(value, unit.get())) {
      return Optional.empty();
    }
    return Optional.of(
        new Amount(
            value,
            unit.get().isEmpty() ? PrintedUnit.spelling(columnUnit) : unit.get(),
            qualifiers,
            notes.get().period(),
            notes.get().change(),
            remark(front, back, notes.get())));
  }

  private static boolean boundedTwice(Set<Qualifier> qualifiers) {
    int bounds = 0;
    for (Qualifier qualifier : qualifiers) {
      bounds += BOUNDS.contains(qualifier) ? 1 : 0;
    }
    return bounds > 1;
  }

  private static boolean isDate(BigDecimal value, String unit) {
    return unit.equals("年") && value.compareTo(FIRST_YEAR) >= 0;
  }

  private static String remark(Affixes front, Affixes back, Notes notes) {
    if (front.remark().isEmpty() && back.remark().isEmpty()) {
      return String.join("、", notes.remarks());
    }
    return Stream.concat(
            Stream.of(front.remark(), back.remark()).filter(word -> !word.isEmpty()),
            notes.remarks().stream())
        .collect(Collectors.joining("、"));
  }

  private static Optional<Amount> dated(CellText before, CellText after, String columnUnit) {
    Matcher words = YEAR_AND_WORDS.matcher(before.plain());
    Optional<Period> plain = PeriodReader.read(before.plain());
    Optional<Period> period =
        plain.isEmpty() && words.matches() ? PeriodReader.read(words.group("year")) : plain;
    String remark =
        plain.isEmpty() && words.matches() ? before.from(words.start("words")).words() : "";
    return period.flatMap(
        when ->
            undated(after, columnUnit)
                .filter(amount -> amount.period() == null)
                .map(amount -> with(amount, when, remark)));
  }

  private static Amount with(Amount amount, Period period, String remark) {
    String remarks =
        Stream.of(remark, amount.remark())
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("、"));
    return new Amount(
        amount.value(), amount.unit(), amount.qualifiers(), period, amount.change(), remarks);
  }
}
