package org.hyotei.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.layout.Grids.sheet;
import static org.hyotei.layout.SheetReads.planOfR6;

import org.hyotei.model.Indicator;
import org.junit.jupiter.api.Test;

/** What is printed elsewhere already (再掲) is read once. */
class RepeatedRowsTest {

  @Test
  void repeated_inTheColumnOfNumbers_isLeftAside() {
    assertThat(
            planOfR6(
                    sheet(
                        "評価",
                        "施策① 推進",
                        "No.|指標|目標 R6|実績 R6",
                        "1-1|登録数|10|9",
                        "（再掲）|相談数|10|9",
                        "1-3再掲|訪問数|10|9",
                        "1-4|参加数|10|9"))
                .indicators())
        .extracting(Indicator::id)
        .containsExactly("1-1", "1-4");
  }

  @Test
  void repeated_inAllRowsOfAnIndicator_isLeftAsideWhole() {
    Grids sheet =
        sheet(
            "評価",
            "施策① 推進",
            "番号|指標|区分|R5|R6",
            "1-1|登録数|目標|10|11",
            "||実績|9|9",
            "（再掲）|相談数|目標|10|11",
            "||実績|9|9",
            "1-3再掲|訪問数|目標|10|11",
            "||実績|9|9",
            "1-4|参加数|目標|10|11",
            "||実績|9|9");

    assertThat(planOfR6(sheet).indicators())
        .extracting(Indicator::id)
        .containsExactly("1-1", "1-4");
    assertThat(
            planOfR6(sheet.merged(5, 6, 0, 0).merged(5, 6, 1, 1).merged(9, 10, 1, 1)).indicators())
        .extracting(Indicator::id)
        .containsExactly("1-1", "1-4");
  }
}
