package org.hyotei.workbook;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.Display;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.layout.RowOrigin;
import org.hyotei.model.Defects;
import org.hyotei.tabular.AddedColumns;
import org.hyotei.tabular.FormulaGuard;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;
import org.hyotei.tabular.Sheet;
import org.hyotei.tabular.SheetWriter;
import org.hyotei.workbook.GradedTable.Placed;

/**
 * The rows of a table file with the grades right of them, as CSV: of a workbook every sheet that
 * has subjects, one below the other. A text that a spreadsheet would take for a formula begins with
 * an apostrophe; a figure never does.
 */
public record GradedCsv(GradedWorkbook graded) {

  /** CSV in UTF-8 with a byte order mark, or in an encoding that may lack characters: a defect. */
  public Optional<byte[]> of(Charset charset, Defects defects) {
    List<GradedTable> tables = GradedTable.all(graded);
    List<Grid> grids = grids(tables);
    Writing writing = new Writing(grids.stream().mapToInt(GradedCsv::columns).max().orElse(0));
    for (Grid grid : grids) {
      writing.copy(grid);
      tables.stream()
          .filter(table -> table.place().sheet().equals(grid.name()))
          .forEach(writing::grades);
    }
    Grid first = grids.get(0);
    return SheetWriter.csv(
        new Sheet(first.file(), first.name(), writing.rows(), List.of()), charset, defects);
  }

  /** Those that have subjects; the first where none has. */
  private List<Grid> grids(List<GradedTable> tables) {
    List<Grid> all = graded.workbook().grids();
    List<String> named = tables.stream().map(GradedTable::place).map(RowOrigin::sheet).toList();
    List<Grid> found = all.stream().filter(grid -> named.contains(grid.name())).toList();
    return found.isEmpty() ? all.subList(0, 1) : found;
  }

  private static int columns(Grid grid) {
    return grid.rows().stream()
            .flatMap(row -> row.cells().stream())
            .mapToInt(GridCell::column)
            .max()
            .orElse(-1)
        + 1;
  }

  /** The rows as they come to be, those of each sheet below those before. */
  private final class Writing {

    private final Wording words = Wording.of(graded);
    private final Map<GradeColumn, String> columns = GradeColumn.of(graded, words);
    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();

    /** The first column that is added. */
    private final int start;

    /** Rows of the sheets before. */
    private int above;

    Writing(int start) {
      this.start = start;
    }

    void copy(Grid grid) {
      if (!rows.isEmpty()) {
        above = rows.lastKey() + 2;
        put(0, 0, AddedColumns.ofSheet(grid.name()).in(words.language()));
      }
      for (Grid.Row row : grid.rows()) {
        row.cells().forEach(cell -> put(row.number(), cell.column(), cell.text()));
      }
    }

    private void put(int row, int column, String text) {
      rows.computeIfAbsent(above + row, none -> new TreeMap<>())
          .put(column, FormulaGuard.added(text));
    }

    void grades(GradedTable table) {
      int at = start + table.besides() * columns.size();
      if (table.isOfHeadings()) {
        for (Placed one : table.subjects()) {
          put(one.origin().firstRow(), at, GradedTable.line(one, graded, words));
        }
        return;
      }
      put(table.place().headerRow(), at, List.copyOf(table.headings(columns, words).values()));
      Set<Integer> written = new HashSet<>();
      for (boolean groups : new boolean[] {false, true}) {
        for (Placed one : table.subjects()) {
          // an indicator's row may be the first of its group's as well
          if (one.isGroup() == groups && written.add(one.origin().firstRow())) {
            put(one.origin().firstRow(), at, texts(one.result()));
          }
        }
      }
    }

    private void put(int row, int column, List<String> texts) {
      for (int i = 0; i < texts.size(); i++) {
        put(row, column + i, texts.get(i));
      }
    }

    private List<String> texts(SubjectResult result) {
      return columns.keySet().stream().map(column -> text(column, result)).toList();
    }

    private String text(GradeColumn column, SubjectResult result) {
      if (column == GradeColumn.ACHIEVEMENT) {
        return result.fact() instanceof IndicatorFact fact && fact.achievementPercent() != null
            ? Display.percent(fact.achievementPercent().movePointLeft(2))
            : "";
      }
      return column.text(result, graded, words);
    }

    /** Every row and cell up to the last. */
    List<Sheet.Row> rows() {
      List<Sheet.Row> all = new ArrayList<>();
      int last = rows.isEmpty() ? 0 : rows.lastKey();
      for (int number = 1; number <= last; number++) {
        TreeMap<Integer, String> cells = rows.getOrDefault(number, new TreeMap<>());
        List<String> texts = new ArrayList<>();
        for (int column = 0; !cells.isEmpty() && column <= cells.lastKey(); column++) {
          texts.add(cells.getOrDefault(column, ""));
        }
        all.add(new Sheet.Row(number, number, number, texts));
      }
      return all;
    }
  }
}
