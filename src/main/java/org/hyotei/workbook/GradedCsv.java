package org.hyotei.workbook;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.Display;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.layout.RowOrigin;
import org.hyotei.model.Defects;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;
import org.hyotei.tabular.Sheet;
import org.hyotei.tabular.SheetWriter;

/**
 * The rows of a table file with the grades beside them, as CSV: of a workbook those of the first
 * sheet that has subjects. A text that a spreadsheet would take for a formula begins with an
 * apostrophe; a number never does.
 */
public record GradedCsv(GradedWorkbook graded) {

  /** A number, with a unit or without. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9][0-9,]*(\\.[0-9]+)?[%％]?\\p{IsAlphabetic}*");

  /** CSV in UTF-8 with a byte order mark, or in an encoding that may lack characters: a defect. */
  public Optional<byte[]> of(Charset charset, Defects defects) {
    Grid grid = grid();
    TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    for (Grid.Row row : grid.rows()) {
      TreeMap<Integer, String> cells = new TreeMap<>();
      row.cells().forEach(cell -> cells.put(cell.column(), safe(cell.text())));
      rows.put(row.number(), cells);
    }
    int start = columns(grid);
    Wording words = new Wording(graded.language());
    Map<GradeColumn, String> columns = GradeColumn.of(graded, words);
    Map<String, SubjectResult> results = new HashMap<>();
    graded.evaluation().subjects().forEach(one -> results.put(one.id(), one));
    graded
        .sheet()
        .origins()
        .forEach(
            (id, origin) -> {
              SubjectResult result = results.get(id);
              if (result != null && origin.sheet().equals(grid.name())) {
                int at = start;
                for (Map.Entry<GradeColumn, String> column : columns.entrySet()) {
                  cell(rows, origin.headerRow(), at, column.getValue());
                  cell(rows, origin.firstRow(), at, text(column.getKey(), result, words));
                  at++;
                }
              }
            });
    return SheetWriter.csv(sheet(grid, rows), charset, defects);
  }

  /** What is already there stays: an indicator's row may be the first of its group's as well. */
  private static void cell(
      TreeMap<Integer, TreeMap<Integer, String>> rows, int row, int column, String text) {
    rows.computeIfAbsent(row, none -> new TreeMap<>())
        .merge(column, safe(text), (was, is) -> was.isEmpty() ? is : was);
  }

  private Grid grid() {
    List<Grid> grids = graded.workbook().grids();
    List<String> sheets = graded.sheet().origins().values().stream().map(RowOrigin::sheet).toList();
    return grids.stream()
        .filter(grid -> sheets.contains(grid.name()))
        .findFirst()
        .orElse(grids.get(0));
  }

  private static int columns(Grid grid) {
    return grid.rows().stream()
            .flatMap(row -> row.cells().stream())
            .mapToInt(GridCell::column)
            .max()
            .orElse(-1)
        + 1;
  }

  private String text(GradeColumn column, SubjectResult result, Wording words) {
    if (column == GradeColumn.ACHIEVEMENT) {
      return result.fact() instanceof IndicatorFact fact && fact.achievementPercent() != null
          ? Display.percent(fact.achievementPercent().movePointLeft(2))
          : "";
    }
    return column.text(result, graded, words);
  }

  /** Every row and cell up to the last. */
  private static Sheet sheet(Grid grid, TreeMap<Integer, TreeMap<Integer, String>> rows) {
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
    return new Sheet(grid.file(), grid.name(), all, List.of());
  }

  static String safe(String text) {
    boolean number = NUMBER.matcher(text).matches();
    boolean mark = text.length() == 1;
    return CellText.isFormulaLike(text) && !number && !mark ? "'" + text : text;
  }
}
