package org.hyotei.publication;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hyotei.model.Defects;
import org.hyotei.tabular.Sheet;
import org.hyotei.tabular.SheetWriter;

/**
 * Rows of text as CSV for spreadsheet programs. A text that such a program would take for a formula
 * gets an apostrophe before it; numbers stay as they are. Not thread-safe.
 */
final class CsvTable {

  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");

  /** What a formula begins with, in either width. A sign alone is none. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private final List<Sheet.Row> rows = new ArrayList<>();

  void row(List<String> cells) {
    int number = rows.size() + 1;
    rows.add(new Sheet.Row(number, number, number, cells.stream().map(CsvTable::cell).toList()));
  }

  static String cell(String text) {
    boolean formula =
        text.length() > 1
            && FORMULA.indexOf(text.charAt(0)) >= 0
            && !NUMBER.matcher(text).matches();
    String printable = Printable.text(text);
    return formula ? "'" + printable : printable;
  }

  /**
   * The bytes, in UTF-8 with a byte order mark or another encoding; empty, with defects that name
   * cells, if that encoding lacks characters.
   */
  Optional<byte[]> bytes(Charset charset, Defects defects) {
    return SheetWriter.csv(new Sheet("", "", rows, List.of()), charset, defects);
  }
}
