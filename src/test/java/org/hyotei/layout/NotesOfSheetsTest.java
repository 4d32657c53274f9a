package org.hyotei.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.layout.Grids.sheet;
import static org.hyotei.layout.SheetReads.plan;

import org.hyotei.model.Indicator;
import org.hyotei.model.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands under a table and says something of it is no row of it. */
class NotesOfSheetsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "※速報値を含む",
        "（※）値は速報",
        "注）値は年度末",
        "出典：市統計書",
        "（出典）国勢調査",
        "〔出典〕国勢調査",
        "資料）厚生労働省",
        "備考：値は速報",
        "凡例　A：100%以上",
        "問い合わせ先：福祉課　電話000-0000",
        "作成日：令和7年6月1日",
        "※|値は速報",
        "出典：|市統計書",
      })
  void lineBelowATable_thatIsANote_isNoIndicator(String line) {
    Plan plan = plan(sheet("評価", "指標|目標 R6|実績 R6", "相談件数|12件|13件", line));

    assertThat(plan.indicators()).extracting(Indicator::name).containsExactly("相談件数");
  }

  @ParameterizedTest
  @ValueSource(strings = {"資料の閲覧数", "備考欄の記入率", "出典の確認（件）"})
  void rowWithoutFigures_whoseNameBeginsLikeANote_isAnIndicator(String line) {
    Plan plan = plan(sheet("評価", "指標|目標 R6|実績 R6", "相談件数|12件|13件", line));

    assertThat(plan.indicators()).hasSize(2);
  }
}
