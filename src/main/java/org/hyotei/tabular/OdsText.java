package org.hyotei.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of paragraphs in OpenDocument, without the readings (ruby). */
final class OdsText {

  private final Set<String> struckStyles;
  private final List<RichText.Run> runs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int length;

  /** Of each element that is open whether its text is struck; empty for as the cell has it. */
  private final List<Optional<Boolean>> struck = new ArrayList<>();

  private OdsText(Set<String> struckStyles) {
    this.struckStyles = struckStyles;
  }

  /** Of the paragraph that the reader stands before, up to its end. */
  static String of(XMLStreamReader xml) throws XMLStreamException {
    return new RichText(runs(xml, Set.of())).whole();
  }

  /** The same, with what is struck by any of these styles told apart. */
  static List<RichText.Run> runs(XMLStreamReader xml, Set<String> struckStyles)
      throws XMLStreamException {
    OdsText paragraph = new OdsText(struckStyles);
    paragraph.read(xml);
    return paragraph.runs;
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
      throw new ReadingBudget.Exceeded(ReadingBudget.Limit.CELL, ReadingBudget.LONGEST_CELL);
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    struck.add(Optional.empty());
    while (!struck.isEmpty()) {
      switch (Xml.next(xml)) {
        case XMLStreamReader.END_ELEMENT -> {
          end();
          struck.remove(struck.size() - 1);
        }
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
            default -> {
              end();
              String style = Xml.attribute(xml, "style-name");
              Optional<Boolean> outer = struck.get(struck.size() - 1);
              struck.add(style == null ? outer : Optional.of(struckStyles.contains(style)));
            }
          }
        }
        default -> {}
      }
      if (length + text.length() > ReadingBudget.LONGEST_CELL
          || runs.size() > ReadingBudget.LONGEST_CELL) {
        throw new ReadingBudget.Exceeded(ReadingBudget.Limit.CELL, ReadingBudget.LONGEST_CELL);
      }
    }
  }

  /** Ends the run of the innermost element. */
  private void end() {
    if (!text.isEmpty()) {
      length += text.length();
      runs.add(new RichText.Run(text.toString(), struck.get(struck.size() - 1).orElse(null)));
      text.setLength(0);
    }
  }
}
