package org.hyotei.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyotei.tabular.Sheet.Block;
import org.jspecify.annotations.Nullable;

/** The merged blocks of a sheet, found by their cells. They do not overlap in a sound sheet. */
public final class MergedBlocks {

  private final Map<Integer, TreeMap<Integer, Block>> byRow = new HashMap<>();

  public MergedBlocks(List<Block> blocks) {
    for (Block block : blocks) {
      for (int row = block.firstRow(); row <= block.lastRow(); row++) {
        byRow.computeIfAbsent(row, none -> new TreeMap<>()).putIfAbsent(block.firstColumn(), block);
      }
    }
  }

  /** The block that a cell belongs to; null if none. */
  public @Nullable Block at(int row, int column) {
    TreeMap<Integer, Block> blocks = byRow.get(row);
    Map.Entry<Integer, Block> before = blocks == null ? null : blocks.floorEntry(column);
    return before == null || before.getValue().lastColumn() < column ? null : before.getValue();
  }
}
