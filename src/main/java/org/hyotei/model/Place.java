package org.hyotei.model;

/**
 * Where something stands in a file that a person edits or a body that a system sends.
 *
 * @param file path from the rules folder, or empty for a request body
 * @param line from 1; 0 where unknown
 * @param column from 1; 0 where unknown
 * @param pointer RFC 6901 JSON pointer; empty for the whole document or where there is none
 * @param cell of a table, with the sheet's name where there are sheets: {@code F12}, {@code
 *     評価!F12}; empty where there is none
 */
public record Place(String file, int line, int column, String pointer, String cell) {

  public static final Place NOWHERE = new Place("", 0, 0, "");

  public Place(String file, int line, int column, String pointer) {
    this(file, line, column, pointer, "");
  }

  public static Place ofLine(String file, int line) {
    return new Place(file, line, 0, "");
  }

  public static Place ofCell(String file, int line, String cell) {
    return new Place(file, line, 0, "", cell);
  }

  /** The file's name without its folders; empty for a request body. */
  public String fileName() {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  /**
   * {@code kawaguchi/grading.dslr:12:3}, {@code kawaguchi/scale.csv:7 C7}, {@code
   * kawaguchi/scale.xlsx 評価!F12}, as far as known, on one line. A workbook has rows, not lines.
   */
  public String text() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0 && cell.indexOf('!') < 0) {
      text.append(file.isEmpty() ? "line " : ":").append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    if (!cell.isEmpty()) {
      text.append(' ').append(cell);
    }
    boolean onlyPointer = file.isEmpty() && !pointer.isEmpty();
    return Message.oneLine(onlyPointer ? pointer : text.toString());
  }
}
