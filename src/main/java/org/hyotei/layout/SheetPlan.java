package org.hyotei.layout;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hyotei.document.Node;

/**
 * The plan that a workbook says.
 *
 * @param plan a tree exactly as the JSON of a plan would give; the place of every value is the cell
 *     that it came from
 * @param assumptions in the order of the sheets
 * @param tables in the order of the sheets
 * @param origins by the ids of indicators, activities and groups
 */
public record SheetPlan(
    Node plan,
    List<Assumption> assumptions,
    List<TableReading> tables,
    Map<String, RowOrigin> origins) {

  public SheetPlan {
    assumptions = List.copyOf(assumptions);
    tables = List.copyOf(tables);
    origins = Map.copyOf(origins);
  }

  /** The same, with others before what was assumed. */
  public SheetPlan withRemarks(List<Assumption> remarks) {
    List<Assumption> all = Stream.concat(remarks.stream(), assumptions.stream()).toList();
    return new SheetPlan(plan, all, tables, origins);
  }
}
