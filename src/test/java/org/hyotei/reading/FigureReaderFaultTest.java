package org.hyotei.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.reading.Readings.figure;

import org.hyotei.model.Amount;
import org.hyotei.model.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureReaderFaultTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12人/ | separator",
        "80%〜 | separator",
        "1.2.3件 | decimal point",
        "１２，３ | comma",
        "12,3件 | comma",
        "1,2345 | comma",
        "1,234,56 | comma",
        "1234,567 | comma",
        "約 | needs a number",
        "以上 | needs a number",
        "% | needs a number",
        "34件くらいかも2 | no unit",
        "年2回開催 | no unit",
        "10%増 | no unit",
        "前年度比10%増 | no unit",
        "第3位 | no unit",
        "10件以上20件以下 | no unit",
        "1万2千人 | no unit",
        "100校中80校 | no unit",
        "女性 35% | no unit",
        "34件 35 | no unit",
        "7 (⇨3) | no unit",
        "10人（R5）（R6） | no unit",
        "10人（） | no unit",
        "市 10人 市 20人 | no unit",
        "5歳児 95% | no unit",
        "65歳以上 10人 | no unit",
        "約2024年 | no unit",
        "第2回目 | no unit",
        "2回目 | no unit",
        "2024-2025年 | dash",
        "±3 | dash",
        "△ 3 | dash",
        "▲ 3 | dash",
        "―5 | dash",
        "80-90 | dash",
        "90-80% | dash",
        "90〜80% | range",
        "80件〜90% | range",
        "12／28 | slash",
        "1/2 | slash",
        "10人（R5 | bracket",
        "令和6年度 | period",
        "R6 | period",
        "2024年度 | period",
        "2024-04-01 | period",
        "増加（毎年） | direction",
        "三件 | neither",
        "件 | neither",
        "。。。 | neither"
      })
  void read_notACell_saysWhatWouldBe(String raw, String why) {
    Reading reading = FigureReader.read(raw, "");
    assertThat(reading).as(raw).isInstanceOf(Reading.Unreadable.class);
    Reading.Unreadable unreadable = (Reading.Unreadable) reading;
    assertThat(unreadable.raw()).isEqualTo(raw);
    assertThat(unreadable.why()).as(raw).contains(why);
    assertThat(unreadable.whyJa()).isNotBlank();
  }

  @Test
  void read_atTheBounds_readsUpToThemAndNotBeyond() {
    assertThat(figure("1" + "0".repeat(29))).isInstanceOf(Amount.class);
    assertThat(FigureReader.read("1" + "0".repeat(30), ""))
        .extracting("why")
        .asString()
        .contains("30 digits");
    assertThat(figure("5" + " ".repeat(198) + "件")).isInstanceOf(Amount.class);
    assertThat(FigureReader.read("5" + " ".repeat(199) + "件", ""))
        .extracting("why")
        .asString()
        .contains("200");
    assertThat(FigureReader.read("あ".repeat(31), "")).extracting("why").asString().contains("30");
  }

  @Test
  void readable_examples_areAllReadable() {
    String examples = FigureReader.readable().substring("readable are ".length());
    for (String example : examples.split(", ", -1)) {
      assertThat(FigureReader.read(example, "")).isInstanceOf(Reading.Read.class);
      if (!example.equals("-")) {
        assertThat(FigureReader.readableJa()).contains("「" + example + "」");
      }
    }
  }
}
