package org.hyotei.tabular;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** What a workbook's cell styles say of its cells: number formats, and lines drawn through. */
final class XlsxStyles {

  private static final int MOST = 200_000;

  /** What Excel in Japan means by the numbers that it reserves. */
  private static final Map<Integer, String> JAPANESE =
      Map.ofEntries(
          Map.entry(27, "[$-411]ge.m.d"),
          Map.entry(28, "[$-411]ggge\"年\"m\"月\"d\"日\""),
          Map.entry(29, "[$-411]ggge\"年\"m\"月\"d\"日\""),
          Map.entry(30, "m/d/yy"),
          Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
          Map.entry(32, "h\"時\"mm\"分\""),
          Map.entry(33, "h\"時\"mm\"分\"ss\"秒\""),
          Map.entry(34, "yyyy\"年\"m\"月\""),
          Map.entry(35, "m\"月\"d\"日\""),
          Map.entry(36, "[$-411]ge.m.d"),
          Map.entry(50, "[$-411]ge.m.d"),
          Map.entry(51, "[$-411]ggge\"年\"m\"月\"d\"日\""),
          Map.entry(52, "yyyy\"年\"m\"月\""),
          Map.entry(53, "m\"月\"d\"日\""),
          Map.entry(54, "[$-411]ggge\"年\"m\"月\"d\"日\""),
          Map.entry(55, "yyyy\"年\"m\"月\""),
          Map.entry(56, "m\"月\"d\"日\""),
          Map.entry(57, "[$-411]ge.m.d"),
          Map.entry(58, "[$-411]ggge\"年\"m\"月\"d\"日\""));

  private final List<NumberFormat> formats;

  /** Numbers of styles. */
  private final BitSet struck;

  private XlsxStyles(List<NumberFormat> formats, BitSet struck) {
    this.formats = formats;
    this.struck = struck;
  }

  static XlsxStyles none() {
    return new XlsxStyles(List.of(), new BitSet());
  }

  static XlsxStyles read(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = Xml.reader(in);
    Map<Integer, String> codes = new HashMap<>();
    Map<Integer, NumberFormat> known = new HashMap<>();
    List<NumberFormat> formats = new ArrayList<>();
    BitSet struckFonts = new BitSet();
    BitSet struck = new BitSet();
    int fonts = 0;
    boolean cells = false;
    while (xml.hasNext()) {
      Xml.next(xml);
      if (Xml.starts(xml, "dxfs")) {
        Xml.skip(xml);
      } else if (Xml.starts(xml, "numFmt")) {
        codes.put(Xml.number(xml, "numFmtId", 0), Xml.attribute(xml, "formatCode", "General"));
      } else if (Xml.starts(xml, "font")) {
        struckFonts.set(fonts++, RichText.isStruck(xml));
      } else if (Xml.starts(xml, "cellXfs") || Xml.ends(xml, "cellXfs")) {
        cells = xml.isStartElement();
      } else if (cells && Xml.starts(xml, "xf")) {
        int number = Xml.number(xml, "numFmtId", 0);
        int font = Xml.number(xml, "fontId", 0);
        struck.set(formats.size(), font >= 0 && struckFonts.get(font));
        formats.add(known.computeIfAbsent(number, id -> format(id, codes)));
      }
      if (formats.size() > MOST || codes.size() > MOST || fonts > MOST) {
        throw new ReadingBudget.Exceeded(ReadingBudget.Limit.STYLES, MOST);
      }
    }
    return new XlsxStyles(formats, struck);
  }

  private static NumberFormat format(int number, Map<Integer, String> codes) {
    String code = codes.get(number);
    if (code == null) {
      code = JAPANESE.get(number);
    }
    if (code == null) {
      code = BuiltinFormats.getBuiltinFormat(number);
    }
    return code == null || code.isEmpty() || code.startsWith("reserved")
        ? NumberFormat.GENERAL
        : NumberFormat.of(code);
  }

  /** Whether a line is drawn through a cell. */
  boolean isStruck(int style) {
    return style >= 0 && struck.get(style);
  }

  NumberFormat format(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
  }
}
