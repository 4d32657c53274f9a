package org.hyotei.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyotei.document.PlanReader;
import org.hyotei.model.Cell;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Indicator;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.tabular.Workbook;

/** What sheets are read as; without defects, except where those are asked for. */
final class SheetReads {

  static final Period R6 = Period.ofYear(2024);

  private SheetReads() {}

  static SheetPlan read(Grids sheet) {
    return read(Grids.workbook(sheet), SheetOptions.NONE);
  }

  private static SheetPlan read(Workbook workbook, SheetOptions options) {
    Defects defects = new Defects();
    SheetPlan sheet = SheetPlans.read(workbook, options, defects).orElse(null);
    assertThat(defects.list()).isEmpty();
    return Objects.requireNonNull(sheet);
  }

  static Plan plan(Workbook workbook, SheetOptions options) {
    Defects defects = new Defects();
    Plan plan = PlanReader.read(read(workbook, options).plan(), defects).orElse(null);
    assertThat(defects.list()).isEmpty();
    return Objects.requireNonNull(plan);
  }

  static Plan plan(Grids sheet) {
    return plan(Grids.workbook(sheet), SheetOptions.NONE);
  }

  /** The plan where nothing but its year is said beside the sheet. */
  static Plan planOfR6(Grids sheet) {
    return plan(Grids.workbook(sheet), SheetOptions.NONE.withFiscalYear(R6));
  }

  static List<Defect> defects(Grids sheet) {
    Defects defects = new Defects();
    SheetPlans.read(Grids.workbook(sheet), SheetOptions.NONE, defects);
    return defects.list();
  }

  /** Figures as printed, by the keys of their periods. */
  static Map<String, String> raw(SortedMap<Period, Cell> series) {
    Map<String, String> raw = new TreeMap<>();
    series.forEach((period, cell) -> raw.put(period.key(), cell.raw()));
    return raw;
  }

  /** The actual of R6. */
  static Cell actual(Indicator indicator) {
    return Objects.requireNonNull(indicator.actuals().get(R6));
  }

  static List<String> codes(SheetPlan sheet) {
    return sheet.assumptions().stream().map(Assumption::code).toList();
  }
}
