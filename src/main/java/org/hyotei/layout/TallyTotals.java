package org.hyotei.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyotei.model.Amount;
import org.hyotei.model.Figure;
import org.hyotei.model.Reading;
import org.hyotei.reading.FigureReader;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;
import org.jspecify.annotations.Nullable;

/**
 * Sets the totals that a table prints beside and below its counts by mark against the counts. A
 * total may be of the columns next to it or of all, of the rows since the last total or of all.
 */
final class TallyTotals {

  private final Table table;
  private final Grid grid;
  private final Remarks remarks;
  private final Map<Integer, Integer> row = new HashMap<>();
  private final Map<Integer, Integer> sinceTotal = new HashMap<>();
  private final Map<Integer, Integer> all = new HashMap<>();

  TallyTotals(Table table, Remarks remarks) {
    this.table = table;
    this.grid = table.header().grid();
    this.remarks = remarks;
  }

  /** A count was read in the present row. */
  void count(Column column, int count) {
    row.put(column.index(), count);
    sinceTotal.merge(column.index(), count, Integer::sum);
    all.merge(column.index(), count, Integer::sum);
  }

  /** The counts of a row have been read. */
  void endOfRow(int number) {
    List<Column> totals = table.header().all(Role.TOTAL);
    int whole = row.values().stream().mapToInt(Integer::intValue).sum();
    for (Column total : totals) {
      int left = beside(total, -1);
      int right = beside(total, 1);
      int nearest = totals.size() == 1 ? whole : left == 0 ? right : left;
      look(number, total, List.of(nearest, left, right, whole));
    }
    row.clear();
  }

  /** A row of totals stands below the counts. */
  void below(int number) {
    for (Column column : table.header().all(Role.TALLY)) {
      Integer whole = all.get(column.index());
      if (whole != null) {
        look(number, column, List.of(whole, sinceTotal.getOrDefault(column.index(), whole)));
      }
    }
    sinceTotal.clear();
  }

  /** The sum of the counts next to a total, on one side, up to another total. */
  private int beside(Column total, int step) {
    List<Column> columns = table.columns();
    int sum = 0;
    for (int i = columns.indexOf(total) + step; i >= 0 && i < columns.size(); i += step) {
      Column column = columns.get(i);
      if (column.role() == Role.TOTAL) {
        break;
      }
      sum += row.getOrDefault(column.index(), 0);
    }
    return sum;
  }

  /** Says so if a printed total is none of what it may be the sum of; the first is likeliest. */
  private void look(int number, Column column, List<Integer> sums) {
    Integer printed = printed(number, column);
    if (printed != null && !sums.contains(printed)) {
      remarks.add(
          "total-differs",
          grid.place(number, column.index()),
          "合計 "
              + printed
              + " が、記号の数を足した "
              + sums.get(0)
              + " と一致しません。合計は使わず、記号の数で評価します。どちらが正しいか確かめてください。",
          "The total "
              + printed
              + " is unlike the sum of the counts by mark, "
              + sums.get(0)
              + ". The counts are graded and the total is not used. Check which is right.");
    }
  }

  private @Nullable Integer printed(int number, Column column) {
    Optional<Figure> figure =
        grid.cell(number, column.index())
            .map(GridCell::text)
            .filter(text -> !Text.isBlank(text))
            .map(text -> FigureReader.read(text, ""))
            .flatMap(
                reading ->
                    reading instanceof Reading.Read read
                        ? Optional.of(read.figure())
                        : Optional.empty());
    return figure.isPresent()
            && figure.get() instanceof Amount amount
            && amount.value().stripTrailingZeros().scale() <= 0
            && amount.value().precision() < 10
        ? Integer.valueOf(amount.value().intValue())
        : null;
  }
}
