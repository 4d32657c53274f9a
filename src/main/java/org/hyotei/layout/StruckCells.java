package org.hyotei.layout;

import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.hyotei.tabular.GridCell;

/**
 * Tells of lines drawn through cells (取り消し線): what is struck in part is read without that part, and
 * what is struck as a whole as it stands.
 */
final class StruckCells {

  private StruckCells() {}

  /** {@code figure}s are told one by one, other texts together by sheet. */
  static void tell(GridCell cell, Place place, boolean figure, Remarks remarks) {
    if (cell.struck().isEmpty()) {
      return;
    }
    String key = figure ? place.cell() : FigureCells.sheet(place);
    String kept = Text.line(cell.printed());
    String struck = Text.line(cell.struck());
    if (struck.equals(kept)) {
      remarks.count(
          "struck-cell",
          FigureCells.sheet(place),
          place,
          count ->
              new Message(
                  "セル全体に取り消し線が付いている"
                      + count
                      + "か所を、そのまま読みました（例:「"
                      + kept
                      + "」）。取り消した値や指標なら、消して評価し直してください。",
                  count
                      + " cells that are struck through as a whole were read as they stand, as \""
                      + kept
                      + "\". Delete what is no longer valid and grade again."));
    } else {
      remarks.count(
          "struck-text",
          key,
          place,
          count ->
              new Message(
                  "取り消し線の付いた「"
                      + struck
                      + "」を除き、「"
                      + kept
                      + "」と読みました"
                      + (count > 1 ? "（このような文字のセルが" + count + "か所）" : "")
                      + "。",
                  "\""
                      + struck
                      + "\" is struck through; the cell was read as \""
                      + kept
                      + "\""
                      + (count > 1 ? " (" + count + " such cells)" : "")
                      + "."));
    }
  }
}
