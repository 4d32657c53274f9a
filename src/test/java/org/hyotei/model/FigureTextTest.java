package org.hyotei.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FigureTextTest {

  private static Amount amount(String value, String unit) {
    return Amount.of(new BigDecimal(value), unit);
  }

  static Stream<Arguments> figures() {
    return Stream.of(
        Arguments.of(amount("34", "件"), "34 件"),
        Arguments.of(amount("50.0", "%"), "50.0%"),
        Arguments.of(amount("7", ""), "7"),
        Arguments.of(amount("1E+3", "人"), "1000 人"),
        Arguments.of(new Range(amount("80", "%"), amount("90", "%")), "80%〜90%"),
        Arguments.of(
            new Parts(
                List.of(
                    new Parts.Part("市", amount("12", "人")),
                    new Parts.Part("社協", amount("28", "人")))),
            "市 12 人、社協 28 人"),
        Arguments.of(new Trend(Trend.Way.INCREASE, Trend.Against.UNSTATED), "増加"),
        Arguments.of(new Trend(Trend.Way.AT_LEAST, Trend.Against.PREVIOUS_YEAR), "以上（前年度と比べて）"),
        Arguments.of(new Stage("検討", null), "検討"),
        Arguments.of(new Whole("全校"), "全校"),
        Arguments.of(new Absent(Absent.Why.DASH, ""), "記載なし"),
        Arguments.of(new Absent(Absent.Why.CANCELLED, "台風のため"), "中止（台風のため）"));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void text_figure_isForAReader(Figure figure, String text) {
    assertThat(figure.text()).isEqualTo(text);
  }
}
