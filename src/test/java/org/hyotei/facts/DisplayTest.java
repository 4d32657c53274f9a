package org.hyotei.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {

  @ParameterizedTest
  @CsvSource({
    "0.885, 88.5%",
    "1, 100%",
    "0, 0%",
    "0.88549, 88.5%",
    "0.8855, 88.6%",
    "0.88551, 88.6%",
    "-0.8855, -88.6%",
    "0.9996, 99.96%",
    "0.99995, 99.995%",
    "0.999999, 99.9999%",
    "0.99999999999, 100%",
    "1.0004, 100.04%",
    "0.0004, 0.04%",
    "0.8, 80%",
    "0.7996, 79.96%",
    "12.5, 1250%"
  })
  void percent_ratio_isNeverWholeUnlessItIs(BigDecimal ratio, String text) {
    assertThat(Display.percent(ratio)).isEqualTo(text);
  }

  @Property
  void percent_endlessRatio_isNearAndNotWhole(
      @ForAll @LongRange(min = -10_000, max = 10_000) long numerator) {
    BigDecimal ratio = Ratio.of(BigDecimal.valueOf(3 * numerator + 1), BigDecimal.valueOf(300));
    String text = Display.percent(ratio);
    BigDecimal shown = new BigDecimal(text.substring(0, text.length() - 1));
    assertThat(shown.subtract(Ratio.percent(ratio)).abs())
        .isLessThanOrEqualTo(new BigDecimal("0.05"));
    assertThat(text).matches("-?[0-9]+[.][0-9]{1,6}%").doesNotEndWith("0%");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1467 | 件 | 1,467件",
        "12.9 | % | 12.9%",
        "12.90 | % | 12.90%",
        "999 | | 999",
        "1000 | | 1,000",
        "-999 | 人 | -999人",
        "-1000 | 人 | -1,000人",
        "1234567.8901 | 円 | 1,234,567.8901円",
        "1E+6 | 円 | 1,000,000円",
        "0.0001 | | 0.0001",
        "0 | | 0"
      })
  void amount_number_hasThousandsAndUnit(BigDecimal value, @Nullable String unit, String text) {
    assertThat(Display.amount(value, unit == null ? "" : unit)).isEqualTo(text);
  }
}
