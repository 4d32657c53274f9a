package org.hyotei.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.hyotei.tabular.GridCell.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One workbook as LibreOffice saved it in either format. */
class OfficeProgramTest {

  private static Workbook workbook(String file) {
    try (InputStream in =
        Objects.requireNonNull(OfficeProgramTest.class.getResourceAsStream("/sheets/" + file))) {
      return Workbooks.read(file, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(Grid.Row row) {
    return row.cells().stream().map(GridCell::text).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cells.ods", "cells.xlsx"})
  void cells_savedByAnOfficeProgram_areWhatAPersonSees(String file) {
    Grid grid = workbook(file).grids().get(0);

    assertThat(grid.name()).isEqualTo("評価");
    assertThat(grid.rows().stream().map(OfficeProgramTest::texts))
        .startsWith(
            List.of("成果指標の評価"),
            List.of("指標", "基準値", "目標", "実績", "担当課", "備考"),
            List.of("割合", "46.3%", "50.0%", "46.255%", "総務課"),
            List.of("件数", "34件", "12345か所", "68件"),
            List.of("日付", "2024-06-12", "2024-06-12", "2024-06-12", "10:30", "25:30"),
            List.of("文字の数", "46.3%", "6/12", "１２３", "007"),
            List.of("負", "-5", "-5.5", "-5%", "1000"))
        .contains(List.of("全角％", "46.3％", "46.0%", "12345.678千円", "0.333333333333333", "12000.5"))
        .endsWith(
            List.of("隠れた行", "1"),
            List.of("3行の\n指標", "1"),
            List.of("2"),
            List.of("3"),
            List.of("隠れた列"));
    assertThat(grid.cell(3, 3).orElseThrow())
        .isEqualTo(new GridCell(3, "46.255%", Kind.PERCENT, "0.46255", "", "速報値\n確定は8月"));
    assertThat(grid.cell(4, 3).orElseThrow().kind()).isEqualTo(Kind.NUMBER);
    assertThat(grid.cell(4, 3).orElseThrow().isFormula()).isTrue();
    assertThat(grid.rows().get(4).cells().subList(1, 4)).allMatch(c -> c.kind() == Kind.DATE);
    assertThat(grid.cell(8, 1).orElseThrow())
        .isEqualTo(new GridCell(1, "#N/A", Kind.ERROR, "#N/A", "NA()", ""));
    assertThat(grid.cell(8, 2).orElseThrow().text()).isEqualTo("#DIV/0!");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cells.ods", "cells.xlsx"})
  void blocksAndWhatIsHidden_savedByAnOfficeProgram_areKnown(String file) {
    Workbook workbook = workbook(file);
    Grid grid = workbook.grids().get(0);

    assertThat(grid.merged())
        .containsExactlyInAnyOrder(new Sheet.Block(1, 1, 0, 5), new Sheet.Block(11, 13, 0, 0));
    assertThat(grid.seen(13, 0).orElseThrow().text()).isEqualTo("3行の\n指標");
    assertThat(grid.rows().stream().filter(Grid.Row::hidden).map(Grid.Row::number))
        .containsExactly(10);
    assertThat(grid.hiddenColumns()).containsExactly(7);
    assertThat(workbook.grids()).extracting(Grid::name).containsExactly("評価", "旧");
    assertThat(workbook.grids()).extracting(Grid::hidden).containsExactly(false, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"struck.ods", "struck.xlsx"})
  void cells_struckThroughByAnOfficeProgram_saySo(String file) {
    Grid grid = workbook(file).grids().get(0);

    assertThat(grid.cell(4, 2).orElseThrow().printed()).isEqualTo("100,758人");
    assertThat(grid.cell(4, 4).orElseThrow().text()).isEqualTo("99,758人");
    assertThat(grid.cell(4, 4).orElseThrow().struck()).isEqualTo("99,000人");
    assertThat(grid.rows().stream().flatMap(row -> row.cells().stream()))
        .filteredOn(cell -> cell.struck().equals(cell.text()))
        .extracting(GridCell::text)
        .containsExactly("福祉課", "旧指標", "5");
    assertThat(grid.cell(5, 2).orElseThrow().kind()).isEqualTo(Kind.DATE);
    assertThat(grid.cell(5, 2).orElseThrow().text()).isEqualTo("10:30");
    assertThat(grid.cell(5, 4).orElseThrow().kind()).isEqualTo(Kind.BOOLEAN);
  }

  @Test
  void dates_keepWhatIsStored() {
    assertThat(workbook("cells.xlsx").grids().get(0).cell(5, 2).orElseThrow().stored())
        .isEqualTo("45455");
    assertThat(workbook("cells.ods").grids().get(0).cell(5, 2).orElseThrow().stored())
        .isEqualTo("2024-06-12");
  }
}
