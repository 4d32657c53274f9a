package org.hyotei.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables by the rows of the sheets that they stand in. */
final class SideBySide {

  private final Map<String, Map<Integer, List<GradedTable>>> bySheet = new HashMap<>();

  void add(GradedTable table) {
    Map<Integer, List<GradedTable>> rows =
        bySheet.computeIfAbsent(table.place().sheet(), none -> new HashMap<>());
    for (int row = table.firstRow(); row <= table.lastRow(); row++) {
      rows.computeIfAbsent(row, none -> new ArrayList<>(1)).add(table);
    }
  }

  /** Those that share rows with a table, left or right of it; once for each row. */
  Stream<GradedTable> beside(GradedTable table) {
    Map<Integer, List<GradedTable>> rows = bySheet.getOrDefault(table.place().sheet(), Map.of());
    return IntStream.rangeClosed(table.firstRow(), table.lastRow())
        .boxed()
        .flatMap(row -> rows.getOrDefault(row, List.of()).stream())
        .filter(table::isApart);
  }
}
