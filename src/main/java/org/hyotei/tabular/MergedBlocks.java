package org.hyotei.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hyotei.tabular.Sheet.Block;
import org.jspecify.annotations.Nullable;

/** The merged blocks of a sheet, found by their cells. They do not overlap in a sound sheet. */
public final class MergedBlocks {

  private final Map<Integer, TreeMap<Integer, Block>> byRow = new HashMap<>();
  private final List<Overlap> overlaps = new ArrayList<>();

  public MergedBlocks(List<Block> blocks) {
    for (Block block : blocks) {
      Block over = null;
      for (int row = block.firstRow(); row <= block.lastRow(); row++) {
        TreeMap<Integer, Block> ofRow = byRow.computeIfAbsent(row, none -> new TreeMap<>());
        over = over == null ? over(ofRow, block) : over;
        ofRow.putIfAbsent(block.firstColumn(), block);
      }
      if (over != null && !over.equals(block)) {
        overlaps.add(new Overlap(over, block));
      }
    }
  }

  /** Two blocks that have cells in common. */
  record Overlap(Block one, Block other) {}

  /** For each block that lies over one before it, that pair; the same block twice is one. */
  List<Overlap> overlaps() {
    return List.copyOf(overlaps);
  }

  /** The block of a row that a block begins in, or else the next that it reaches; null if none. */
  private static @Nullable Block over(NavigableMap<Integer, Block> ofRow, Block block) {
    Map.Entry<Integer, Block> before = ofRow.floorEntry(block.firstColumn());
    if (before != null && before.getValue().lastColumn() >= block.firstColumn()) {
      return before.getValue();
    }
    Map.Entry<Integer, Block> next = ofRow.higherEntry(block.firstColumn());
    return next != null && next.getKey() <= block.lastColumn() ? next.getValue() : null;
  }

  /** The block that a cell belongs to; null if none. */
  public @Nullable Block at(int row, int column) {
    TreeMap<Integer, Block> blocks = byRow.get(row);
    Map.Entry<Integer, Block> before = blocks == null ? null : blocks.floorEntry(column);
    return before == null || before.getValue().lastColumn() < column ? null : before.getValue();
  }
}
