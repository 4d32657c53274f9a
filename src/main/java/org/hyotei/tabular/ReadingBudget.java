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
  private String part = "";

  ReadingBudget() {
    this(MOST_BYTES, MOST_CELLS, MOST_CHARACTERS);
  }

  ReadingBudget(long bytes, int cells, long characters) {
    this.bytes = bytes;
    this.cells = cells;
    this.characters = characters;
  }

  /** What there may not be more of than is read. */
  enum Limit {
    BYTES("workbook-too-large", "バイト", "bytes"),
    PARTS("too-many-parts", "個のファイル", "parts"),
    CELLS("too-many-cells", "セル", "cells"),
    MERGED("too-many-cells", "個の結合", "merged blocks"),
    COLUMNS("too-many-cells", "組の列", "runs of columns"),
    TEXT("too-much-text", "文字", "characters"),
    CELL("text-too-long", "文字（セル1つ）", "characters in one cell"),
    NOTES("too-many-notes", "個のメモ", "notes"),
    STYLES("too-many-styles", "種類の書式", "formats");

    final String code;
    final String ja;
    final String en;

    Limit(String code, String ja, String en) {
      this.code = code;
      this.ja = ja;
      this.en = en;
    }
  }

  /** That a file holds more than is read. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Limit limit;
    private final long most;

    Exceeded(Limit limit, long most) {
      super(limit.en, null, false, false);
      this.limit = limit;
      this.most = most;
    }

    Limit limit() {
      return limit;
    }

    /** How much of it is read. */
    long most() {
      return most;
    }
  }

  /** The part that is being read; empty before the first. */
  String part() {
    return part;
  }

  /** Says which part is read from now on. */
  void reads(String name) {
    part = name;
  }

  void takeBytes(long taken) {
    bytes -= taken;
    if (bytes < 0) {
      throw new Exceeded(Limit.BYTES, MOST_BYTES);
    }
  }

  void takeCells(long taken) {
    if (taken > cells) {
      throw new Exceeded(Limit.CELLS, MOST_CELLS);
    }
    cells -= (int) taken;
  }

  void takeText(long length) {
    characters -= length;
    if (length > LONGEST_CELL) {
      throw new Exceeded(Limit.CELL, LONGEST_CELL);
    }
    if (characters < 0) {
      throw new Exceeded(Limit.TEXT, MOST_CHARACTERS);
    }
  }
}
