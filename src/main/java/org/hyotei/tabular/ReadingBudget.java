package org.hyotei.tabular;

/**
 * What the reading of one workbook may still take: bytes unpacked, cells, characters. Hostile files
 * are small and unpack to anything, so whatever is taken is counted first. Not thread-safe.
 */
final class ReadingBudget {

  /** Of all parts that are read; pictures and the like are not unpacked. */
  private static final long MOST_BYTES = 400_000_000;

  /** 50,000 indicators in forty columns. */
  private static final int MOST_CELLS = 2_000_000;

  private static final long MOST_CHARACTERS = 60_000_000;

  /** What one cell may hold is 32,767 characters in Excel. */
  static final int LONGEST_CELL = 40_000;

  private long bytes;
  private int cells;
  private long characters;

  ReadingBudget() {
    this(MOST_BYTES, MOST_CELLS, MOST_CHARACTERS);
  }

  ReadingBudget(long bytes, int cells, long characters) {
    this.bytes = bytes;
    this.cells = cells;
    this.characters = characters;
  }

  /** That a file holds more than is read. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exceeded(String what) {
      super(what, null, false, false);
    }
  }

  void takeBytes(long taken) {
    bytes -= taken;
    if (bytes < 0) {
      throw new Exceeded("bytes");
    }
  }

  void takeCells(long taken) {
    if (taken > cells) {
      throw new Exceeded("cells");
    }
    cells -= (int) taken;
  }

  void takeText(long length) {
    characters -= length;
    if (characters < 0 || length > LONGEST_CELL) {
      throw new Exceeded("characters");
    }
  }
}
