package org.hyotei.tabular;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;

/** The comments of a worksheet, by row, from 1, and column, from 0. */
final class XlsxNotes {

  private static final int MOST = 200_000;

  private final Map<Integer, TreeMap<Integer, String>> notes = new HashMap<>();

  static XlsxNotes none() {
    return new XlsxNotes();
  }

  static XlsxNotes read(InputStream in, ReadingBudget budget) throws XMLStreamException {
    XMLStreamReader xml = Xml.reader(in);
    XlsxNotes read = new XlsxNotes();
    int count = 0;
    while (xml.hasNext()) {
      Xml.next(xml);
      if (Xml.starts(xml, "comment")) {
        CellReference cell = new CellReference(Xml.attribute(xml, "ref", "A1"));
        String text = RichText.of(xml).whole().strip();
        budget.takeText(text.length());
        read.notes
            .computeIfAbsent(cell.getRow() + 1, row -> new TreeMap<>())
            .put((int) cell.getCol(), text);
        if (++count > MOST) {
          throw new ReadingBudget.Exceeded(ReadingBudget.Limit.NOTES, MOST);
        }
      }
    }
    return read;
  }

  /** Those of a row, by column. */
  Map<Integer, String> ofRow(int row) {
    return notes.getOrDefault(row, new TreeMap<>());
  }
}
