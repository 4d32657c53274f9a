package org.hyotei.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hyotei.model.Place;
import org.hyotei.tabular.Sheet.Block;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook, or a CSV file, as it stands: whatever tables and notes it has. Rows and
 * cells without anything are left out. Immutable.
 */
public final class Grid {

  private final String file;
  private final String name;
  private final boolean hidden;
  private final List<Row> rows;
  private final List<Block> merged;
  private final Set<Integer> hiddenColumns;
  private final Map<Integer, Row> byNumber = new HashMap<>();
  private final MergedBlocks blocks;

  /**
   * A grid.
   *
   * @param file where it was read
   * @param name of the sheet; empty for CSV
   * @param hidden whether the sheet is
   * @param rows by rising number
   * @param merged blocks of cells that were made one; only the first cell of each holds anything
   * @param hiddenColumns from 0
   */
  public Grid(
      String file,
      String name,
      boolean hidden,
      List<Row> rows,
      List<Block> merged,
      Set<Integer> hiddenColumns) {
    this.file = file;
    this.name = name;
    this.hidden = hidden;
    this.rows = List.copyOf(rows);
    this.merged = List.copyOf(merged);
    this.hiddenColumns = Set.copyOf(hiddenColumns);
    this.rows.forEach(row -> byNumber.put(row.number(), row));
    this.blocks = new MergedBlocks(this.merged);
  }

  /**
   * A row that holds something.
   *
   * @param number from 1, as a spreadsheet shows it
   * @param line on which it begins in a CSV file, from 1; in a workbook its number
   * @param hidden by hand, or by a filter
   * @param cells by rising column
   */
  public record Row(int number, int line, boolean hidden, List<GridCell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell of a column; empty where nothing stands. */
    public Optional<GridCell> cell(int column) {
      int low = 0;
      int high = cells.size() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int at = cells.get(middle).column();
        if (at == column) {
          return Optional.of(cells.get(middle));
        }
        if (at < column) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return Optional.empty();
    }
  }

  public String file() {
    return file;
  }

  public String name() {
    return name;
  }

  public boolean hidden() {
    return hidden;
  }

  public List<Row> rows() {
    return rows;
  }

  public List<Block> merged() {
    return merged;
  }

  public Set<Integer> hiddenColumns() {
    return hiddenColumns;
  }

  /** The row of this number; empty where it holds nothing. */
  public Optional<Row> row(int number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /** The cell that stands here, of its own. */
  public Optional<GridCell> cell(int row, int column) {
    Row found = byNumber.get(row);
    return found == null ? Optional.empty() : found.cell(column);
  }

  /** The cell that a reader sees here: in a merged block the block's first. */
  public Optional<GridCell> seen(int row, int column) {
    Block block = block(row, column);
    return block == null ? cell(row, column) : cell(block.firstRow(), block.firstColumn());
  }

  /** The merged block that a cell belongs to; null if none. */
  public @Nullable Block block(int row, int column) {
    return blocks.at(row, column);
  }

  /** {@code F12}, {@code 評価!F12}. */
  private String reference(int row, int column) {
    return (name.isEmpty() ? "" : name + "!") + Sheet.letters(column) + row;
  }

  public Place place(int row, int column) {
    Row found = byNumber.get(row);
    return Place.ofCell(file, found == null ? row : found.line(), reference(row, column));
  }
}
