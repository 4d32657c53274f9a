package org.hyotei.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hyotei.document.Node;
import org.hyotei.model.Place;
import org.hyotei.tabular.AddedColumns;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;
import org.jspecify.annotations.Nullable;

/** Goes down one sheet: titles, headings of groups, tables and what stands between them. */
final class SheetScan {

  private static final String OWNER = "owner";

  private final Grid grid;
  private final List<Grid.Row> all;
  private final Gathered gathered;
  private final HeaderFinder finder;
  private final OpenTables tables;
  private @Nullable String actor;
  private String caption = "";

  /** Offices that lines outside tables name, by the rows of the lines. */
  private final TreeMap<Integer, Node.Words> owners = new TreeMap<>();

  SheetScan(Grid grid, Gathered gathered, HeaderFinder finder, OpenTables tables) {
    this.grid = grid;
    this.all = grid.rows();
    this.gathered = gathered;
    this.finder = finder;
    this.tables = tables;
  }

  void run() {
    gathered.outline.restart();
    int before = gathered.drafts.size();
    int index = 0;
    while (index < all.size()) {
      Grid.Row row = all.get(index);
      boolean head = !row.hidden() && !isLabelled(row) && !tables.isMeasured(row);
      Optional<Header> header = head ? finder.at(index) : Optional.empty();
      if (header.isPresent()) {
        tables.open(header.get(), actor, caption);
        caption = "";
        while (index < all.size() && all.get(index).number() <= header.get().lastRow()) {
          index++;
        }
      } else {
        row(index);
        index++;
      }
    }
    tables.close();
    tables.rest();
    if (!owners.isEmpty()) {
      gathered.drafts.subList(before, gathered.drafts.size()).forEach(this::own);
    }
  }

  /**
   * An indicator is of the office that its row names, or else the last line above, or the first.
   */
  private void own(Draft draft) {
    Map.Entry<Integer, Node.Words> above =
        draft.origin == null ? null : owners.floorEntry(draft.origin.firstRow());
    draft.plain.putIfAbsent(OWNER, (above == null ? owners.firstEntry() : above).getValue());
  }

  private void row(int index) {
    Grid.Row row = all.get(index);
    List<GridCell> texts = row.cells().stream().filter(c -> !Text.isBlank(c.text())).toList();
    if (texts.isEmpty()) {
      return;
    }
    GridCell first = texts.get(0);
    if (row.hidden()) {
      tables.skip(row, first, "非表示の行", "a hidden row");
      tables.hidden(row);
      tables.pass(row);
    } else if (line(row, texts)) {
      tables.pass(row);
    } else if (texts.size() == 1 && isCaption(index, first)) {
      tables.skip(row, first, "小見出し", "a caption between rows");
      tables.pass(row);
    } else if (!tables.read(row, texts)) {
      outside(row, texts);
    }
  }

  /** Whether a text alone in its row parts rows of one table: the next is one too, and no head. */
  private boolean isCaption(int index, GridCell text) {
    return index + 1 < all.size()
        && tables.isCaption(all.get(index), text)
        && tables.goesOn(all.get(index + 1))
        && finder.at(index + 1).isEmpty();
  }

  /** Reads a row that is no row of a table: a note, a heading, who follows, a labelled value. */
  private boolean line(Grid.Row row, List<GridCell> texts) {
    GridCell first = texts.get(0);
    Place place = grid.place(row.number(), first.column());
    boolean note =
        texts.size() == 1
            ? Headings.STANDARD.isNote(first.text())
            : texts.size() == 2 && Headings.STANDARD.isSignOfNote(first.text());
    if (note) {
      tables.skip(row, first, "注", "a note");
      return true;
    }
    Optional<GroupName> heading = heading(texts);
    if (heading.isPresent()) {
      tables.heading(gathered.outline.heading(heading.get(), place), row.number());
      actor = null;
      return true;
    }
    String who = texts.size() == 1 ? Headings.STANDARD.actorOfLine(first.text()) : null;
    if (who != null) {
      actor = who;
      return true;
    }
    return property(row, texts);
  }

  private static Optional<GroupName> heading(List<GridCell> texts) {
    Optional<GroupName> first = GroupName.ofLine(texts.get(0).text());
    if (texts.size() == 1) {
      return first;
    }
    boolean apart = texts.size() == 2 && first.isPresent() && first.get().title().isEmpty();
    return apart
        ? first.map(
            name -> new GroupName(name.level(), name.number(), Text.line(texts.get(1).text())))
        : Optional.empty();
  }

  /** Whether a row is a field of the plan before its value, as 評価年度 before 令和6年度. */
  private boolean isLabelled(Grid.Row row) {
    return row.cells().size() == 2 && field(row.cells().get(0), row.cells().get(1).text()) != null;
  }

  /** The field that a label before a text is; null if it is none, or begins a head. */
  private @Nullable String field(GridCell label, String text) {
    String field = Headings.STANDARD.property(label.text());
    boolean heading =
        OWNER.equals(field)
            && (gathered.reader.read(text).isKnown() || tables.isMeasure(label.column()));
    return heading ? null : field;
  }

  private boolean property(Grid.Row row, List<GridCell> texts) {
    GridCell label = texts.get(0);
    String field = null;
    String text = "";
    int value = label.column();
    int colon = Math.max(label.text().indexOf('：'), label.text().indexOf(':'));
    if (texts.size() == 2) {
      text = texts.get(1).text();
      value = texts.get(1).column();
      field = text.isBlank() ? null : field(label, text);
    } else if (texts.size() == 1 && colon > 0) {
      text = label.text().substring(colon + 1);
      field = text.isBlank() ? null : Headings.STANDARD.property(label.text().substring(0, colon));
    }
    if (field == null) {
      return false;
    }
    Node.Words said = new Node.Words(grid.place(row.number(), value), Text.line(text).strip());
    if (field.equals(OWNER)) {
      owners.put(row.number(), said);
    } else {
      gathered.properties.putIfAbsent(field, said);
    }
    return true;
  }

  /** A text outside tables: the first is the title; one after a gap ends the table above it. */
  private void outside(Grid.Row row, List<GridCell> texts) {
    tables.close();
    GridCell first = texts.get(0);
    caption = first.text();
    if (texts.size() == 1 && AddedColumns.isSheet(caption)) {
      gathered.outline.restart();
    }
    if (gathered.tables.isEmpty() && texts.size() < 3) {
      Place place = grid.place(row.number(), first.column());
      gathered.titles.add(new Node.Words(place, Text.line(first.text())));
      if (gathered.titles.size() == 1) {
        return;
      }
    }
    tables.skip(row, first, "表の外の文", "a text outside tables");
  }
}
