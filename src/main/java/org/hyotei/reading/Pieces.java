package org.hyotei.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a cell where one amount ends and the next begins, never within brackets: at circled numbers,
 * else at slashes, else at {@code 、} or {@code ；}, else at spaces.
 */
final class Pieces {

  private static final Pattern CIRCLED = Pattern.compile("(?<=.)(?=[①-⑳])");
  private static final Pattern SLASH = Pattern.compile("/");
  private static final Pattern COMMA = Pattern.compile("[、;]");
  private static final Pattern SPACE = Pattern.compile(" +");

  /** A stretch that has its number and waits for nothing but a note. */
  private static final Pattern COMPLETE = Pattern.compile(".*\\d.*[^\\d万億兆,( ] *\\(*|.*\\d *\\(+");

  private static final Pattern NUMBERED = Pattern.compile(".*\\d *");

  private Pieces() {}

  static List<CellText> of(CellText cell) {
    String outside = cell.outside();
    if (!outside.isEmpty() && outside.charAt(0) >= '①' && outside.charAt(0) <= '⑳') {
      return cut(cell, CIRCLED.matcher(outside).results().toList());
    }
    if (SLASH.matcher(outside).find()) {
      return cut(cell, SLASH.matcher(outside).results().toList());
    }
    if (COMMA.matcher(outside).find()) {
      return cut(cell, COMMA.matcher(outside).results().toList());
    }
    return atSpaces(cell, outside);
  }

  private static List<CellText> atSpaces(CellText cell, String outside) {
    List<MatchResult> cuts = new ArrayList<>();
    Matcher space = SPACE.matcher(outside);
    int start = 0;
    while (space.find()) {
      String before = outside.substring(start, space.start());
      String after = outside.substring(space.end());
      if (!after.startsWith("(") && !Affixes.beginsLikeBack(after) && ends(before, after)) {
        cuts.add(space.toMatchResult());
        start = space.end();
      }
    }
    return cut(cell, cuts);
  }

  /** After a bare number the next word is its unit; after a unit or a note a new piece begins. */
  private static boolean ends(String before, String after) {
    boolean number = !after.isEmpty() && "0123456789+-▲△".indexOf(after.charAt(0)) >= 0;
    return COMPLETE.matcher(before).matches() || (number && NUMBERED.matcher(before).matches());
  }

  private static List<CellText> cut(CellText cell, List<MatchResult> cuts) {
    List<CellText> pieces = new ArrayList<>();
    int start = 0;
    for (MatchResult cut : cuts) {
      pieces.add(cell.sub(start, cut.start()).strip());
      start = cut.end();
    }
    pieces.add(cell.from(start).strip());
    return pieces;
  }
}
