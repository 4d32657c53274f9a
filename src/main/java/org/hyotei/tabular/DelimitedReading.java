package org.hyotei.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.tabular.Workbook.Format;
import org.jspecify.annotations.Nullable;

/** Reads CSV and TSV as one grid: every cell is text. */
final class DelimitedReading {

  private final String file;
  private final Defects defects;
  private final ReadingBudget budget;

  DelimitedReading(String file, Defects defects, ReadingBudget budget) {
    this.file = file;
    this.defects = defects;
    this.budget = budget;
  }

  /** {@code said} is the encoding that the sender names; null for what the bytes are. */
  Optional<Workbook> read(byte[] bytes, Format format, @Nullable Charset said) {
    Optional<String> text = CsvEncoding.decode(file, bytes, said, separator(format), defects);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().indexOf('\0') >= 0) {
      defects.add(
          "not-a-table",
          Place.ofLine(file, 0),
          "文字だけのファイルではありません。CSV（UTF-8 または Shift_JIS）か、Excel ブック（.xlsx）で保存し直してください。",
          "The file is not text alone. Save it as CSV in UTF-8, or as an .xlsx workbook.");
      return Optional.empty();
    }
    List<Grid.Row> rows = new ArrayList<>();
    int number = 0;
    int next = 1;
    try {
      for (CsvRecord row : CsvReading.reader(false, separator(format)).ofCsvRecord(text.get())) {
        number++;
        int line = Math.toIntExact(row.getStartingLineNumber());
        next = line + CsvReading.lineBreaks(row.getFields()) + 1;
        List<GridCell> cells = cells(row.getFields());
        if (!cells.isEmpty()) {
          rows.add(new Grid.Row(number, line, false, cells));
        }
      }
    } catch (CsvParseException e) {
      CsvReading.malformed(file, next, e, defects);
      return Optional.empty();
    }
    Optional<List<Grid.Row>> before = AddedColumns.removed(rows);
    Grid grid = new Grid(file, "", false, before.orElse(rows), List.of(), Set.of());
    return Optional.of(
        new Workbook(
            file,
            format,
            List.of(grid),
            before.isEmpty() ? List.of() : List.of(AddedColumns.remark(file))));
  }

  private List<GridCell> cells(List<String> fields) {
    List<GridCell> cells = new ArrayList<>();
    for (int column = 0; column < fields.size(); column++) {
      String text = fields.get(column);
      if (!text.isEmpty()) {
        budget.takeCells(1);
        budget.takeText(text.length());
        cells.add(GridCell.ofText(column, FormulaGuard.removed(text)));
      }
    }
    return cells;
  }

  static char separator(Format format) {
    return format == Format.TSV ? '\t' : ',';
  }
}
