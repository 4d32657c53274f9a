package org.hyotei.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hyotei.model.Amount;
import org.hyotei.model.Reading;

class FigureReaderPropertyTest {

  @Property
  void read_amountInAnyPrint_isThatAmount(
      @ForAll @From("values") BigDecimal value,
      @ForAll @From("units") String unit,
      @ForAll boolean spaced,
      @ForAll boolean fullWidth,
      @ForAll boolean thousands) {
    String number =
        thousands
            ? String.format(Locale.ROOT, "%,." + value.scale() + "f", value)
            : value.toPlainString();
    String printed = (fullWidth ? fullWidth(number) : number) + (spaced ? " " : "") + unit;
    assertThat(FigureReader.read(printed, ""))
        .isEqualTo(new Reading.Read(Amount.of(value, PrintedUnit.spelling(unit))));
  }

  @Property(tries = 2000)
  void read_anyText_neverThrows(@ForAll String text) {
    assertThat(FigureReader.read(text, "人")).isNotNull();
  }

  @Property(tries = 5000)
  void read_anyMixOfWhatCellsAreMadeOf_neverThrowsAndSaysWhy(@ForAll @From("mixes") String text) {
    Reading reading = FigureReader.read(text, "");
    if (reading instanceof Reading.Unreadable unreadable) {
      assertThat(unreadable.raw()).isEqualTo(text);
      assertThat(unreadable.why()).isNotBlank();
      assertThat(unreadable.whyJa()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<BigDecimal> values() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-99999999999999"), new BigDecimal("99999999999999"))
        .ofScale(4)
        .flatMap(
            value ->
                Arbitraries.integers()
                    .between(0, 4)
                    .map(scale -> value.setScale(scale, RoundingMode.DOWN)));
  }

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.of(
        "", "件", "人", "%", "％", "か所", "ヶ所", "箇所", "団体", "世帯", "円", "千円", "ポイント", "回", "種類", "組織",
        "地区", "法人", "者", "校", "枚", "冊", "部", "つ", "日", "歳", "時間", "kg", "㎡", "ｍ２", "t", "人・日", "園",
        "床", "台", "店舗", "ページ", "フォロワー");
  }

  @Provide
  Arbitrary<String> mixes() {
    return Arbitraries.of(
            "1", "12", "0.5", "1,000", "万", "億", "件", "人", "%", "約", "年", "以上", "未満", "〜", "-", "―",
            "▲", "△", "+", "/", "、", ",", ".", ":", "(", ")", "（見込）", "（R6）", "R6", "令和", "年度", "①",
            "②", " ", "　", "増加", "前年度より", "全", "校", "検討", "中止", "⇧", "⇨", "ー", "つ", "を維持")
        .list()
        .ofMaxSize(30)
        .map(words -> String.join("", words));
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c + ('！' - '!'))));
    return wide.toString();
  }
}
