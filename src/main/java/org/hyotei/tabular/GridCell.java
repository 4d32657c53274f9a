package org.hyotei.tabular;

/**
 * A cell that holds something.
 *
 * @param column from 0
 * @param text as a person sees it, as far as that is certain: {@code 46.3%} for 0.463 under a
 *     format of percent, {@code 34件} for 34 under {@code 0"件"}, a date as {@code 2024-06-12}; a
 *     number's digits have no separators; of an error its name, {@code #N/A}
 * @param kind of what is stored
 * @param stored what the file holds, bare: {@code 0.463}, {@code 45455}; the same as the text for
 *     words
 * @param formula without its equals sign; empty where there is none. The text is then the value
 *     that the file remembers of it
 * @param note the cell's comment; empty where there is none
 * @param printed the text with the separators of thousands that its format shows: {@code 12,345人};
 *     the same as the text where there are none
 * @param struck what has a line through it (取り消し線) and is no part of the text, or all of it; empty
 *     if nothing has
 */
public record GridCell(
    int column,
    String text,
    Kind kind,
    String stored,
    String formula,
    String note,
    String printed,
    String struck) {

  /** A cell that is printed as its text. */
  public GridCell(int column, String text, Kind kind, String stored, String formula, String note) {
    this(column, text, kind, stored, formula, note, text, "");
  }

  /** What a cell stores, whatever it looks like. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A number under a format of percent; its text is in percent. */
    PERCENT,
    /** A number under a format of dates; its text is the date in ISO 8601. */
    DATE,
    BOOLEAN,
    /** An error, or the text that stands for one. */
    ERROR;

    static Kind ofText(String text) {
      return ErrorText.is(text) ? ERROR : TEXT;
    }
  }

  /** A cell of a text; of the name of an error, that error. */
  public static GridCell ofText(int column, String text) {
    return new GridCell(column, text, Kind.ofText(text), text, "", "");
  }

  public boolean isFormula() {
    return !formula.isEmpty();
  }
}
