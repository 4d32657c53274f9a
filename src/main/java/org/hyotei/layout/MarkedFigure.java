package org.hyotei.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.model.Reading;
import org.hyotei.reading.FigureReader;
import org.jspecify.annotations.Nullable;

/**
 * A figure with signs that refer to a note: {@code 118件※1}, {@code 118件*}, {@code 118件 注2）}; with
 * the note itself behind it: {@code 12,345人※R6.12末}; or wholly in brackets: {@code （118件）}.
 *
 * @param figure what can be read
 * @param note the words of the note; empty if there are none
 */
record MarkedFigure(String figure, String note) {

  private static final Pattern MARKS =
      Pattern.compile("\\s*(?:[※*＊†注]\\s*[\\d０-９]{0,2}[)）]?|[¹²³⁰-⁹]+)(?=$|[(（\\s])");
  private static final Pattern NOTE = Pattern.compile("(?s)([^※]*[^※\\s])\\s*※\\s*([^※]+)");
  private static final Pattern BRACKETS = Pattern.compile("[(（]([^()（）]+)[)）]");

  /** Null where the text can be read as it is, or cannot even so. */
  static @Nullable MarkedFigure of(String text) {
    if (isRead(text)) {
      return null;
    }
    String bare = MARKS.matcher(text).replaceAll("").strip();
    Matcher note = NOTE.matcher(text);
    Matcher brackets = BRACKETS.matcher(bare);
    if (isRead(bare)) {
      return new MarkedFigure(bare, "");
    }
    if (note.matches() && isRead(note.group(1))) {
      return new MarkedFigure(note.group(1), note.group(2).strip());
    }
    return brackets.matches() && isRead(brackets.group(1).strip())
        ? new MarkedFigure(brackets.group(1).strip(), "")
        : null;
  }

  private static boolean isRead(String text) {
    return !text.isEmpty() && FigureReader.read(text, "") instanceof Reading.Read;
  }
}
