package org.hyotei.workbook;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.hyotei.layout.RowOrigin;
import org.hyotei.tabular.MergedBlocks;
import org.hyotei.tabular.Sheet;
import org.hyotei.workbook.GradedTable.Placed;

/**
 * The columns that are added to one table: right of all tables of its sheet, or right of everything
 * where something stands there. Rows and columns of the sheet are counted from 0 here.
 */
final class TableColumns {

  /** In points, as office programs have it. */
  private static final float HIGHEST = 409f;

  private static final float LINE = 15f;

  private static final List<GradeColumn> LINE_OF_A_GROUP =
      List.of(GradeColumn.GRADE, GradeColumn.REASON);

  private final XSSFSheet sheet;
  private final Map<GradeColumn, String> headings;
  private final List<GradeColumn> columns;
  private final CellStyles styles;
  private final Wording words;
  private final GradedWorkbook graded;
  private final List<CellRangeAddress> merged;
  private final MergedBlocks blocks;
  private final BitSet written = new BitSet();
  private int start;

  TableColumns(
      XSSFSheet sheet,
      Map<GradeColumn, String> headings,
      CellStyles styles,
      Wording words,
      GradedWorkbook graded) {
    this.sheet = sheet;
    this.headings = headings;
    this.columns = List.copyOf(headings.keySet());
    this.styles = styles;
    this.words = words;
    this.graded = graded;
    this.merged = sheet.getMergedRegions();
    this.blocks = new MergedBlocks(merged.stream().map(TableColumns::block).toList());
  }

  /** {@code beside} is the column right of all tables of the sheet. */
  void write(GradedTable table, int beside) {
    List<Placed> subjects = table.subjects();
    int highest = subjects.stream().mapToInt(one -> one.origin().firstRow()).min().orElse(1) - 1;
    int lowest = subjects.stream().mapToInt(one -> one.origin().lastRow()).max().orElse(1) - 1;
    if (table.isOfHeadings()) {
      int above = Math.max(0, highest - 1);
      start = start(beside, highest, lowest);
      boolean headed = above < highest && isFree(above, above, start);
      mark(headed ? above : highest, lowest);
      if (headed) {
        headingsOfLines(above);
      }
      subjects.forEach(this::writeHeading);
      return;
    }
    CellRangeAddress head = block(table.place().headerRow() - 1, table.place().lastColumn());
    // subjects may be headings above their table
    int last = Math.max(lowest, head.getLastRow());
    int top = Math.min(highest, head.getFirstRow());
    start = start(beside, top, last);
    mark(top, last);
    for (int i = 0; i < columns.size(); i++) {
      head(columns.get(i), head, start + i);
    }
    written.set(head.getFirstRow(), head.getLastRow() + 1);
    grow(head.getFirstRow(), head.getLastRow());
    boolean ofGroups = table.isOfGroups();
    subjects.stream().filter(one -> ofGroups || !one.isGroup()).forEach(this::write);
    // else a goal's own grade stands on its heading, where no indicator does
    subjects.stream()
        .filter(Placed::isGroup)
        .filter(one -> !written.get(one.origin().firstRow() - 1))
        .forEach(this::writeGroup);
  }

  private void mark(int first, int last) {
    EarlierAnswer.markColumns(
        sheet, new CellRangeAddress(first, last, start, start + columns.size() - 1));
  }

  private void headingsOfLines(int row) {
    CellStyle style = styles.likeLine(styles.plain());
    for (GradeColumn column : LINE_OF_A_GROUP) {
      int at = start + LINE_OF_A_GROUP.indexOf(column);
      CellText.text(CellText.cell(sheet, row, at), column.label(words), style, styles);
    }
  }

  /** Grade and reason on the line of a heading, where no table of subjects follows. */
  private void writeHeading(Placed one) {
    int row = one.origin().firstRow() - 1;
    CellStyle style = styles.likeLine(styles.plain());
    String computed = GradeColumn.GRADE.label(words) + (words.isJapanese() ? "" : " ");
    for (GradeColumn column : LINE_OF_A_GROUP) {
      String text = column.text(one.result(), graded, words);
      int at = start + LINE_OF_A_GROUP.indexOf(column);
      CellText.text(
          CellText.cell(sheet, row, at),
          column == GradeColumn.GRADE ? computed + text : text,
          style,
          styles);
    }
    sheet.setColumnWidth(start, Math.max(sheet.getColumnWidth(start), 16 * 256));
  }

  private int start(int beside, int first, int last) {
    if (isFree(first, last, beside)) {
      return beside;
    }
    int used = beside;
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() != CellType.BLANK) {
          used = Math.max(used, cell.getColumnIndex() + 1);
        }
      }
    }
    for (CellRangeAddress block : sheet.getMergedRegions()) {
      used = Math.max(used, block.getLastColumn() + 1);
    }
    return used;
  }

  /** Whether nothing stands in the rows from a column on, as many as are added. */
  private boolean isFree(int first, int last, int column) {
    CellRangeAddress room = new CellRangeAddress(first, last, column, column + columns.size() - 1);
    if (merged.stream().anyMatch(room::intersects)) {
      return false;
    }
    for (int number = first; number <= last; number++) {
      Row row = sheet.getRow(number);
      for (int at = column; row != null && at < column + columns.size(); at++) {
        Cell cell = row.getCell(at, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
        if (cell != null) {
          return false;
        }
      }
    }
    return true;
  }

  private void head(GradeColumn column, CellRangeAddress head, int at) {
    CellStyle style = styles.likeHead(style(head.getFirstRow(), head.getFirstColumn()));
    for (int row = head.getFirstRow(); row <= head.getLastRow(); row++) {
      CellText.cell(sheet, row, at).setCellStyle(style);
    }
    String heading = Objects.requireNonNull(headings.get(column));
    CellText.text(CellText.cell(sheet, head.getFirstRow(), at), heading, style, styles);
    merge(head.getFirstRow(), head.getLastRow(), at);
    sheet.setColumnHidden(at, false);
    sheet.setColumnWidth(at, column.width() * 256);
  }

  private void merge(int first, int last, int column) {
    if (last > first) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(first, last, column, column));
    }
  }

  private void write(Placed one) {
    RowOrigin origin = one.origin();
    int first = origin.firstRow() - 1;
    int last = origin.lastRow() - 1;
    writeRow(one);
    for (int row = first + 1; row <= last; row++) {
      for (int i = 0; i < columns.size(); i++) {
        CellStyle above = CellText.cell(sheet, first, start + i).getCellStyle();
        CellText.cell(sheet, row, start + i).setCellStyle(above);
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      merge(first, last, start + i);
    }
    written.set(first, last + 1);
    grow(first, last);
  }

  /** On the one line of its heading, so what takes more than a line is left to 集計. */
  private void writeGroup(Placed one) {
    int row = one.origin().firstRow() - 1;
    written.set(row);
    CellStyle beside = beside(row, one.origin());
    for (int i = 0; i < columns.size(); i++) {
      GradeColumn column = columns.get(i);
      if (column.isShort()) {
        String text = column.text(one.result(), graded, words).replace("\n", "");
        CellStyle style =
            column == GradeColumn.GRADE ? styles.likeGrade(beside) : styles.likeLine(beside);
        CellText.text(CellText.cell(sheet, row, start + i), text, style, styles);
      }
    }
  }

  private void writeRow(Placed one) {
    int first = one.origin().firstRow() - 1;
    CellStyle beside = beside(first, one.origin());
    for (int i = 0; i < columns.size(); i++) {
      columns
          .get(i)
          .write(
              CellText.cell(sheet, first, start + i), one.result(), graded, beside, styles, words);
    }
  }

  /** The style of the table's last cell in a row. */
  private CellStyle beside(int row, RowOrigin origin) {
    CellRangeAddress block = block(row, origin.lastColumn());
    return style(block.getFirstRow(), block.getFirstColumn());
  }

  private CellStyle style(int row, int column) {
    XSSFRow found = sheet.getRow(row);
    Cell cell = found == null ? null : found.getCell(column);
    return cell == null ? styles.plain() : cell.getCellStyle();
  }

  /** The merged block that a cell belongs to, or the cell alone. */
  private CellRangeAddress block(int row, int column) {
    Sheet.Block block = blocks.at(row, column);
    return block == null
        ? new CellRangeAddress(row, row, column, column)
        : new CellRangeAddress(
            block.firstRow(), block.lastRow(), block.firstColumn(), block.lastColumn());
  }

  private static Sheet.Block block(CellRangeAddress cells) {
    return new Sheet.Block(
        cells.getFirstRow(), cells.getLastRow(), cells.getFirstColumn(), cells.getLastColumn());
  }

  /**
   * Makes rows high enough for what was added, where they are not. Of a row whose height is not
   * fixed what stood there before is looked at too, since the height is fixed then.
   */
  private void grow(int first, int last) {
    float line = Math.max(sheet.getDefaultRowHeightInPoints(), LINE);
    float height = 0;
    int lines = 1;
    for (int number = first; number <= last; number++) {
      XSSFRow row = CellText.row(sheet, number);
      boolean isFixed = row.getCTRow().isSetHt();
      height += isFixed ? row.getHeightInPoints() : line * lines(row, 0);
      lines = Math.max(lines, lines(row, start));
    }
    float missing = lines * line - height;
    if (missing > 0) {
      XSSFRow lowest = sheet.getRow(last);
      float own =
          lowest.getCTRow().isSetHt() ? lowest.getHeightInPoints() : line * lines(lowest, 0);
      lowest.setHeightInPoints(Math.min(HIGHEST, own + missing));
    }
  }

  /** As many as a row's cells take whose lines are broken, from a column on. */
  private int lines(XSSFRow row, int from) {
    int lines = 1;
    int until = from == start ? start + columns.size() : start;
    for (int at = from; at < until; at++) {
      Cell cell = row.getCell(at);
      if (cell != null
          && cell.getCellType() == CellType.STRING
          && cell.getCellStyle().getWrapText()) {
        int width = Math.max(2, sheet.getColumnWidth(at) / 256 - 1);
        lines = Math.max(lines, TextWidth.lines(cell.getStringCellValue(), width));
      }
    }
    return lines;
  }
}
