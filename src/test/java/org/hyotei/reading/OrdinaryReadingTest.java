package org.hyotei.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ordinary cells, numbers and periods read alike with and without the direct ways to them. */
class OrdinaryReadingTest {

  private static final List<String> UNITS =
      List.of(
          "", "件", "人", "%", "％", "か所", "回", "世帯", "団体", "m2", "㎡", "ｍ２", "年", "年度", "月", "日", "回目",
          "件増", "万人", "万", "億円", "十件", "人・日", "ポイント", "%ポイント", "kg", "・", "(");

  private static final List<String> AFTER =
      List.of(
          "", "", "", " ", "　", "以上", "未満", "程度", "を維持", "（見込）", "(R6)", "（", ")", ".", ",", "、",
          "/年", "～", "-", "1", "時点", " 人");

  @Property(tries = 20_000)
  void figure_ordinaryOrNearly_isWhatTheFullReadersGive(
      @ForAll @From("cells") String raw, @ForAll @From("columnUnits") String columnUnit) {
    assertThat(FigureReader.read(raw, columnUnit)).isEqualTo(FigureReader.inFull(raw, columnUnit));
  }

  @Property(tries = 20_000)
  void number_ordinaryOrNearly_isWhatThePatternGives(@ForAll @From("cells") String raw) {
    String plain = CellText.of(raw).plain();
    Optional<PrintedNumber> matched = PrintedNumber.matched(plain);
    assertThat(PrintedNumber.at(plain)).isEqualTo(matched);
    PrintedNumber scanned = NumberScan.at(raw);
    assertThat(scanned == null ? matched : Optional.of(scanned)).isEqualTo(matched);
  }

  @Property(tries = 20_000)
  void period_ordinaryOrNearly_isWhatThePatternGives(@ForAll @From("periods") String text) {
    assertThat(PeriodReader.read(text)).isEqualTo(PeriodReader.matched(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "1,467件", "92.1%", "92.1％", "34 人", "▲3.2", "-1,234.50", "+5 か所", "１，２３４　件"})
  void amount_ordinary_isTaken(String raw) {
    assertThat(OrdinaryAmount.read(raw, "")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "件",
        "1,46件",
        "1467,000",
        "12,",
        "1.",
        ".5",
        "1.2.3",
        "3, 230",
        "5万",
        "5 万人",
        "2024年",
        "10回以上",
        "10人（見込）",
        "±0",
        "1234567890123456789",
        "12  件",
        "-",
        "- 5",
        "R6"
      })
  void amount_notOrdinary_isLeft(String raw) {
    assertThat(OrdinaryAmount.read(raw, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"R6", "Ｒ６", "H30", "S60", "2024", "2024年度", "令和6年度", "令和12年"})
  void year_ordinary_isTaken(String text) {
    assertThat(OrdinaryYear.read(text)).isPresent();
  }

  @Test
  void unit_ordinary_isOneByItsLettersInItsOneSpelling() {
    for (String unit : PrintedUnit.ORDINARY) {
      assertThat(PrintedUnit.isUnit(unit)).as(unit).isTrue();
      assertThat(Normalizer.normalize(unit, Normalizer.Form.NFKC)).isEqualTo(unit);
      assertThat(PeriodReader.matched("2024" + unit)).as(unit).isEmpty();
      assertThat(Affixes.back(unit).rest()).isEqualTo(unit);
    }
  }

  @Provide
  Arbitrary<String> cells() {
    Arbitrary<String> signs =
        Arbitraries.of("", "", "", "", "-", "－", "−", "▲", "△", "+", "±", "- ", "年", "約", "(", " ");
    return Combinators.combine(
            signs,
            numbers(),
            Arbitraries.of("", "", " ", "　", "  ", "\t"),
            Arbitraries.of(UNITS),
            Arbitraries.of(AFTER))
        .as((sign, number, space, unit, after) -> sign + number + space + unit + after);
  }

  @Provide
  Arbitrary<String> columnUnits() {
    return Arbitraries.of("", "件", "％", "㎡", "か 所");
  }

  @Provide
  Arbitrary<String> periods() {
    return Combinators.combine(
            Arbitraries.of("R", "Ｒ", "H", "S", "令和", "平成", "昭和", "令", "M", "", "", "(", " ", "R "),
            digits(0, 5),
            Arbitraries.of("", "", "年", "年度", " 年度", "度", "元", ")", " ", "時点", ".4.1", "-04-01"))
        .as((era, year, after) -> era + year + after);
  }

  private static Arbitrary<String> numbers() {
    Arbitrary<String> grouped =
        Combinators.combine(
                digits(1, 3), digits(3, 3).list().ofMaxSize(8), Arbitraries.of(",", ",", "，", ", "))
            .as(
                (first, rest, comma) ->
                    first + String.join("", rest.stream().map(g -> comma + g).toList()));
    Arbitrary<String> misplaced =
        digits(0, 5).list().ofMinSize(1).ofMaxSize(4).map(groups -> String.join(",", groups));
    Arbitrary<String> whole = Arbitraries.oneOf(grouped, misplaced, digits(1, 4), digits(1, 35));
    Arbitrary<String> decimals =
        Arbitraries.oneOf(
            Arbitraries.of("", "", ".", "．5", ".1.2", ".5,000"), digits(1, 20).map(d -> "." + d));
    return Combinators.combine(whole, decimals).as((digits, after) -> digits + after);
  }

  private static Arbitrary<String> digits(int least, int most) {
    return Arbitraries.frequencyOf(
        Tuple.of(
            9, Arbitraries.strings().withCharRange('0', '9').ofMinLength(least).ofMaxLength(most)),
        Tuple.of(
            1, Arbitraries.strings().withCharRange('０', '９').ofMinLength(least).ofMaxLength(most)));
  }
}
