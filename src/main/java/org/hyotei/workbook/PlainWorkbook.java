package org.hyotei.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.GridCell;
import org.hyotei.tabular.Sheet;
import org.hyotei.tabular.Workbook;

/**
 * A new workbook with the cells of one in another format, as a person sees them, and its sheets in
 * their order.
 */
final class PlainWorkbook {

  private static final int DEFAULT_WIDTH = 9;
  private static final int WIDEST = 48;

  /** As long as a sheet's name may be. */
  private static final int LONGEST = 31;

  /** Bare digits, as many as are shown as they are. */
  private static final Pattern NUMBER =
      Pattern.compile("(-(?=.*[1-9]))?(0|[1-9][0-9]{0,10})(\\.(?<places>[0-9]{1,4}))?");

  private final XSSFWorkbook target = new XSSFWorkbook();
  private final CellStyles styles = new CellStyles(target);

  private PlainWorkbook() {}

  static XSSFWorkbook of(Workbook workbook) {
    PlainWorkbook plain = new PlainWorkbook();
    withoutMoment(plain.target);
    for (Grid grid : workbook.grids()) {
      plain.sheet(grid, name(workbook, grid));
    }
    return plain.target;
  }

  /** So that the same is the same. */
  static void withoutMoment(XSSFWorkbook workbook) {
    workbook
        .getProperties()
        .getCoreProperties()
        .getUnderlyingProperties()
        .setCreatedProperty(Optional.empty());
  }

  private static String name(Workbook workbook, Grid grid) {
    String file = workbook.file().replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
    String name = grid.name().isEmpty() ? file : grid.name();
    return name.isEmpty() ? "表" : name;
  }

  private void sheet(Grid grid, String name) {
    XSSFSheet sheet = target.createSheet(free(name));
    Map<Integer, Integer> widths = new HashMap<>();
    for (Grid.Row row : grid.rows()) {
      XSSFRow written = CellText.row(sheet, row.number() - 1);
      written.setZeroHeight(row.hidden());
      for (GridCell cell : row.cells()) {
        cell(written.createCell(cell.column()), cell);
        int width = Math.min(WIDEST, TextWidth.of(cell.text()) + 2);
        if (grid.block(row.number(), cell.column()) == null) {
          widths.merge(cell.column(), width, Math::max);
        }
      }
    }
    widths.forEach(
        (column, width) -> sheet.setColumnWidth(column, Math.max(width, DEFAULT_WIDTH) * 256));
    for (Sheet.Block block : grid.merged()) {
      sheet.addMergedRegionUnsafe(
          new CellRangeAddress(
              block.firstRow() - 1, block.lastRow() - 1, block.firstColumn(), block.lastColumn()));
    }
    grid.hiddenColumns().forEach(column -> sheet.setColumnHidden(column, true));
    if (grid.hidden()) {
      target.setSheetVisibility(target.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }
  }

  /** The name, shortened to what a workbook takes; numbered where another sheet has it. */
  private String free(String name) {
    String safe = WorkbookUtil.createSafeSheetName(name);
    String free = safe;
    for (int i = 2; target.getSheet(free) != null; i++) {
      String number = "~" + i;
      free = safe.substring(0, Math.min(safe.length(), LONGEST - number.length())) + number;
    }
    return free;
  }

  /** A number in bare digits is one, with its places; whatever else is seen is text. */
  private void cell(XSSFCell cell, GridCell from) {
    Matcher number = NUMBER.matcher(from.text());
    if (number.matches()) {
      String places = number.group("places");
      cell.setCellValue(Double.parseDouble(from.text()));
      cell.setCellStyle(places == null ? styles.body() : styles.decimals(places.length()));
    } else {
      CellText.text(cell, from.printed(), styles.body(), styles);
    }
  }
}
