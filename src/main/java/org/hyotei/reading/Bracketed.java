package org.hyotei.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A text and the notes in brackets at its end: {@code 10人（見込）（令和5年度）} has two. A bracket without
 * its other half is no note and stays in the body.
 */
record Bracketed(CellText body, List<CellText> notes) {

  static Bracketed of(CellText text) {
    CellText body = text.strip();
    if (!body.plain().endsWith(")")) {
      return new Bracketed(body, List.of());
    }
    Deque<CellText> notes = new ArrayDeque<>();
    int open = opening(body.plain());
    while (open >= 0) {
      notes.addFirst(body.sub(open + 1, body.plain().length() - 1).strip());
      body = body.sub(0, open).strip();
      open = opening(body.plain());
    }
    return new Bracketed(body, List.copyOf(notes));
  }

  /** Where the bracket opens that closes the text; negative if none does. */
  private static int opening(String text) {
    if (!text.endsWith(")")) {
      return -1;
    }
    int depth = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
