package org.hyotei.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;

/**
 * Reads CSV (RFC 4180; line ends of any kind), in UTF-8 or CP932, up to one row more than is
 * admitted.
 */
final class CsvReading {

  private CsvReading() {}

  static Optional<Sheet> read(String file, byte[] bytes, Defects defects) {
    Optional<String> text = CsvEncoding.decode(file, bytes, defects);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<Sheet.Row> rows = new ArrayList<>();
    try {
      for (CsvRecord row : reader(false, ',').ofCsvRecord(text.get())) {
        int line = Math.toIntExact(row.getStartingLineNumber());
        int endLine = line + lineBreaks(row.getFields());
        rows.add(new Sheet.Row(rows.size() + 1, line, endLine, row.getFields()));
        if (rows.size() > Sheet.MOST_ROWS) {
          break;
        }
      }
    } catch (CsvParseException e) {
      malformed(file, rows.isEmpty() ? 1 : rows.get(rows.size() - 1).endLine() + 1, e, defects);
      return Optional.empty();
    }
    return Optional.of(new Sheet(file, "", rows, List.of()));
  }

  /** {@code lenient} where the text is known to end anywhere. */
  static CsvReader.CsvReaderBuilder reader(boolean lenient, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(lenient);
  }

  /** {@code line} is the one on which the row begins. */
  static void malformed(String file, int line, CsvParseException e, Defects defects) {
    defects.add(
        "not-csv",
        Place.ofLine(file, line),
        "この行の引用符（\"）の組が合いません。セルの中の \" は \"\" と2つ書き、セル全体を \" で囲んでください。",
        "The quotes of this row do not pair. Write a quote within a cell twice, and put the cell"
            + " between quotes. ("
            + e.getMessage()
            + ")");
  }

  static int lineBreaks(List<String> cells) {
    int breaks = 0;
    for (String cell : cells) {
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.charAt(i);
        boolean pair = c == '\r' && i + 1 < cell.length() && cell.charAt(i + 1) == '\n';
        if (c == '\n' || (c == '\r' && !pair)) {
          breaks++;
        }
      }
    }
    return breaks;
  }
}
