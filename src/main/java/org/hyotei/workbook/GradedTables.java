package org.hyotei.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.Subject;
import org.hyotei.layout.RowOrigin;

/** Writes grades beside every table of the workbook, each subject in its own rows. */
final class GradedTables {

  private final XSSFWorkbook target;
  private final CellStyles styles;
  private final Wording words;
  private final GradedWorkbook graded;

  GradedTables(XSSFWorkbook target, CellStyles styles, Wording words, GradedWorkbook graded) {
    this.target = target;
    this.styles = styles;
    this.words = words;
    this.graded = graded;
  }

  /** A table by where it stands. */
  private record Table(String sheet, int headerRow, int firstColumn, int lastColumn) {
    static Table of(RowOrigin origin) {
      return new Table(
          origin.sheet(), origin.headerRow(), origin.firstColumn(), origin.lastColumn());
    }
  }

  /** What is to be written beside a table. */
  record Placed(RowOrigin origin, SubjectResult result) {
    boolean isGroup() {
      return result.fact().kind() == Subject.Kind.GROUP;
    }
  }

  void write() {
    Map<Table, List<Placed>> tables = new LinkedHashMap<>();
    for (SubjectResult result : graded.evaluation().subjects()) {
      RowOrigin origin = graded.sheet().origins().get(result.id());
      if (origin != null) {
        tables
            .computeIfAbsent(Table.of(origin), none -> new ArrayList<>())
            .add(new Placed(origin, result));
      }
    }
    Map<GradeColumn, String> columns = GradeColumn.of(graded, words);
    // of tables side by side the right one first, so that its own columns stay beside it
    tables.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<Table, List<Placed>> entry) -> entry.getKey().firstColumn())
                .reversed()
                .thenComparing(entry -> entry.getKey().headerRow()))
        .forEach(
            entry ->
                new TableColumns(sheet(entry.getKey().sheet()), columns, styles, words, graded)
                    .write(entry.getValue()));
  }

  private XSSFSheet sheet(String name) {
    return Objects.requireNonNull(graded.sheet(target, name), name);
  }
}
