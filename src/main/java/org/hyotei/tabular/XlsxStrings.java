package org.hyotei.tabular;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook share. */
final class XlsxStrings {

  private static final int MOST = 2_000_000;

  private final List<String> texts;

  /** Those that do not look the same throughout, by their numbers. */
  private final Map<Integer, RichText> rich;

  private XlsxStrings(List<String> texts, Map<Integer, RichText> rich) {
    this.texts = texts;
    this.rich = rich;
  }

  static XlsxStrings none() {
    return new XlsxStrings(List.of(), Map.of());
  }

  static XlsxStrings read(InputStream in, ReadingBudget budget) throws XMLStreamException {
    XMLStreamReader xml = Xml.reader(in);
    List<String> texts = new ArrayList<>();
    Map<Integer, RichText> rich = new HashMap<>();
    while (xml.hasNext()) {
      Xml.next(xml);
      if (Xml.starts(xml, "si")) {
        RichText read = RichText.of(xml);
        String text = read.whole();
        if (!read.isPlain()) {
          rich.put(texts.size(), read);
        }
        budget.takeText(text.length());
        texts.add(text);
        if (texts.size() > MOST) {
          throw new ReadingBudget.Exceeded(ReadingBudget.Limit.CELLS, MOST);
        }
      }
    }
    return new XlsxStrings(texts, rich);
  }

  RichText text(String index) throws XMLStreamException {
    try {
      int number = Integer.parseInt(index.strip());
      RichText found = rich.get(number);
      return found == null ? RichText.plain(texts.get(number)) : found;
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new XMLStreamException("there is no shared text " + index, e);
    }
  }
}
