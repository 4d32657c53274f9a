package org.hyotei.layout;

import java.util.List;
import org.hyotei.model.Message;
import org.hyotei.model.Place;

/**
 * How one table of a sheet was taken: for a person to look at before the plan is graded.
 *
 * @param sheet its name; empty for CSV
 * @param cells the table's extent, {@code A3:J41}
 * @param layout which arrangement was recognised
 * @param skipped rows and columns that were left aside, with the reason
 */
public record TableReading(
    String sheet, String cells, Message layout, List<Column> columns, List<Skipped> skipped) {

  public TableReading {
    columns = List.copyOf(columns);
    skipped = List.copyOf(skipped);
  }

  /**
   * A column, or a row of years.
   *
   * @param place its heading
   * @param heading as printed
   * @param taken what it was taken for: {@code targets R6}, {@code name}; empty for nothing
   */
  public record Column(Place place, String heading, String taken) {}

  /** What was left aside, and why. */
  public record Skipped(Place place, String text, Message why) {}
}
