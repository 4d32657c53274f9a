package org.hyotei.tabular;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a cell in a workbook's XML: its runs joined, without the readings (furigana). */
final class RichText {

  private static final Pattern CHARACTER = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private RichText() {}

  /** Of the element that the reader stands before, up to its end. */
  static String of(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = Xml.next(xml);
      if (event == XMLStreamReader.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "t" -> text.append(Xml.text(xml));
          case "rPh", "phoneticPr", "rPr" -> Xml.skip(xml);
          default -> depth++;
        }
        if (text.length() > ReadingBudget.LONGEST_CELL) {
          throw new ReadingBudget.Exceeded("a text");
        }
      }
    }
    return decoded(text.toString());
  }

  /** Characters that XML cannot hold stand by their numbers. */
  static String decoded(String text) {
    return text.contains("_x")
        ? CHARACTER
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }
}
