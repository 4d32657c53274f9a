package org.hyotei.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.hyotei.model.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

  private static boolean comparable(String left, String right) {
    Amount a = Amount.of(BigDecimal.ONE, left);
    Amount b = Amount.of(BigDecimal.TEN, right);
    assertThat(Units.comparable(a, b)).isEqualTo(Units.comparable(b, a));
    return Units.comparable(a, b);
  }

  @ParameterizedTest
  @CsvSource({"件, 件", "件, ''", "'', ''", "名, 人", "箇所, カ所", "ヵ月, か月"})
  void comparable_sameUnitOrNone_isTrue(String left, String right) {
    assertThat(comparable(left, right)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"件, 人", "%, ポイント", "か所, か月", "円, 千円", "回, 件"})
  void comparable_otherUnit_isFalse(String left, String right) {
    assertThat(comparable(left, right)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "46.3, true",
    "1.01, true",
    "0, true",
    "100, true",
    "1, false",
    "0.49, false",
    "-0.5, false"
  })
  void comparable_percentAndANumberWithoutUnit_unlessItMayBeAShare(
      BigDecimal value, boolean comparable) {
    Amount bare = Amount.of(value, "");
    Amount percent = Amount.of(BigDecimal.TEN, "%");
    assertThat(Units.comparable(bare, percent)).isEqualTo(comparable);
    assertThat(Units.comparable(percent, bare)).isEqualTo(comparable);
  }

  @Test
  void comparable_spellingsOfAPlace_areAllOne() {
    List<String> spellings = List.of("か所", "ヶ所", "ケ所", "カ所", "ヵ所", "箇所", "個所");
    for (String left : spellings) {
      assertThat(spellings).allMatch(right -> comparable(left, right));
    }
  }
}
