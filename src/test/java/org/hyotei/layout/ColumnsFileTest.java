package org.hyotei.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.layout.Grids.sheet;
import static org.hyotei.layout.Grids.workbook;

import java.util.List;
import java.util.Objects;
import org.hyotei.model.Attribute;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Indicator;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.tabular.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnsFileTest {

  private static ColumnsFile read(String yaml) {
    Defects defects = new Defects();
    ColumnsFile file = ColumnsFile.read(yaml, "columns.yaml", defects).orElse(null);
    assertThat(defects.list()).isEmpty();
    return Objects.requireNonNull(file);
  }

  private static List<Defect> defects(String yaml) {
    Defects defects = new Defects();
    assertThat(ColumnsFile.read(yaml, "columns.yaml", defects)).isEmpty();
    return defects.list();
  }

  private static Plan plan(Workbook workbook, String yaml) {
    return SheetReads.plan(workbook, SheetOptions.NONE.withColumns(read(yaml)));
  }

  @Test
  void headings_ofTheOfficesOwn_areWhatTheFileSays() {
    Workbook workbook = workbook(sheet("表", "記録", "テーマ|はかるもの|めやす|結果|係数", "1 支え合い|相談件数|34件|41件|注意"));

    Plan plan =
        plan(
            workbook,
            """
            fiscalYear: R6
            columns:
              - { heading: テーマ, is: group, name: 基本目標 }
              - { heading: はかるもの, is: name }
              - { heading: めやす, is: target, year: R6 }
              - { column: D, is: actual, year: R6 }
              - { heading: 係数, is: attribute, name: caution }
            head: { sheet: 表, rows: "2" }
            """);

    Indicator one = plan.indicators().get(0);
    assertThat(one.group()).isEqualTo("1");
    assertThat(one.name()).isEqualTo("相談件数");
    assertThat(one.targets()).containsOnlyKeys(Period.ofYear(2024));
    assertThat(one.actuals()).containsOnlyKeys(Period.ofYear(2024));
    assertThat(one.attributes()).containsEntry("caution", new Attribute.Words("注意"));
    assertThat(plan.groups().get(0).level()).isEqualTo("基本目標");
  }

  @Test
  void entries_thatNoColumnIsMeantBy_areToldWithTheirLines() {
    Workbook workbook = workbook(sheet("表", "指標|目標 R6|実績 R6|めやす", "相談件数|34件|41件|3件"));
    ColumnsFile columns =
        read(
            """
            columns:
              - { heading: めやす, is: target, year: R7 }
              - { heading: めやす２, is: target, year: R8 }
              - { column: B, is: target, year: R6 }
              - { column: ZZ, is: actual, year: R6 }
            """);
    Defects defects = new Defects();
    SheetPlan plan = SheetPlans.attempt(workbook, SheetOptions.NONE.withColumns(columns), defects);

    assertThat(defects.list()).isEmpty();
    assertThat(plan.assumptions())
        .filteredOn(one -> one.code().equals("columns-entry-unused"))
        .extracting(one -> one.place().file() + ":" + one.place().line())
        .containsExactly("columns.yaml:3", "columns.yaml:5");
  }

  @Test
  void file_withUnknownFieldsRolesAndYears_isRefusedAtEach() {
    List<Defect> defects =
        defects(
            """
            columns:
              - { heading: めやす, is: goal }
              - { heading: 結果, is: actual, yaer: R6 }
              - { is: name }
              - { column: 3, is: name }
              - { heading: 柱, is: group }
              - { heading: 値, is: actual, year: いつか, status: 未定 }
            head: { rows: 三 }
            years: R6
            """);

    assertThat(defects)
        .extracting(defect -> defect.code() + ":" + defect.place().line())
        .contains(
            "unknown-value:2",
            "unknown-field:3",
            "heading-or-column:4",
            "missing-field:6",
            "unreadable-period:7",
            "unknown-value:7",
            "bad-rows:8",
            "unknown-field:9");
  }

  @Test
  void draft_ofARecognisedSheet_readsBackAndSaysTheSame() {
    Workbook workbook =
        workbook(
            sheet(
                "評価",
                "基本目標|No.|成果指標|現状 R5|目標 R6|R6実績（速報）|評価|前年度評価|取組内容|めやす",
                "1 支え合い|1-1|相談\"件数\"|10|34|41|A|B|講座|40"));
    String draft = ColumnsDraft.of(workbook, SheetOptions.NONE);

    assertThat(draft)
        .contains("- { heading: \"目標 R6\", is: target, year: R6 }")
        .contains("- { heading: \"R6実績（速報）\", is: actual, year: R6, status: 速報 }")
        .contains("# - { heading: \"めやす\", is: actual, year: R6 }   # 例: 40")
        .doesNotContain("前年度評価");
    assertThat(plan(workbook, draft)).isEqualTo(plan(workbook, "levels: []\n"));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"UNKNOWN", "LABEL"})
  void draft_namesEveryRoleThatItMayGive(Role role) {
    String draft = ColumnsDraft.of(workbook(sheet("評価", "指標|目標 R6", "一|1")), SheetOptions.NONE);

    assertThat(draft.lines().filter(line -> line.startsWith("#   ")))
        .anyMatch(line -> line.matches(".*[ 、]" + role.word() + " .*"));
  }

  @Test
  void draft_ofAnUnknownSheet_offersItsColumnsAndTheRowOfTheHead() {
    Workbook workbook = workbook(sheet("表", "記録", "はかるもの|めやす|結果", "相談件数|34件|41件"));

    String draft = ColumnsDraft.of(workbook, SheetOptions.NONE);

    assertThat(draft)
        .contains("head: { sheet: \"表\", rows: \"2\" }")
        .contains("# - { heading: \"はかるもの\", is: narrative }   # 例: 相談件数")
        .contains("# - { heading: \"めやす\", is: actual, year: R6 }   # 例: 34件");
    assertThat(ColumnsFile.read(draft, "columns.yaml", new Defects())).isPresent();
  }
}
