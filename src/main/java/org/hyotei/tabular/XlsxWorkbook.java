package org.hyotei.tabular;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a workbook says of its sheets.
 *
 * @param from1904 whether its days are counted from 1904, as on old Macintoshes
 * @param hidden names of sheets
 * @param links whether formulas refer to other workbooks
 * @param added cells that a graded answer added, as the formulas of their names
 */
record XlsxWorkbook(boolean from1904, Set<String> hidden, boolean links, List<String> added) {

  private static final int MOST_ADDED = 10_000;

  static XlsxWorkbook read(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = Xml.reader(in);
    boolean from1904 = false;
    boolean links = false;
    Set<String> hidden = new HashSet<>();
    List<String> added = new ArrayList<>();
    while (xml.hasNext()) {
      Xml.next(xml);
      if (Xml.starts(xml, "workbookPr")) {
        from1904 = Xml.flag(xml, "date1904");
      } else if (Xml.starts(xml, "externalReference")) {
        links = true;
      } else if (Xml.starts(xml, "definedName")
          && Xml.attribute(xml, "name", "").startsWith(Workbook.ADDED)
          && added.size() < MOST_ADDED) {
        added.add(Xml.text(xml));
      } else if (Xml.starts(xml, "sheet")
          && !Xml.attribute(xml, "state", "visible").equals("visible")) {
        hidden.add(Xml.attribute(xml, "name", ""));
      }
    }
    return new XlsxWorkbook(from1904, Set.copyOf(hidden), links, List.copyOf(added));
  }

  /** The cells of a sheet that were added, as blocks. */
  List<Sheet.Block> added(String sheet) {
    String quoted = "'" + sheet.replace("'", "''") + "'!";
    return added.stream()
        .filter(area -> area.startsWith(quoted) || area.startsWith(sheet + "!"))
        .map(area -> area.substring(area.lastIndexOf('!') + 1))
        .filter(
            area ->
                area.matches("\\$?[A-Z]{1,3}(\\$?[0-9]{1,7})?(:\\$?[A-Z]{1,3}(\\$?[0-9]{1,7})?)?"))
        .map(GridExtent::block)
        .toList();
  }
}
