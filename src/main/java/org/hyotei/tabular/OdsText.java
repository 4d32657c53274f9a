package org.hyotei.tabular;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of paragraphs in OpenDocument, without the readings (ruby). */
final class OdsText {

  private final StringBuilder text = new StringBuilder();

  /** Of the paragraph that the reader stands before, up to its end. */
  static String of(XMLStreamReader xml) throws XMLStreamException {
    OdsText paragraph = new OdsText();
    paragraph.read(xml);
    return paragraph.text.toString();
  }

  /** Of every paragraph in the element that the reader stands before, each on a line. */
  static String lines(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder lines = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = Xml.next(xml);
      if (event == XMLStreamReader.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("p")) {
        lines.append(lines.length() == 0 ? "" : "\n").append(of(xml));
        bound(lines);
      } else if (event == XMLStreamReader.START_ELEMENT) {
        depth++;
      }
    }
    return lines.toString().strip();
  }

  private static void bound(StringBuilder text) {
    if (text.length() > ReadingBudget.LONGEST_CELL) {
      throw new ReadingBudget.Exceeded("a text");
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      switch (Xml.next(xml)) {
        case XMLStreamReader.END_ELEMENT -> depth--;
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        case XMLStreamReader.START_ELEMENT -> {
          switch (xml.getLocalName()) {
            case "s" ->
                text.append(" ".repeat(Math.min(1000, Math.max(1, Xml.number(xml, "c", 1)))));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            default -> {}
          }
          switch (xml.getLocalName()) {
            case "ruby-text", "note", "annotation", "frame" -> Xml.skip(xml);
            default -> depth++;
          }
        }
        default -> {}
      }
      bound(text);
    }
  }
}
