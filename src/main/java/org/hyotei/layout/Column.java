package org.hyotei.layout;

import org.hyotei.model.Place;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;

/**
 * A column of a table.
 *
 * @param index from 0
 * @param heading as printed, on one line; empty where there is none
 * @param actor whose counts these are, where the head says it above the mark; empty if not
 */
record Column(int index, String heading, Place place, Meaning meaning, String actor) {

  Role role() {
    return meaning.role();
  }

  /** What stands in a row's own cell, {@linkplain Text#plain plain}; empty if nothing does. */
  String plain(Grid.Row row) {
    return row.cell(index).map(GridCell::text).map(Text::plain).orElse("");
  }

  Column as(Meaning other) {
    return new Column(index, heading, place, other, actor);
  }
}
