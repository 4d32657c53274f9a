package org.hyotei.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyotei.document.Node;
import org.hyotei.layout.Table.Shape;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table, one after the other. */
final class RowReader {

  private final Table table;
  private final Grid grid;
  private final Gathered gathered;
  private final Subjects subjects;
  private final GroupColumns groups;
  private final TallyCells counts;
  private final TallyTotals totals;
  private final Remarks remarks;
  private final @Nullable String actor;

  private @Nullable Draft block;
  private int blockFirst;
  private int blockLast;

  /** Whether the row before was printed elsewhere already. */
  private boolean repeated;

  private final Set<Role> measures = new HashSet<>();
  private final Set<Place> taken = new HashSet<>();

  /**
   * A reader of one table.
   *
   * @param actor whose measures a line above says these are; null if none does
   */
  RowReader(
      Table table,
      Gathered gathered,
      Subjects subjects,
      Remarks remarks,
      Defects defects,
      @Nullable String actor) {
    this.table = table;
    this.grid = table.header().grid();
    this.gathered = gathered;
    this.subjects = subjects;
    this.groups = new GroupColumns(table, gathered.outline, remarks);
    this.totals = new TallyTotals(table, remarks);
    this.remarks = remarks;
    this.counts = new TallyCells(gathered, remarks, defects);
    this.actor = actor;
  }

  Table table() {
    return table;
  }

  /** Why a row that stands in the table is left aside; null if it was read. */
  @Nullable Message read(int number, List<GridCell> texts) {
    if (isTotal(texts)) {
      totals.below(number);
      return new Message("合計・小計の行", "a row of totals");
    }
    if (isRepeated(number)) {
      return new Message("再掲", "printed elsewhere already (再掲)");
    }
    return switch (table.shape()) {
      case ROWS, ACTIVITIES -> single(number);
      case BLOCKS -> measure(number);
      case TALLIES -> tallies(number);
      case GROUPS, OF_GROUP -> group(number);
      case NONE -> new Message("指標の表ではない", "not in a table of indicators");
    };
  }

  /** Whether a row, or the first of its indicator's rows, says that it stands elsewhere already. */
  private boolean isRepeated(int row) {
    Role role = measureOf(row).role();
    boolean again = groups.isRepeated(row);
    if (again && (!repeated || measures.contains(role))) {
      end();
    }
    boolean goesOn = table.shape() == Shape.BLOCKS && !isNamedAnew(row) && !measures.contains(role);
    repeated = again || (repeated && goesOn);
    if (repeated) {
      measures.add(role);
    }
    return repeated;
  }

  private boolean isTotal(List<GridCell> texts) {
    Column subject = table.subject();
    return Headings.STANDARD.isTotal(texts.get(0).text())
        || (subject != null
            && texts.stream()
                .filter(cell -> cell.column() == subject.index())
                .anyMatch(cell -> Headings.STANDARD.isTotal(cell.text())));
  }

  private @Nullable Message single(int row) {
    Draft draft = draft(row);
    for (Column column : table.columns()) {
      take(draft, row, column, column.meaning());
    }
    if (draft.name().isEmpty() && draft.isBlank()) {
      draft.group.rows--;
      return new Message("名称も値もない行", "a row without name or figures");
    }
    add(draft, row, row);
    return null;
  }

  private Draft draft(int row) {
    Group group = groups.of(row);
    Place place = grid.place(row, table.header().firstColumn());
    if (group == null) {
      group = gathered.outline.whole(grid, place, remarks);
    }
    Draft draft = new Draft(table.shape() == Shape.ACTIVITIES, group, place);
    if (actor != null) {
      draft.plain.put("actor", new Node.Words(place, actor));
    }
    return draft;
  }

  private void take(Draft draft, int row, Column column, Meaning meaning) {
    Optional<Seen> seen = Seen.at(grid, row, column.index());
    if (seen.isEmpty()) {
      return;
    }
    boolean text = meaning.role() == Role.NARRATIVE || meaning.role() == Role.OWNER;
    if (text && !draft.activity && groups.isOfGroup(seen.get())) {
      subjects.take(draft.group, seen.get(), meaning, column.heading());
      if (meaning.role() == Role.NARRATIVE) {
        return;
      }
    }
    subjects.take(draft, seen.get(), meaning, column.heading());
  }

  private void add(Draft draft, int first, int last) {
    draft.origin =
        new RowOrigin(
            grid.name(),
            table.header().lastRow(),
            first,
            last,
            table.header().firstColumn(),
            table.header().lastColumn());
    if (draft.name().isEmpty()) {
      remarks.count(
          "name-missing",
          grid.name(),
          draft.place,
          count ->
              new Message(
                  "名称のない指標が" + count + "件あります。値はそのまま読みました。",
                  count + " indicators have no name. Their figures were read all the same."));
    }
    draft.dateBaselines();
    gathered.drafts.add(draft);
  }

  /** A row of an indicator that has several: its measure tells what stands under the years. */
  private @Nullable Message measure(int row) {
    Meaning measure = measureOf(row);
    if (!TableReader.isMeasure(measure)) {
      return new Message(
          "目標・実績・評価のどれの行か分からない", "does not say whether it is targets, actuals or grades");
    }
    Draft draft = block;
    if (draft == null || measures.contains(measure.role()) || isNamedAnew(row)) {
      end();
      draft = draft(row);
      block = draft;
      blockFirst = row;
    }
    measures.add(measure.role());
    for (Column one : table.columns()) {
      Meaning meaning = isYear(one, measure) ? measure.at(one.meaning().when()) : one.meaning();
      Optional<Seen> seen = Seen.at(grid, row, one.index());
      if (one.role() != Role.MEASURE && seen.isPresent() && taken.add(seen.get().place())) {
        take(draft, row, one, meaning);
      }
    }
    blockLast = row;
    return null;
  }

  /** What stands under the years of a row; unknown where the row does not say. */
  private Meaning measureOf(int row) {
    Column column = table.measure();
    Optional<Seen> said = column == null ? Optional.empty() : Seen.at(grid, row, column.index());
    return said.map(cell -> gathered.reader.read(cell.text())).orElse(Meaning.UNKNOWN);
  }

  /** Whether a year stands over the column; {@code R6（速報）} is one for all but actuals. */
  private static boolean isYear(Column column, Meaning measure) {
    boolean settled = column.role() == Role.ACTUAL && column.meaning().status() != null;
    return column.role() == Role.YEAR || (settled && measure.role() != Role.ACTUAL);
  }

  private boolean isNamedAnew(int row) {
    Column subject = table.subject();
    return subject != null
        && grid.block(row, subject.index()) == null
        && grid.cell(row, subject.index()).filter(cell -> !Text.isBlank(cell.text())).isPresent();
  }

  /** Nothing more belongs to the indicator that was being read. */
  void end() {
    Draft draft = block;
    block = null;
    measures.clear();
    taken.clear();
    if (draft == null) {
      return;
    }
    boolean nameless = draft.name().matches("[-―—─－ー]?");
    if (draft.isBlank() && nameless) {
      draft.group.rows--;
      remarks.count(
          "without-indicator",
          grid.name(),
          draft.place,
          count ->
              new Message(
                  "指標のない取組" + count + "件は、評価の対象に入れていません。",
                  count + " measures have no indicator and are not graded."));
      return;
    }
    add(draft, blockFirst, blockLast);
  }

  private @Nullable Message tallies(int row) {
    Group group = groups.of(row);
    if (group == null) {
      return new Message("どの区分の数か分からない", "does not say of which group the counts are");
    }
    Optional<Seen> who =
        table.header().first(Role.ACTOR).flatMap(at -> Seen.at(grid, row, at.index()));
    boolean read = false;
    for (Column column : table.header().all(Role.TALLY)) {
      Optional<Seen> seen = Seen.at(grid, row, column.index()).filter(cell -> !cell.isBlank());
      if (seen.isPresent()) {
        read = true;
        counts
            .read(group, words(who, column), column, seen.get())
            .ifPresent(count -> totals.count(column, count));
      }
    }
    totals.endOfRow(row);
    return read ? null : new Message("数のない行", "a row without counts");
  }

  private Node.@Nullable Words words(Optional<Seen> who, Column column) {
    if (who.isPresent()) {
      return new Node.Words(who.get().place(), Text.line(who.get().text()));
    }
    String said = column.actor().isEmpty() ? actor : column.actor();
    return said == null ? null : new Node.Words(column.place(), said);
  }

  private @Nullable Message group(int row) {
    Group group = groups.of(row);
    if (group == null) {
      return new Message("どの区分のものか分からない", "does not say which group it is of");
    }
    for (Column column : table.columns()) {
      Seen.at(grid, row, column.index())
          .ifPresent(seen -> subjects.take(group, seen, column.meaning(), column.heading()));
    }
    RowOrigin before = group.origin;
    boolean placed = before != null && before.firstRow() > before.headerRow();
    // where several tables speak of a group, it stands in that of its grade
    if (!placed || table.header().has(Role.GRADE)) {
      group.origin =
          new RowOrigin(
              grid.name(),
              table.header().lastRow(),
              row,
              row,
              table.header().firstColumn(),
              table.header().lastColumn());
    }
    return null;
  }
}
