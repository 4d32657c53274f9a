package org.hyotei.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;

/**
 * Reads one table of an OpenDocument workbook as it comes. Rows and cells that are said to repeat
 * are repeated if they hold anything, and counted first.
 */
final class OdsSheet {

  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_ROWS = 1_048_576;

  private final String file;
  private final String name;
  private final ReadingBudget budget;
  private final Defects defects;
  private final Set<String> struckStyles;
  private final GridExtent extent;
  private final List<Grid.Row> rows = new ArrayList<>();
  private int row;
  private int columns;

  /** {@code struckStyles} draw a line through texts and cells. */
  OdsSheet(
      String file, String name, ReadingBudget budget, Defects defects, Set<String> struckStyles) {
    this.file = file;
    this.name = name;
    this.budget = budget;
    this.defects = defects;
    this.struckStyles = struckStyles;
    this.extent = new GridExtent(budget, defects);
  }

  /** Reads to the end of the table that the reader stands before. */
  Grid read(XMLStreamReader xml, boolean hidden) throws XMLStreamException {
    while (!(Xml.next(xml) == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("table"))) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "table-column" -> column(xml);
          case "table-row" -> row(xml);
          case "shapes", "forms", "named-expressions", "tracked-changes" -> Xml.skip(xml);
          default -> {}
        }
      }
    }
    return extent.grid(file, name, hidden, rows);
  }

  private void column(XMLStreamReader xml) throws XMLStreamException {
    int repeated = repeated(xml, "number-columns-repeated");
    if (!Xml.attribute(xml, "visibility", "visible").equals("visible")) {
      extent.hideColumns(columns, columns + repeated - 1);
    }
    columns = Math.min(columns + repeated, MOST_COLUMNS);
  }

  private static int repeated(XMLStreamReader xml, String attribute) throws XMLStreamException {
    return Math.min(MOST_ROWS, Math.max(1, Xml.number(xml, attribute, 1)));
  }

  private void row(XMLStreamReader xml) throws XMLStreamException {
    int repeated = repeated(xml, "number-rows-repeated");
    boolean hidden = !Xml.attribute(xml, "visibility", "visible").equals("visible");
    int number = row + 1;
    List<GridCell> cells = new ArrayList<>();
    int column = 0;
    while (!(Xml.next(xml) == XMLStreamReader.END_ELEMENT
        && xml.getLocalName().equals("table-row"))) {
      if (Xml.starts(xml, "table-cell") || Xml.starts(xml, "covered-table-cell")) {
        column += cells(xml, number, column, cells);
      }
    }
    row += repeated;
    if (cells.isEmpty()) {
      return;
    }
    if (row > MOST_ROWS) {
      throw new XMLStreamException("row " + row);
    }
    budget.takeCells((long) repeated * cells.size());
    long characters = cells.stream().mapToLong(cell -> cell.text().length()).sum();
    for (int i = 0; i < repeated; i++) {
      budget.takeText(Math.min(characters, ReadingBudget.LONGEST_CELL));
      rows.add(new Grid.Row(number + i, number + i, hidden, cells));
    }
    extent.used(row, cells.get(cells.size() - 1).column());
  }

  /** Reads one cell, with as many like it as follow; how many columns they take. */
  private int cells(XMLStreamReader xml, int number, int column, List<GridCell> cells)
      throws XMLStreamException {
    int repeated = repeated(xml, "number-columns-repeated");
    int wide = Xml.number(xml, "number-columns-spanned", 1);
    int high = Xml.number(xml, "number-rows-spanned", 1);
    OdsCell cell = OdsCell.read(xml, struckStyles);
    if (wide > 1 || high > 1) {
      extent.merge(
          new Sheet.Block(
              number,
              Math.min(number + Math.max(high, 1) - 1, MOST_ROWS),
              column,
              Math.min(column + Math.max(wide, 1) - 1, MOST_COLUMNS)));
    }
    if (cell.isWithoutValue()) {
      withoutValue(number, column);
    }
    if (cell.isEmpty()) {
      return repeated;
    }
    if (column + repeated > MOST_COLUMNS) {
      throw new XMLStreamException("column " + (column + repeated));
    }
    for (int i = 0; i < repeated; i++) {
      budget.takeText(cell.value().text().length());
      cells.add(cell.at(column + i));
    }
    return repeated;
  }

  private void withoutValue(int number, int column) {
    defects.add(
        "formula-without-value",
        Place.ofCell(file, number, name + "!" + Sheet.letters(column) + number),
        "数式の結果が保存されていません。表計算ソフトで開いて保存し直すか、値にして貼り付けてください。",
        "The formula has no stored value. Open and save the file in an office program, or paste"
            + " values.");
  }
}
