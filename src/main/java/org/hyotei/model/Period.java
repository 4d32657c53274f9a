package org.hyotei.model;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal year (April to March), or a day within one. A calendar year, as in {@code 令和2年}, is kept
 * as the fiscal year of the same number.
 *
 * <p>Ordered by fiscal year, then by day; a whole year comes before its days.
 *
 * @param fiscalYear the western year in which the fiscal year begins: 2024 for {@code R6}
 * @param day the day, where the period is one: {@code R2.4.1}
 */
public record Period(int fiscalYear, @Nullable LocalDate day) implements Comparable<Period> {

  private static final int REIWA = 2018;
  private static final int HEISEI = 1988;
  private static final int SHOWA = 1925;

  private static final Comparator<Period> ORDER =
      Comparator.comparingInt(Period::fiscalYear)
          .thenComparing(Period::day, Comparator.nullsFirst(Comparator.naturalOrder()));

  /**
   * A day with the fiscal year it is in, or a whole fiscal year.
   *
   * @throws IllegalArgumentException if the day is not in the fiscal year
   */
  public Period {
    if (day != null && fiscalYearOf(day) != fiscalYear) {
      throw new IllegalArgumentException(day + " is not in fiscal year " + fiscalYear);
    }
  }

  /** The whole fiscal year that begins in April of {@code fiscalYear}. */
  public static Period ofYear(int fiscalYear) {
    return new Period(fiscalYear, null);
  }

  /** One day, in the fiscal year it falls in. */
  public static Period ofDay(LocalDate day) {
    return new Period(fiscalYearOf(day), day);
  }

  /** The fiscal year in short: {@code R6}, {@code H30}, {@code S60}; 2019 is {@code R1}. */
  public String label() {
    return era("R", "H", "S") + yearOfEra();
  }

  /** Tells periods apart in paths: the label of a whole year, or the day as {@code 2020-04-01}. */
  public String key() {
    return day == null ? label() : day.toString();
  }

  /** The fiscal year in full: {@code 令和6年度}, {@code 令和元年度}. */
  public String labelLong() {
    int year = yearOfEra();
    String era = era("令和", "平成", "昭和");
    return era + (year == 1 && !era.isEmpty() ? "元" : Integer.toString(year)) + "年度";
  }

  @Override
  public int compareTo(Period other) {
    return ORDER.compare(this, other);
  }

  private static int fiscalYearOf(LocalDate day) {
    return day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
  }

  private String era(String reiwa, String heisei, String showa) {
    if (fiscalYear > REIWA) {
      return reiwa;
    }
    return fiscalYear > HEISEI ? heisei : fiscalYear > SHOWA ? showa : "";
  }

  private int yearOfEra() {
    int before =
        fiscalYear > REIWA ? REIWA : fiscalYear > HEISEI ? HEISEI : fiscalYear > SHOWA ? SHOWA : 0;
    return fiscalYear - before;
  }
}
