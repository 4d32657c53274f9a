package org.hyotei.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hyotei.model.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodReaderTest {

  @ParameterizedTest
  @CsvSource({
    "R6, 2024",
    "R６, 2024",
    "Ｒ６, 2024",
    "R99, 2117",
    "令和6年度, 2024",
    "令和６年度, 2024",
    "令和 6 年度, 2024",
    "令和元年度, 2019",
    "R元年度, 2019",
    "R1, 2019",
    "H31, 2019",
    "H31年度, 2019",
    "H30, 2018",
    "平成30年度, 2018",
    "H30年度, 2018",
    "平成元年度, 1989",
    "S60, 1985",
    "S64, 1989",
    "昭和60年度, 1985",
    "2024, 2024",
    "２０２４年度, 2024",
    "2024年度, 2024",
    "1926, 1926",
    "2117, 2117",
    "令和2年, 2020",
    "2020年, 2020",
    "（令和3年度）, 2021",
    "(R3), 2021",
    "R6時点, 2024"
  })
  void read_year_isThatFiscalYear(String text, int fiscalYear) {
    assertThat(PeriodReader.read(text)).contains(Period.ofYear(fiscalYear));
  }

  @ParameterizedTest
  @CsvSource({
    "R2.4.1, 2020-04-01, 2020",
    "2020-03-31, 2020-03-31, 2019",
    "2020-04-01, 2020-04-01, 2020",
    "R1. 12. 1, 2019-12-01, 2019",
    "R1.12.31時点, 2019-12-31, 2019",
    "R1. 12. 1時点, 2019-12-01, 2019",
    "令和6年4月1日, 2024-04-01, 2024",
    "令和６年３月３１日現在, 2024-03-31, 2023",
    "令和元年5月1日, 2019-05-01, 2019",
    "2024/4/1, 2024-04-01, 2024",
    "2024年4月1日, 2024-04-01, 2024",
    "H31.3.31, 2019-03-31, 2018",
    "R6.2.29, 2024-02-29, 2023"
  })
  void read_day_isInTheFiscalYearItFallsIn(String text, LocalDate day, int fiscalYear) {
    assertThat(PeriodReader.read(text)).contains(new Period(fiscalYear, day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "R", "R0", "令和0年度", "H32", "平成40年度", "S65", "S0", "R100", "r6", "M40", "6", "1925",
        "2118", "24", "20245", "R6.2.30", "R5.2.29", "R6.13.1", "R6.0.1", "R6.4", "R6.4/1",
        "令和6年4月", "令和6年4月1", "2024-04", "R6実施", "R6～R8", "令和六年度", "R6 R7", "R6,", "年度", "令和年度",
        "元年度", "(R6", "R6年度から"
      })
  void read_noPeriodOrNoSuchDay_isEmpty(String text) {
    assertThat(PeriodReader.read(text)).isEmpty();
  }

  @Test
  void read_longText_isEmpty() {
    assertThat(PeriodReader.read("R6" + " ".repeat(38))).isPresent();
    assertThat(PeriodReader.read("R6" + " ".repeat(39))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024, R6, 令和6年度",
    "2019, R1, 令和元年度",
    "2018, H30, 平成30年度",
    "1989, H1, 平成元年度",
    "1988, S63, 昭和63年度",
    "1985, S60, 昭和60年度",
    "1926, S1, 昭和元年度",
    "1925, 1925, 1925年度"
  })
  void label_year_isInItsEra(int year, String label, String labelLong) {
    assertThat(Period.ofYear(year).label()).isEqualTo(label);
    assertThat(Period.ofYear(year).labelLong()).isEqualTo(labelLong);
  }

  @Test
  void label_day_isItsFiscalYears() {
    assertThat(Period.ofDay(LocalDate.of(2020, 3, 31)).label()).isEqualTo("R1");
  }

  @Test
  void compareTo_wholeYearAndDays_yearThenItsDays() {
    Period year = Period.ofYear(2019);
    Period first = Period.ofDay(LocalDate.of(2019, 4, 1));
    Period last = Period.ofDay(LocalDate.of(2020, 3, 31));
    assertThat(IntStream.of(first.compareTo(last), year.compareTo(first))).allMatch(c -> c < 0);
    assertThat(last).isLessThan(Period.ofYear(2020)).isEqualByComparingTo(last);
    assertThat(Period.ofYear(2018)).isLessThan(year);
  }

  @Test
  void period_dayOfAnotherYear_isRefused() {
    assertThatThrownBy(() -> new Period(2020, LocalDate.of(2020, 3, 31)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void read_label_isTheSamePeriod(@ForAll @IntRange(min = 1926, max = 2117) int year) {
    Period period = Period.ofYear(year);
    assertThat(PeriodReader.read(period.label())).contains(period);
    assertThat(PeriodReader.read(period.labelLong())).contains(period);
  }

  @Property
  void read_anyText_neverThrows(@ForAll String text) {
    assertThat(PeriodReader.read(text)).isNotNull();
  }
}
