package org.hyotei.model;

/**
 * Where something stands in a file that a person edits or a body that a system sends.
 *
 * @param file path from the rules folder, or empty for a request body
 * @param line from 1; 0 where unknown
 * @param column from 1; 0 where unknown
 * @param pointer RFC 6901 JSON pointer; empty for the whole document or where there is none
 */
public record Place(String file, int line, int column, String pointer) {

  public static final Place NOWHERE = new Place("", 0, 0, "");

  public static Place ofLine(String file, int line) {
    return new Place(file, line, 0, "");
  }

  /** {@code kawaguchi/grading.dslr:12:3}, as far as known. */
  public String text() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(file.isEmpty() ? "line " : ":").append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    if (file.isEmpty() && !pointer.isEmpty()) {
      return pointer;
    }
    return text.toString();
  }
}
