package org.hyotei.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.Subject;
import org.hyotei.layout.RowOrigin;
import org.hyotei.tabular.Sheet;

/**
 * A table of the workbook that came in, with the subjects whose grades are written beside it.
 *
 * @param place of its first subject; sheet, head and columns are those of all
 * @param subjects in the order of the evaluation
 * @param besides how many tables stand left of it in the same rows, one left of the other
 * @param isAlone whether no other table stands in its rows
 */
record GradedTable(RowOrigin place, List<Placed> subjects, int besides, boolean isAlone) {

  GradedTable {
    subjects = List.copyOf(subjects);
  }

  private GradedTable(List<Placed> subjects) {
    this(subjects.get(0).origin(), subjects, 0, true);
  }

  /** A subject's grade and where the subject stands. */
  record Placed(RowOrigin origin, SubjectResult result) {
    boolean isGroup() {
      return result.fact().kind() == Subject.Kind.GROUP;
    }

    /** Whether a group stands above the table that is its. */
    boolean isHeading() {
      return isGroup() && origin.firstRow() <= origin.headerRow();
    }

    /** What is the same for all that stand in one table. */
    private List<Object> table() {
      return List.of(origin.sheet(), origin.headerRow(), origin.firstColumn(), origin.lastColumn());
    }
  }

  /** All tables, sheet by sheet and from left to right. */
  static List<GradedTable> all(GradedWorkbook graded) {
    Map<List<Object>, List<Placed>> found = new LinkedHashMap<>();
    for (SubjectResult result : graded.evaluation().subjects()) {
      RowOrigin origin = graded.sheet().origins().get(result.id());
      if (origin != null) {
        Placed placed = new Placed(origin, result);
        found.computeIfAbsent(placed.table(), none -> new ArrayList<>()).add(placed);
      }
    }
    List<GradedTable> tables = new ArrayList<>();
    SideBySide rows = new SideBySide();
    found.values().stream()
        .map(GradedTable::new)
        .sorted(
            Comparator.comparing((GradedTable table) -> table.place().firstColumn())
                .thenComparing(table -> table.place().headerRow()))
        .forEach(
            table -> {
              int left = rows.beside(table).mapToInt(other -> other.besides() + 1).max().orElse(0);
              GradedTable placed = new GradedTable(table.place(), table.subjects(), left, true);
              tables.add(placed);
              rows.add(placed);
            });
    tables.replaceAll(
        table ->
            new GradedTable(
                table.place(),
                table.subjects(),
                table.besides(),
                rows.beside(table).findAny().isEmpty()));
    return tables;
  }

  /** The column right of all tables of a sheet, so that what is added to each stands aligned. */
  static int end(List<GradedTable> tables, String sheet) {
    return tables.stream()
            .map(GradedTable::place)
            .filter(place -> place.sheet().equals(sheet))
            .mapToInt(RowOrigin::lastColumn)
            .max()
            .orElse(-1)
        + 1;
  }

  /** Whether two tables have no column in common. */
  boolean isApart(GradedTable other) {
    return other.place.lastColumn() < place.firstColumn()
        || place.lastColumn() < other.place.firstColumn();
  }

  /** Whether it has no rows of its own: groups whose headings stand above what is not graded. */
  boolean isOfHeadings() {
    return subjects.stream().allMatch(Placed::isHeading);
  }

  boolean isOfGroups() {
    return subjects.stream().allMatch(Placed::isGroup);
  }

  int firstRow() {
    int first = subjects.stream().mapToInt(one -> one.origin().firstRow()).min().orElse(1);
    return isOfHeadings() ? first : Math.min(first, place.headerRow());
  }

  int lastRow() {
    int last = subjects.stream().mapToInt(one -> one.origin().lastRow()).max().orElse(1);
    return isOfHeadings() ? last : Math.max(last, place.headerRow());
  }

  /** The headings; where tables stand side by side each says of which it is. */
  Map<GradeColumn, String> headings(Map<GradeColumn, String> headings, Wording words) {
    if (isAlone) {
      return headings;
    }
    String first = Sheet.letters(place.firstColumn());
    String last = Sheet.letters(place.lastColumn());
    String of =
        words.say("\n（" + first + "～" + last + "列の表）", "\n(of columns " + first + "–" + last + ")");
    Map<GradeColumn, String> labelled = new LinkedHashMap<>();
    headings.forEach((column, heading) -> labelled.put(column, heading + of));
    return labelled;
  }

  /** What is written beside a heading, each with its label. */
  static List<String> line(Placed one, GradedWorkbook graded, Wording words) {
    List<String> line = new ArrayList<>();
    for (GradeColumn column : List.of(GradeColumn.GRADE, GradeColumn.RULE, GradeColumn.REASON)) {
      line.add(Objects.requireNonNull(column.label(words)));
      line.add(column.text(one.result(), graded, words));
    }
    return line;
  }
}
