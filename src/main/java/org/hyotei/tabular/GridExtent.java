package org.hyotei.tabular;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.tabular.Sheet.Block;

/**
 * How far a sheet is used. What lies beyond the last row and column that hold something is left out
 * of merged blocks and hidden columns, whatever the file says of a million rows.
 */
final class GridExtent {

  /** As far as a merged block may well reach beyond what is used. */
  private static final int ORDINARY = 100;

  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_BLOCKS = 200_000;

  private final ReadingBudget budget;
  private final Defects defects;
  private final List<Block> blocks = new ArrayList<>();
  private final List<int[]> hidden = new ArrayList<>();
  private int lastRow;
  private int lastColumn = -1;

  GridExtent(ReadingBudget budget, Defects defects) {
    this.budget = budget;
    this.defects = defects;
  }

  /** Row from 1, column from 0. */
  void used(int row, int column) {
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }

  /** From 0, both inclusive. */
  void hideColumns(int first, int last) {
    if (first >= 0 && last >= first) {
      hidden.add(new int[] {first, last});
    }
    if (hidden.size() > MOST_BLOCKS) {
      throw new ReadingBudget.Exceeded(ReadingBudget.Limit.COLUMNS, MOST_BLOCKS);
    }
  }

  /** {@code A1:C3}. */
  void merge(String cells) {
    merge(block(cells));
  }

  /** Whole columns reach to the last row that a sheet can have. */
  static Block block(String cells) {
    CellRangeAddress range = CellRangeAddress.valueOf(cells);
    return new Block(
        Math.max(range.getFirstRow(), 0) + 1,
        range.getLastRow() < 0 ? MOST_ROWS : range.getLastRow() + 1,
        Math.max(range.getFirstColumn(), 0),
        range.getLastColumn());
  }

  void merge(Block block) {
    blocks.add(block);
    if (blocks.size() > MOST_BLOCKS) {
      throw new ReadingBudget.Exceeded(ReadingBudget.Limit.MERGED, MOST_BLOCKS);
    }
  }

  Grid grid(String file, String name, boolean sheetHidden, List<Grid.Row> rows) {
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      if (block.firstRow() <= lastRow && block.firstColumn() <= lastColumn) {
        Block used =
            new Block(
                block.firstRow(),
                Math.min(block.lastRow(), Math.max(lastRow, block.firstRow() + ORDINARY)),
                block.firstColumn(),
                Math.min(block.lastColumn(), Math.max(lastColumn, block.firstColumn() + ORDINARY)));
        budget.takeCells(used.lastRow() - used.firstRow() + 1L);
        kept.add(used);
      }
    }
    BitSet columns = new BitSet();
    for (int[] range : hidden) {
      if (range[0] <= lastColumn) {
        columns.set(range[0], Math.min(range[1], lastColumn) + 1);
      }
    }
    MergedBlocks merged = new MergedBlocks(kept);
    if (!sheetHidden) {
      merged.overlaps().forEach(overlap -> overlapping(file, name, overlap));
    }
    return new Grid(
        file,
        name,
        sheetHidden,
        uncovered(rows, merged),
        kept,
        columns.stream().boxed().collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Without the cells that merged blocks cover: office programs keep them, and nobody sees them.
   */
  private static List<Grid.Row> uncovered(List<Grid.Row> rows, MergedBlocks merged) {
    List<Grid.Row> seen = new ArrayList<>();
    for (Grid.Row row : rows) {
      List<GridCell> cells =
          row.cells().stream().filter(cell -> isSeen(merged, row.number(), cell.column())).toList();
      if (cells.size() == row.cells().size()) {
        seen.add(row);
      } else if (!cells.isEmpty()) {
        seen.add(new Grid.Row(row.number(), row.line(), row.hidden(), cells));
      }
    }
    return seen;
  }

  private void overlapping(String file, String name, MergedBlocks.Overlap overlap) {
    String one = cells(overlap.one());
    String other = cells(overlap.other());
    Block block = overlap.other();
    defects.add(
        "overlapping-blocks",
        Place.ofCell(
            file,
            block.firstRow(),
            name + "!" + Sheet.letters(block.firstColumn()) + block.firstRow()),
        "結合セル "
            + one
            + " と "
            + other
            + " が重なっていて、どのセルに何が入っているか決まりません。表計算ソフトで開いて、どちらかの結合を解除し、保存し直してください。",
        "The merged cells "
            + one
            + " and "
            + other
            + " overlap, so that what they hold cannot be told. Open the file in an office program,"
            + " unmerge one of them and save it again.");
  }

  /** {@code A1:C3}. */
  private static String cells(Block block) {
    return Sheet.letters(block.firstColumn())
        + block.firstRow()
        + ":"
        + Sheet.letters(block.lastColumn())
        + block.lastRow();
  }

  private static boolean isSeen(MergedBlocks merged, int row, int column) {
    Block block = merged.at(row, column);
    return block == null || (block.firstRow() == row && block.firstColumn() == column);
  }
}
