package org.hyotei.tabular;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;

/** Reads one worksheet as it is unpacked, row by row. */
final class XlsxSheet {

  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_ROWS = 1_048_576;

  /** What all worksheets of a workbook share. */
  record Shared(
      String file,
      XlsxStrings strings,
      XlsxStyles styles,
      boolean from1904,
      ReadingBudget budget,
      Defects defects) {}

  private final Shared shared;
  private final String name;
  private final XlsxNotes notes;
  private final List<Sheet.Block> added;
  private final GridExtent extent;
  private final List<Grid.Row> rows = new ArrayList<>();
  private final Map<String, String> sharedFormulas = new HashMap<>();
  private int row;
  private boolean worksheet;

  /** {@code added} are cells that are not read. */
  XlsxSheet(Shared shared, String name, XlsxNotes notes, List<Sheet.Block> added) {
    this.shared = shared;
    this.name = name;
    this.notes = notes;
    this.added = added;
    this.extent = new GridExtent(shared.budget(), shared.defects());
  }

  Grid read(InputStream in, boolean hidden) throws XMLStreamException {
    XMLStreamReader xml = Xml.reader(in);
    while (xml.hasNext()) {
      if (Xml.next(xml) == XMLStreamReader.START_ELEMENT) {
        element(xml);
      }
    }
    return extent.grid(shared.file(), name, hidden, rows);
  }

  /** Whether there are cells at all; a sheet may be one diagram. */
  boolean isWorksheet() {
    return worksheet;
  }

  private void element(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "worksheet" -> worksheet = true;
      case "col" -> {
        if (Xml.flag(xml, "hidden") || Xml.attribute(xml, "width", "").equals("0")) {
          extent.hideColumns(Xml.number(xml, "min", 1) - 1, Xml.number(xml, "max", 1) - 1);
        }
      }
      case "row" -> row(xml);
      case "mergeCell" -> extent.merge(Xml.attribute(xml, "ref", "A1"));
      case "extLst" -> Xml.skip(xml);
      default -> {}
    }
  }

  private void row(XMLStreamReader xml) throws XMLStreamException {
    int number = Xml.number(xml, "r", row + 1);
    if (number <= row || number > MOST_ROWS) {
      throw new XMLStreamException("row " + number + " after row " + row);
    }
    row = number;
    boolean hidden = Xml.flag(xml, "hidden") || Xml.attribute(xml, "ht", "").equals("0");
    List<GridCell> cells = new ArrayList<>();
    TreeMap<Integer, String> remarks = new TreeMap<>(notes.ofRow(number));
    int column = -1;
    while (!(Xml.next(xml) == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row"))) {
      if (Xml.starts(xml, "c")) {
        int at = column(xml, column + 1);
        if (at <= column || at >= MOST_COLUMNS) {
          throw new XMLStreamException("column " + at + " after column " + column);
        }
        column = at;
        GridCell cell = cell(xml, at, remarks.getOrDefault(at, ""));
        if (!cell.text().isEmpty() && !isAdded(at)) {
          remarks.remove(at);
          shared.budget().takeCells(1);
          cells.add(cell);
        }
      }
    }
    if (!remarks.isEmpty()) {
      remarks.forEach(
          (at, note) -> cells.add(new GridCell(at, "", GridCell.Kind.TEXT, "", "", note)));
      cells.sort(Comparator.comparingInt(GridCell::column));
    }
    if (!cells.isEmpty()) {
      rows.add(new Grid.Row(number, number, hidden, cells));
      extent.used(number, cells.get(cells.size() - 1).column());
    }
  }

  private boolean isAdded(int column) {
    for (Sheet.Block block : added) {
      if (block.firstRow() <= row
          && row <= block.lastRow()
          && block.firstColumn() <= column
          && column <= block.lastColumn()) {
        return true;
      }
    }
    return false;
  }

  /** From the letters of the cell's reference, or the next. */
  private static int column(XMLStreamReader xml, int next) throws XMLStreamException {
    String reference = Xml.attribute(xml, "r");
    if (reference == null) {
      return next;
    }
    int column = 0;
    int at = 0;
    while (at < reference.length() && at < 3 && Character.isLetter(reference.charAt(at))) {
      column = column * 26 + Character.toUpperCase(reference.charAt(at)) - 'A' + 1;
      at++;
    }
    if (column <= 0) {
      throw new XMLStreamException("a cell at " + reference);
    }
    return column - 1;
  }

  private GridCell cell(XMLStreamReader xml, int column, String note) throws XMLStreamException {
    String type = Xml.attribute(xml, "t", "n");
    int style = Xml.number(xml, "s", 0);
    String stored = null;
    String formula = "";
    RichText inline = RichText.plain("");
    while (!(Xml.next(xml) == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c"))) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "v" -> stored = Xml.text(xml);
          case "f" -> formula = formula(xml);
          case "is" -> inline = RichText.of(xml);
          default -> Xml.skip(xml);
        }
      }
    }
    boolean none = stored == null || (stored.isBlank() && !type.equals("str"));
    if (!formula.isEmpty() && none && inline.whole().isEmpty()) {
      withoutValue(column);
    }
    CellValue value =
        type.equals("inlineStr")
            ? inline.value(shared.styles().isStruck(style))
            : stored == null ? CellValue.NONE : value(type, stored, style);
    if (!type.equals("s") || formula.length() > 0) {
      shared.budget().takeText(stored == null ? inline.whole().length() : stored.length());
    }
    shared.budget().takeText(value.text().length() + value.struck().length());
    return value.at(column, formula, note);
  }

  private CellValue value(String type, String stored, int style) throws XMLStreamException {
    boolean struck = shared.styles().isStruck(style);
    if (type.equals("s")) {
      return shared.strings().text(stored).value(struck);
    }
    CellValue value = bare(type, stored, shared.styles().format(style));
    return struck ? value.struck(value.printed()) : value;
  }

  private CellValue bare(String type, String stored, NumberFormat format) {
    return switch (type) {
      case "str" -> CellValue.ofText(RichText.decoded(stored));
      case "b" -> CellValue.ofBoolean(stored.strip().equals("1") || stored.strip().equals("true"));
      case "e" -> CellValue.ofError(stored.strip());
      case "d" -> new CellValue(stored.strip(), GridCell.Kind.DATE, stored.strip());
      default ->
          stored.isBlank()
              ? CellValue.NONE
              : CellValue.ofNumber(stored.strip(), format, shared.from1904());
    };
  }

  /** The formula; of a shared one that of its first cell. */
  private String formula(XMLStreamReader xml) throws XMLStreamException {
    String index = Xml.attribute(xml, "si");
    String text = Xml.text(xml).strip();
    shared.budget().takeText(text.length());
    if (index != null && text.isEmpty()) {
      return sharedFormulas.getOrDefault(index, "?");
    }
    if (index != null) {
      sharedFormulas.put(index, text);
    }
    return text;
  }

  private void withoutValue(int column) {
    shared
        .defects()
        .add(
            "formula-without-value",
            Place.ofCell(shared.file(), row, name + "!" + Sheet.letters(column) + row),
            "数式の結果が保存されていません。Excel で開いて保存し直すか、値にして貼り付けてください。",
            "The formula has no stored value. Open and save the file in Excel, or paste values.");
  }
}
