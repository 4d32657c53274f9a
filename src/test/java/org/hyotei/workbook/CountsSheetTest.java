package org.hyotei.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.evaluation.Examples;
import org.junit.jupiter.api.Test;

class CountsSheetTest {

  private static List<String> texts(XSSFSheet sheet, int row) {
    List<String> texts = new ArrayList<>();
    sheet.getRow(row).forEach(cell -> texts.add(cell.toString()));
    return texts;
  }

  @Test
  void plan_ofCountsOfMarks_hasThemBesideTheGradesOfItsGroups() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new CountsSheet(workbook, new CellStyles(workbook), new Wording("ja"))
          .write(Examples.evaluation("kawagoe", "R5"));
      XSSFSheet sheet = workbook.getSheet("集計");

      assertThat(texts(sheet, 3))
          .containsExactly("記号", "まとまり", "評価", "取組の◎", "取組の○", "取組の△", "取組の×", "取組の計", "評価の理由");
      assertThat(texts(sheet, 4))
          .startsWith("1", "地域福祉のきっかけづくり", "○", "54.0", "46.0", "6.0", "4.0", "110.0");
      assertThat(sheet.getColumnWidth(8)).isGreaterThan(60 * 256);
    }
  }
}
