package org.hyotei.tabular;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a workbook says of its sheets.
 *
 * @param from1904 whether its days are counted from 1904, as on old Macintoshes
 * @param hidden names of sheets
 * @param links whether formulas refer to other workbooks
 */
record XlsxWorkbook(boolean from1904, Set<String> hidden, boolean links) {

  static XlsxWorkbook read(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = Xml.reader(in);
    boolean from1904 = false;
    boolean links = false;
    Set<String> hidden = new HashSet<>();
    while (xml.hasNext()) {
      Xml.next(xml);
      if (Xml.starts(xml, "workbookPr")) {
        from1904 = Xml.flag(xml, "date1904");
      } else if (Xml.starts(xml, "externalReference")) {
        links = true;
      } else if (Xml.starts(xml, "sheet")
          && !Xml.attribute(xml, "state", "visible").equals("visible")) {
        hidden.add(Xml.attribute(xml, "name", ""));
      }
    }
    return new XlsxWorkbook(from1904, Set.copyOf(hidden), links);
  }
}
