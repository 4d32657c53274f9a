package org.hyotei.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.reading.Readings.figure;
import static org.hyotei.reading.Readings.parts;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.hyotei.model.Amount;
import org.hyotei.model.Figure;
import org.hyotei.model.Qualifier;
import org.hyotei.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureReaderTest {

  private static Amount amount(String raw) {
    Figure figure = figure(raw);
    assertThat(figure).as(raw).isInstanceOf(Amount.class);
    return (Amount) figure;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "34件 | 34 | 件",
        "15 人 | 15 | 人",
        "▲3.2 | -3.2 | ''",
        "△3.2 | -3.2 | ''",
        "−5 | -5 | ''",
        "－5 | -5 | ''",
        "-3.5 | -3.5 | ''",
        "–3.5 | -3.5 | ''",
        "+3 | 3 | ''",
        "＋36 | 36 | ''",
        "±0 | 0 | ''",
        "１２３ | 123 | ''",
        "１，２３４．５０％ | 1234.50 | %",
        "50.0% | 50.0 | %",
        "24.2％ | 24.2 | %",
        "10 % | 10 | %",
        "112万9868冊 | 1129868 | 冊",
        "3億2,000万円 | 320000000 | 円",
        "3億円 | 300000000 | 円",
        "1.5万人 | 15000 | 人",
        "0万円 | 0 | 円",
        "1兆2億3万4円 | 1000200030004 | 円",
        "50千円 | 50 | 千円",
        "3, 230 回 | 3230 | 回",
        "10,004,000 円 | 10004000 | 円",
        "2.7ポイント | 2.7 | ポイント",
        "3つ | 3 | つ",
        "36 か所 | 36 | か所",
        "4ヵ所 | 4 | ヵ所",
        "5ｶ所 | 5 | カ所",
        "12㎡ | 12 | m2",
        "12m2 | 12 | m2",
        "2.1kg | 2.1 | kg",
        "15g/人・日 | 15 | g/人・日",
        "3年 | 3 | 年",
        "999年 | 999 | 年",
        "10項目 | 10 | 項目",
        "-0 | 0 | ''",
        "0 | 0 | ''",
        "007 | 7 | ''",
        "2024 | 2024 | ''"
      })
  void read_number_valueAndUnit(String raw, BigDecimal value, String unit) {
    assertThat(figure(raw)).isEqualTo(Amount.of(value, unit));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50.0%以上 | 50.0 | % | AT_LEAST",
        "9種類以上 | 9 | 種類 | AT_LEAST",
        "30件未満 | 30 | 件 | LESS_THAN",
        "5人以下 | 5 | 人 | AT_MOST",
        "5人以内 | 5 | 人 | AT_MOST",
        "100人超 | 100 | 人 | MORE_THAN",
        "年1,000枚 | 1000 | 枚 | PER_YEAR",
        "年 10 回 | 10 | 回 | PER_YEAR",
        "年間10回 | 10 | 回 | PER_YEAR",
        "10回／年 | 10 | 回 | PER_YEAR",
        "約50件 | 50 | 件 | ABOUT",
        "5件程度 | 5 | 件 | ABOUT",
        "約5件程度 | 5 | 件 | ABOUT",
        "延べ 175 件 | 175 | 件 | CUMULATIVE",
        "延べ125件 | 125 | 件 | CUMULATIVE",
        "8 件 (見込) | 8 | 件 | EXPECTED",
        "8件見込み | 8 | 件 | EXPECTED",
        "8件（速報値） | 8 | 件 | PROVISIONAL",
        "0人（中止） | 0 | 人 | CANCELLED",
        "年10回以上 | 10 | 回 | PER_YEAR;AT_LEAST"
      })
  void read_wordsAroundNumber_areQualifiers(
      String raw, BigDecimal value, String unit, String qualifiers) {
    Set<Qualifier> expected = EnumSet.noneOf(Qualifier.class);
    for (String name : qualifiers.split(";", -1)) {
      expected.add(Qualifier.valueOf(name));
    }
    assertThat(figure(raw)).isEqualTo(new Amount(value, unit, expected, null, null, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10人 (令和5年度) | 2023",
        "15,208人（H30年度） | 2018",
        "25,428人（R元年度） | 2019",
        "46.5%（令和2年） | 2020",
        "10人（R2.3.31時点） | 2019",
        "R1.12.31時点：170社 | 2019",
        "R1：53.2% | 2019",
        "10人（見込）（R6） | 2024",
        "10人（R6見込） | 2024",
        "10人（令和6年度・見込み） | 2024"
      })
  void read_periodBesideNumber_isKept(String raw, int fiscalYear) {
    assertThat(amount(raw).period()).isNotNull();
    assertThat(amount(raw).period()).extracting("fiscalYear").isEqualTo(fiscalYear);
    assertThat(amount(raw).qualifiers().contains(Qualifier.EXPECTED)).isEqualTo(raw.contains("見"));
    assertThat(amount(raw).remark()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8種類（広報紙・ＨＰ・公共施設） | 広報紙・ＨＰ・公共施設",
        "10人（うち市外2人（R5）） | うち市外2人（R5）",
        "10人（市）（試行） | 市、試行",
        "10人（+2） | +2",
        "累計120件 | 累計",
        "全12校 | 全",
        "100%を維持 | 維持",
        "100%維持 | 維持",
        "R1アンケート結果：57.2% | アンケート結果"
      })
  void read_otherWords_areTheRemarkAsPrinted(String raw, String remark) {
    assertThat(amount(raw).remark()).isEqualTo(remark);
    assertThat(amount(raw).unit()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 (⇧ 2) | 2",
        "11 (⇩ 3) | -3",
        "1 (⇨0) | 0",
        "24 (⇧ 10) | 10",
        "7人（↑2） | 2",
        "7人（前年比＋2） | 2",
        "4件（前年比⇨0） | 0",
        "4件（前年度比：⇩3） | -3",
        "7人（前年度比▲2） | -2"
      })
  void read_arrow_isTheChange(String raw, BigDecimal change) {
    assertThat(amount(raw).change()).isEqualTo(change);
    assertThat(amount(raw).remark()).isEmpty();
  }

  @Test
  void read_noUnitInCell_takesTheColumns() {
    assertThat(figure("1,351", "人")).isEqualTo(Amount.of(new BigDecimal("1351"), "人"));
    assertThat(figure("54.0", "％")).isEqualTo(Amount.of(new BigDecimal("54.0"), "%"));
    assertThat(figure("5件", "人")).isEqualTo(Amount.of(new BigDecimal("5"), "件"));
    assertThat(FigureReader.read("5", null)).isEqualTo(FigureReader.read("5", ""));
    assertThat(parts("①13.9 ②3.0", "%")).isEqualTo("①=13.9% ②=3.0%");
    assertThat(figure("検討", "人")).isEqualTo(new Stage("検討", null));
  }
}
