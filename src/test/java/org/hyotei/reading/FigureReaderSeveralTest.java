package org.hyotei.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.reading.Readings.figure;
import static org.hyotei.reading.Readings.parts;

import java.math.BigDecimal;
import org.hyotei.model.Amount;
import org.hyotei.model.Period;
import org.hyotei.model.Qualifier;
import org.hyotei.model.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureReaderSeveralTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "80〜90% | 80 | 90 | %",
        "80%～90% | 80 | 90 | %",
        "80~90 | 80 | 90 | ''",
        "80〜80% | 80 | 80 | %",
        "-5〜-3 | -5 | -3 | ''",
        "80-90% | 80 | 90 | %",
        "80－90％ | 80 | 90 | %",
        "80%-90% | 80 | 90 | %",
        "10―20件 | 10 | 20 | 件"
      })
  void read_twoNumbersJoined_isARange(String raw, BigDecimal low, BigDecimal high, String unit) {
    assertThat(figure(raw)).isEqualTo(new Range(Amount.of(low, unit), Amount.of(high, unit)));
  }

  @Test
  void read_wordsOnARange_holdForBothEnds() {
    Range range = (Range) figure("約80〜90%（R5）");
    assertThat(range.low().qualifiers()).containsExactly(Qualifier.ABOUT);
    assertThat(range.high().qualifiers()).containsExactly(Qualifier.ABOUT);
    assertThat(range.low().period()).isEqualTo(Period.ofYear(2023));
    assertThat(figure("80〜90", "%"))
        .isEqualTo(
            new Range(Amount.of(new BigDecimal("80"), "%"), Amount.of(new BigDecimal("90"), "%")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "①13.9% ②3.0% ③3.5% | ①=13.9% ②=3.0% ③=3.5%",
        "①13.9%②3.0% | ①=13.9% ②=3.0%",
        "実践者60％　 専門職50％ | 実践者=60% 専門職=50%",
        "実践者　50.5% 専門職　41.5% | 実践者=50.5% 専門職=41.5%",
        "市 12人／社協 28人 | 市=12人 社協=28人",
        "市12 人 社協28 人 | 市=12人 社協=28人",
        "市：12人、社協：28人 | 市=12人 社協=28人",
        "市 約12人／社協 延べ28人 | 市=12人 社協=28人",
        "少年10人 青年20人 | 少年=10人 青年=20人",
        "12人／28人 | 1=12人 2=28人",
        "12人 28人 | 1=12人 2=28人",
        "男 10人以上 女 20人以上 | 男=10人 女=20人",
        "男 1,200人 女 3, 230 人 | 男=1200人 女=3230人",
        "市 10人（R5） 県 20人（R4） | 市=10人 県=20人",
        "7 (⇧ 2) 11 (⇩ 3) 1 (⇨0) 1 (⇧ 1) | 1=7 2=11 3=1 4=1"
      })
  void read_severalAmounts_arePartsWithLabels(String raw, String expected) {
    assertThat(parts(raw, "")).isEqualTo(expected);
  }
}
