package org.hyotei.tabular;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook share. */
final class XlsxStrings {

  private static final int MOST = 2_000_000;

  private final List<String> texts;

  private XlsxStrings(List<String> texts) {
    this.texts = texts;
  }

  static XlsxStrings none() {
    return new XlsxStrings(List.of());
  }

  static XlsxStrings read(InputStream in, ReadingBudget budget) throws XMLStreamException {
    XMLStreamReader xml = Xml.reader(in);
    List<String> texts = new ArrayList<>();
    while (xml.hasNext()) {
      Xml.next(xml);
      if (Xml.starts(xml, "si")) {
        String text = RichText.of(xml);
        budget.takeText(text.length());
        texts.add(text);
        if (texts.size() > MOST) {
          throw new ReadingBudget.Exceeded("texts");
        }
      }
    }
    return new XlsxStrings(texts);
  }

  String text(String index) throws XMLStreamException {
    try {
      return texts.get(Integer.parseInt(index.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new XMLStreamException("there is no shared text " + index, e);
    }
  }
}
