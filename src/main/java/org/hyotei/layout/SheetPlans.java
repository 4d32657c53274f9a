package org.hyotei.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hyotei.document.Node;
import org.hyotei.model.Defects;
import org.hyotei.model.Period;
import org.hyotei.model.Place;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.Workbook;
import org.jspecify.annotations.Nullable;

/** Reads plans from workbooks as offices lay them out. */
public final class SheetPlans {

  private SheetPlans() {}

  /**
   * The plan that a workbook says; empty if {@code defects} gained any. Defects name the cells;
   * what was assumed is in the answer.
   */
  public static Optional<SheetPlan> read(Workbook workbook, SheetOptions options, Defects defects) {
    int before = defects.count();
    SheetPlan plan = attempt(workbook, options, defects);
    return defects.count() == before ? Optional.of(plan) : Optional.empty();
  }

  /**
   * The tables of a workbook, and what could be made of them for a plan: with gaps where there are
   * defects, and with nothing in it where no table is recognised or no year can be told.
   */
  public static SheetPlan attempt(Workbook workbook, SheetOptions options, Defects defects) {
    ColumnsFile columns = options.columns();
    Remarks remarks = new Remarks();
    workbook.remarks().forEach(remarks::add);
    Gathered gathered = gathered(workbook, options, remarks, defects);
    Place place = new Place(workbook.file(), 0, 0, "");
    if (columns != null) {
      Set<Integer> there = new HashSet<>();
      gathered.settled.forEach(
          table -> table.header().columns().forEach(one -> there.add(one.index())));
      columns.unused(gathered.reader.met(), there, remarks);
    }
    if (gathered.drafts.isEmpty() && gathered.counts.isEmpty()) {
      noTable(gathered, options.asking(), place, defects);
      return new SheetPlan(nothing(place), remarks.list(), gathered.tables, Map.of());
    }
    Period said = options.fiscalYear();
    if (said == null && columns != null) {
      said = columns.fiscalYear();
    }
    Node.Words id = id(options.plan(), gathered, remarks, place);
    Optional<Period> year =
        new FiscalYear(gathered, options.asking(), place, remarks, defects).of(said);
    if (year.isEmpty()) {
      return new SheetPlan(nothing(place), remarks.list(), gathered.tables, Map.of());
    }
    PlanTree tree = new PlanTree(gathered, year.get(), remarks, defects);
    Node plan = tree.of(id, place);
    return new SheetPlan(plan, remarks.list(), gathered.tables, tree.origins());
  }

  private static Node nothing(Place place) {
    return new Node.Mapping(place, List.of());
  }

  /** What the sheets say, whether or not it makes a plan. */
  static Gathered gathered(
      Workbook workbook, SheetOptions options, Remarks remarks, Defects defects) {
    ColumnsFile columns = options.columns();
    List<String> levels =
        columns == null || columns.levels().isEmpty() ? options.levels() : columns.levels();
    HeadingReader reader =
        new HeadingReader(
            Headings.STANDARD, options.inputs(), columns == null ? Map.of() : columns.byHeading());
    Gathered gathered = new Gathered(new Outline(levels), reader);
    TableReader tables = new TableReader(reader, levels);
    Subjects subjects =
        new Subjects(remarks, defects, columns == null ? null : columns.figureNotes());
    for (Grid grid : workbook.grids()) {
      if (grid.hidden()) {
        hidden(grid, remarks);
        continue;
      }
      HeaderFinder finder = new HeaderFinder(grid, reader, columns);
      OpenTables open = new OpenTables(grid, gathered, tables, subjects, remarks, defects);
      new SheetScan(grid, gathered, finder, open).run();
    }
    return gathered;
  }

  private static void hidden(Grid grid, Remarks remarks) {
    remarks.add(
        "hidden-sheet",
        Place.ofCell(grid.file(), 0, grid.name() + "!A1"),
        "非表示のシート「" + grid.name() + "」は読んでいません。",
        "The hidden sheet \"" + grid.name() + "\" was not read.");
  }

  private static void noTable(Gathered gathered, Asking asking, Place place, Defects defects) {
    int looked = gathered.tables.size();
    defects.add(
        "no-table",
        place,
        "指標の表が見つかりません（見出しを探した表 "
            + looked
            + "）。見出しに「指標」「目標 R6」「実績 R6」のような言葉があるか確かめるか、"
            + asking.columns()
            + " で欄を指定してください（"
            + asking.draft()
            + " で下書きを作れます）。",
        "No table of indicators was found ("
            + looked
            + " places looked at). Check that headings have words such as 指標, 目標 R6, 実績 R6, or say what the columns are by "
            + asking.columns()
            + " ("
            + asking.draft()
            + " drafts it).");
  }

  /** The id that was said beside or on the sheets, or else the file's name. */
  private static Node.Words id(
      @Nullable String said, Gathered gathered, Remarks remarks, Place place) {
    Node.Words written = gathered.properties.get("id");
    if (said != null) {
      return new Node.Words(place, said);
    }
    if (written != null) {
      return written;
    }
    String name = place.fileName();
    int dot = name.lastIndexOf('.');
    String id = dot > 0 ? name.substring(0, dot) : name;
    id = id.isEmpty() ? "plan" : id;
    remarks.add(
        "assumed-plan-id",
        place,
        "計画の id は、ファイルの名前から「" + id + "」としました。",
        "The plan's id was taken from the file's name: \"" + id + "\".");
    return new Node.Words(place, id);
  }
}
