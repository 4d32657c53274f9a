package org.hyotei.tabular;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the XML of office programs as it comes; a document type is refused. */
final class Xml {

  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  /** That a part declares a document type, with which entities could be resolved. */
  static final class TypeDeclared extends XMLStreamException {
    private static final long serialVersionUID = 1L;

    TypeDeclared() {
      super("a document type declaration");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(in);
  }

  /** Goes on to the next event, which is given. */
  static int next(XMLStreamReader xml) throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
      throw new TypeDeclared();
    }
    return event;
  }

  /** Whether the reader stands before the element of this local name. */
  static boolean starts(XMLStreamReader xml, String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  static boolean ends(XMLStreamReader xml, String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  /** The attribute of this local name, in any namespace; null if there is none. */
  static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  static String attribute(XMLStreamReader xml, String name, String otherwise) {
    String value = attribute(xml, name);
    return value == null ? otherwise : value;
  }

  static boolean flag(XMLStreamReader xml, String name) {
    String value = attribute(xml, name, "0");
    return value.equals("1") || value.equals("true") || value.equals("on");
  }

  static int number(XMLStreamReader xml, String name, int otherwise) throws XMLStreamException {
    String value = attribute(xml, name);
    if (value == null || value.isEmpty()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new XMLStreamException(name + "=\"" + value + "\" is no number", e);
    }
  }

  /** The text of the element that the reader stands before, up to its end. */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (next(xml)) {
        case XMLStreamReader.START_ELEMENT -> depth++;
        case XMLStreamReader.END_ELEMENT -> depth--;
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
          if (text.length() + xml.getTextLength() > ReadingBudget.LONGEST_CELL) {
            throw new ReadingBudget.Exceeded(ReadingBudget.Limit.CELL, ReadingBudget.LONGEST_CELL);
          }
          text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
        default -> {}
      }
    }
    return text.toString();
  }

  /** Goes to the end of the element that the reader stands before. */
  static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = next(xml);
      depth +=
          event == XMLStreamReader.START_ELEMENT
              ? 1
              : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
    }
  }
}
