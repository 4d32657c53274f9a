package org.hyotei.tabular;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hyotei.tabular.GridCell.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A cell of an OpenDocument table. The file holds both the value and the text that was shown of it:
 * the digits are the value's, decimals and unit the text's.
 */
record OdsCell(CellValue value, String formula, String note, boolean isWithoutValue) {

  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String CALC_EXTENSION =
      "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

  private static final Pattern SHOWN =
      Pattern.compile(
          "(?s)(?<before>\\D*?)[-−]?(?<number>\\d[\\d,]*(\\.(?<decimals>\\d+))?)(?<after>\\D*)");

  /** Reads to the end of the cell that the reader stands before. */
  static OdsCell read(XMLStreamReader xml, Set<String> struckStyles) throws XMLStreamException {
    boolean struck = struckStyles.contains(Xml.attribute(xml, "style-name", ""));
    String type = xml.getAttributeValue(OFFICE, "value-type");
    String number = xml.getAttributeValue(OFFICE, "value");
    String date = xml.getAttributeValue(OFFICE, "date-value");
    String time = xml.getAttributeValue(OFFICE, "time-value");
    String truth = xml.getAttributeValue(OFFICE, "boolean-value");
    String string = xml.getAttributeValue(OFFICE, "string-value");
    String formula = formula(xml.getAttributeValue(TABLE, "formula"));
    boolean error = "error".equals(xml.getAttributeValue(CALC_EXTENSION, "value-type"));
    List<RichText.Run> runs = new ArrayList<>();
    int length = 0;
    String note = "";
    int depth = 1;
    while (depth > 0) {
      int event = Xml.next(xml);
      if (event == XMLStreamReader.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "p" -> {
            if (!runs.isEmpty()) {
              runs.add(new RichText.Run("\n", null));
            }
            List<RichText.Run> paragraph = OdsText.runs(xml, struckStyles);
            length += paragraph.stream().mapToInt(run -> run.text().length()).sum();
            runs.addAll(paragraph);
            if (length + runs.size() > 2 * ReadingBudget.LONGEST_CELL) {
              throw new ReadingBudget.Exceeded(
                  ReadingBudget.Limit.CELL, ReadingBudget.LONGEST_CELL);
            }
          }
          case "annotation" -> note = OdsText.lines(xml);
          case "list", "list-item" -> depth++;
          default -> Xml.skip(xml);
        }
      }
    }
    RichText text = new RichText(runs);
    String shown = text.whole();
    CellValue value = CellValue.NONE;
    if (error) {
      value = CellValue.ofError(shown);
    } else if (type != null) {
      value =
          switch (type) {
            case "float", "percentage", "currency" ->
                number == null ? CellValue.ofText(shown) : number(number, shown, type);
            case "date" -> date == null ? CellValue.ofText(shown) : date(date);
            case "time" -> time == null ? CellValue.ofText(shown) : time(time);
            case "boolean" -> CellValue.ofBoolean("true".equals(truth));
            default ->
                (shown.isEmpty() && string != null ? RichText.plain(string) : text).value(struck);
          };
    } else if (!shown.isEmpty()) {
      value = text.value(struck);
    }
    if (struck && value.struck().isEmpty()) {
      value = value.struck(value.printed());
    }
    boolean without = !formula.isEmpty() && type == null && shown.isEmpty();
    return new OdsCell(value, formula, note, without);
  }

  /** Without the grammar's name and the equals sign. */
  private static String formula(@Nullable String formula) {
    return formula == null ? "" : formula.substring(formula.indexOf('=') + 1);
  }

  boolean isEmpty() {
    return value.text().isEmpty() && note.isEmpty();
  }

  GridCell at(int column) {
    return value.at(column, formula, note);
  }

  private static CellValue number(String stored, String shown, String type) {
    BigDecimal value = CellValue.number(stored);
    if (value == null) {
      return CellValue.ofText(stored);
    }
    boolean percent = type.equals("percentage");
    BigDecimal whole = percent ? value.movePointRight(2) : value;
    String text = NumberFormat.plain(whole, 0) + (percent ? "%" : "");
    String printed = text;
    Matcher matcher = SHOWN.matcher(shown);
    if (matcher.matches()) {
      BigDecimal number = new BigDecimal(matcher.group("number").replace(",", ""));
      String decimals = matcher.group("decimals");
      boolean signed = value.signum() < 0;
      String after = matcher.group("after");
      int places = decimals == null ? 0 : decimals.length();
      for (int thousands = 0; thousands <= 3; thousands++) {
        BigDecimal scaled = whole.movePointLeft(3 * thousands);
        if (isShownAs(scaled.abs(), number, places)) {
          String ahead = NumberFormat.unit(matcher.group("before"), signed);
          String behind = NumberFormat.unit(after, signed);
          text = ahead + NumberFormat.plain(scaled, places) + behind;
          printed =
              matcher.group("number").indexOf(',') < 0
                  ? text
                  : ahead + NumberFormat.parted(scaled, places) + behind;
          break;
        }
      }
    }
    return new CellValue(text, percent ? Kind.PERCENT : Kind.NUMBER, stored, printed, "");
  }

  private static boolean isShownAs(BigDecimal value, BigDecimal shown, int places) {
    BigDecimal half = new BigDecimal("0.5").movePointLeft(places);
    return value.subtract(shown).abs().compareTo(half) <= 0;
  }

  private static CellValue date(String stored) {
    return new CellValue(stored.replaceFirst("T00:00(:00(\\.0+)?)?$", ""), Kind.DATE, stored);
  }

  /** {@code PT10H30M00S} as hours and minutes. */
  private static CellValue time(String stored) {
    try {
      Duration time = Duration.parse(stored);
      return new CellValue(
          String.format("%02d:%02d", time.toHours(), time.toMinutesPart()), Kind.DATE, stored);
    } catch (DateTimeParseException e) {
      return CellValue.ofText(stored);
    }
  }
}
