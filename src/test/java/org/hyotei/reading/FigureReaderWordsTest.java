package org.hyotei.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.reading.Readings.figure;

import org.hyotei.model.Absent;
import org.hyotei.model.Period;
import org.hyotei.model.Stage;
import org.hyotei.model.Trend;
import org.hyotei.model.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderWordsTest {

  @ParameterizedTest
  @CsvSource({
    "増加, INCREASE, UNSTATED",
    "減少, DECREASE, UNSTATED",
    "維持, MAINTAIN, UNSTATED",
    "現状維持, MAINTAIN, BASELINE",
    "現状を維持, MAINTAIN, BASELINE",
    "前年度より増加, INCREASE, PREVIOUS_YEAR",
    "毎年度増加, INCREASE, PREVIOUS_YEAR",
    "基準年度より増加, INCREASE, BASELINE",
    "横ばい, MAINTAIN, UNSTATED",
    "前年より 増加, INCREASE, PREVIOUS_YEAR",
    "前年度実績より減少, DECREASE, PREVIOUS_YEAR",
    "前年度以上, AT_LEAST, PREVIOUS_YEAR",
    "前年度以下, AT_MOST, PREVIOUS_YEAR",
    "前年度超, INCREASE, PREVIOUS_YEAR",
    "前年度並み, MAINTAIN, PREVIOUS_YEAR",
    "現状値以上, AT_LEAST, BASELINE",
    "維持・増加, AT_LEAST, UNSTATED",
    "前回調査より減少, DECREASE, PREVIOUS_SURVEY",
    "前回より増加, INCREASE, PREVIOUS_SURVEY"
  })
  void read_direction_isATrend(String raw, Trend.Way way, Trend.Against against) {
    assertThat(figure(raw)).isEqualTo(new Trend(way, against));
  }

  @ParameterizedTest
  @ValueSource(strings = {"全校", "全ての妊産婦等を支援", "すべて", "全地区（12地区）", "全校で実施", "全員"})
  void read_allThereAre_isWhole(String raw) {
    assertThat(figure(raw)).isEqualTo(new Whole(raw));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "検討", "企画・検討", "引き続き継続", "実施中", "全面実施", "全国大会出場", "増加策の検討", "維持管理", "計画", "年内実施", "未着手",
        "中止の検討", "サービス開始", "実施（継続）", "ICT導入", "◎", "向上", "一部実施", "以上児保育"
      })
  void read_words_areAStage(String raw) {
    assertThat(figure(raw)).isEqualTo(new Stage(raw, null));
  }

  @Test
  void read_wordsWithSpacesOrPeriod_areAStageWithoutThem() {
    assertThat(figure("調査実施・ 分析")).isEqualTo(new Stage("調査実施・分析", null));
    assertThat(figure("支援手法に 反映")).isEqualTo(new Stage("支援手法に反映", null));
    assertThat(figure("事業開始 (令和4年度)")).isEqualTo(new Stage("事業開始", Period.ofYear(2022)));
    assertThat(figure("あ".repeat(30))).isInstanceOf(Stage.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- | DASH | ''",
        "－ | DASH | ''",
        "― | DASH | ''",
        "— | DASH | ''",
        "ー | DASH | ''",
        "– | DASH | ''",
        "− | DASH | ''",
        "' ― ' | DASH | ''",
        "'' | BLANK | ''",
        "'　 ' | BLANK | ''",
        "中止 | CANCELLED | ''",
        "中止（感染症のため） | CANCELLED | 感染症のため",
        "感染症の影響により中止 | CANCELLED | 感染症の影響により中止",
        "-（中止） | CANCELLED | 中止",
        "実施なし | NOT_CONDUCTED | ''",
        "調査なし | NOT_CONDUCTED | 調査なし",
        "未実施 | NOT_STARTED | ''",
        "該当なし | DASH | 該当なし",
        "―（R5年度から実施予定のため） | NOT_STARTED | R5年度から実施予定のため",
        "―（令和4年度から実施） | NOT_STARTED | 令和4年度から実施",
        "―（隔年調査） | DASH | 隔年調査"
      })
  void read_noFigure_isAbsentWithItsReason(String raw, Absent.Why why, String words) {
    assertThat(figure(raw)).isEqualTo(new Absent(why, words));
  }
}
