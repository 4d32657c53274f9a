package org.hyotei.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The text of a cell in a workbook's file, without the readings (furigana). */
record RichText(List<Run> runs) {

  private static final Pattern CHARACTER = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  RichText {
    runs = List.copyOf(runs);
  }

  /**
   * A part of it that looks the same throughout.
   *
   * @param struck whether a line is drawn through it; null for as the cell has it
   */
  record Run(String text, @Nullable Boolean struck) {}

  static RichText plain(String text) {
    return new RichText(List.of(new Run(text, null)));
  }

  boolean isPlain() {
    return runs.stream().allMatch(run -> run.struck() == null);
  }

  /** All of it, struck or not. */
  String whole() {
    return joined(runs);
  }

  /**
   * What is left when what is struck is taken out; all of it where nothing would be left.
   *
   * @param ofCell whether the cell is struck as a whole
   */
  CellValue value(boolean ofCell) {
    String kept = joined(runs.stream().filter(run -> !isStruck(run, ofCell)).toList());
    String struck = joined(runs.stream().filter(run -> isStruck(run, ofCell)).toList());
    if (Sheet.isBlank(struck)) {
      return CellValue.ofText(whole());
    }
    return CellValue.ofText(Sheet.isBlank(kept) ? whole() : kept.strip()).struck(struck.strip());
  }

  private static boolean isStruck(Run run, boolean ofCell) {
    return run.struck() == null ? ofCell : run.struck();
  }

  private static String joined(List<Run> runs) {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  /** Of the element of a workbook's XML that the reader stands before, up to its end. */
  static RichText of(XMLStreamReader xml) throws XMLStreamException {
    List<Run> runs = new ArrayList<>();
    Boolean struck = null;
    int length = 0;
    int depth = 1;
    while (depth > 0) {
      int event = Xml.next(xml);
      if (event == XMLStreamReader.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "t" -> {
            Run run = new Run(decoded(Xml.text(xml)), struck);
            length += run.text().length();
            runs.add(run);
          }
          case "rPr" -> struck = isStruck(xml);
          case "rPh", "phoneticPr" -> Xml.skip(xml);
          case "r" -> {
            struck = null;
            depth++;
          }
          default -> depth++;
        }
        if (length > ReadingBudget.LONGEST_CELL || runs.size() > ReadingBudget.LONGEST_CELL) {
          throw new ReadingBudget.Exceeded(ReadingBudget.Limit.CELL, ReadingBudget.LONGEST_CELL);
        }
      }
    }
    return new RichText(runs);
  }

  /** Whether a font has a line through it; reads to the end of the font. */
  static boolean isStruck(XMLStreamReader font) throws XMLStreamException {
    boolean struck = false;
    int depth = 1;
    while (depth > 0) {
      int event = Xml.next(font);
      depth +=
          event == XMLStreamReader.START_ELEMENT
              ? 1
              : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
      if (Xml.starts(font, "strike")) {
        struck = Xml.attribute(font, "val") == null || Xml.flag(font, "val");
      }
    }
    return struck;
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
