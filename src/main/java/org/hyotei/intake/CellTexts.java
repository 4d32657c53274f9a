package org.hyotei.intake;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.hyotei.model.Place;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;
import org.hyotei.tabular.Workbook;

/** What stands in the cells of a workbook, by their names. */
final class CellTexts {

  private final Map<String, Grid> sheets = new HashMap<>();

  CellTexts(Workbook workbook) {
    workbook.grids().forEach(grid -> sheets.put(grid.name(), grid));
  }

  /**
   * The text of the cell at a place, on one line; empty if the place is none or nothing is there.
   */
  String at(Place place) {
    int bang = place.cell().lastIndexOf('!');
    Grid grid = sheets.get(bang < 0 ? "" : place.cell().substring(0, bang));
    if (grid == null || place.cell().isEmpty()) {
      return "";
    }
    CellReference at = new CellReference(place.cell().substring(bang + 1));
    return grid.cell(at.getRow() + 1, at.getCol())
        .map(GridCell::text)
        .map(text -> text.strip().replaceAll("\\s*\\R\\s*", " "))
        .orElse("");
  }
}
