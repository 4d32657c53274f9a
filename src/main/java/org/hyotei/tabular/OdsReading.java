package org.hyotei.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Place;

/** Reads every sheet of an OpenDocument workbook ({@code .ods}), as its one part is unpacked. */
final class OdsReading {

  private static final int MOST_STYLES = 200_000;

  private final String file;
  private final Defects defects;
  private final ReadingBudget budget;
  private final List<Grid> grids = new ArrayList<>();
  private final List<Workbook.Remark> remarks = new ArrayList<>();
  private final Set<String> hidingStyles = new HashSet<>();
  private final Set<String> struckStyles = new HashSet<>();

  OdsReading(String file, Defects defects, ReadingBudget budget) {
    this.file = file;
    this.defects = defects;
    this.budget = budget;
  }

  Optional<Workbook> read(byte[] bytes) throws IOException, XMLStreamException {
    try (Archive archive = Archive.of(bytes, budget)) {
      if (archive.names().stream().anyMatch(name -> name.matches("(basic|scripts)/.*\\.[a-z]+"))) {
        WorkbookGate.macros(file, defects);
        return Optional.empty();
      }
      if (isEncrypted(archive)) {
        WorkbookGate.encrypted(file, defects);
        return Optional.empty();
      }
      try (InputStream in = archive.part("content.xml")) {
        content(Xml.reader(in));
      }
    }
    return Optional.of(new Workbook(file, Workbook.Format.ODS, grids, remarks));
  }

  private static boolean isEncrypted(Archive archive) throws IOException, XMLStreamException {
    if (archive.has("META-INF/manifest.xml")) {
      try (InputStream in = archive.part("META-INF/manifest.xml")) {
        XMLStreamReader xml = Xml.reader(in);
        while (xml.hasNext()) {
          Xml.next(xml);
          if (Xml.starts(xml, "encryption-data")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void content(XMLStreamReader xml) throws XMLStreamException {
    String style = "";
    while (xml.hasNext()) {
      Xml.next(xml);
      if (Xml.starts(xml, "style")) {
        style = Xml.attribute(xml, "name", "");
      } else if (Xml.starts(xml, "table-properties")
          && Xml.attribute(xml, "display", "true").equals("false")) {
        add(hidingStyles, style);
      } else if (Xml.starts(xml, "text-properties") && isStruck(xml)) {
        add(struckStyles, style);
      } else if (Xml.starts(xml, "tracked-changes")) {
        Xml.skip(xml);
      } else if (Xml.starts(xml, "table")) {
        table(xml);
      }
    }
  }

  private static void add(Set<String> styles, String style) {
    styles.add(style);
    if (styles.size() > MOST_STYLES) {
      throw new ReadingBudget.Exceeded(ReadingBudget.Limit.STYLES, MOST_STYLES);
    }
  }

  private static boolean isStruck(XMLStreamReader properties) {
    return !Xml.attribute(properties, "text-line-through-style", "none").equals("none")
        || !Xml.attribute(properties, "text-line-through-type", "none").equals("none");
  }

  private void table(XMLStreamReader xml) throws XMLStreamException {
    String name = Xml.attribute(xml, "name", "");
    if (name.startsWith("'file:")) {
      // what is kept of another workbook
      Xml.skip(xml);
      links();
      return;
    }
    boolean hidden = hidingStyles.contains(Xml.attribute(xml, "style-name", ""));
    grids.add(new OdsSheet(file, name, budget, defects, struckStyles).read(xml, hidden));
  }

  private void links() {
    if (remarks.isEmpty()) {
      remarks.add(
          new Workbook.Remark(
              "external-links",
              new Message(
                  "ほかのブックを参照する数式があります。参照先は開かず、保存されている値を使います。",
                  "Formulas refer to other workbooks. These are not opened; the stored values are"
                      + " used."),
              Place.ofLine(file, 0)));
    }
  }
}
