package org.hyotei.tabular;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet would take for formulas. In CSV, which has no types, such a text begins
 * with an apostrophe; a figure, which has a unit or none, never does.
 */
public final class FormulaGuard {

  private static final String OPENINGS = "=+-@\t\r＝＋－＠";

  /** Of half or full width, with a sign, a unit and words in brackets, or without. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "[-+－＋](\\p{Nd}[\\p{Nd},，]*([.．]\\p{Nd}+)?[%％]?\\p{IsAlphabetic}*)?"
              + "(（[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]*）)?");

  private FormulaGuard() {}

  /** Whether a spreadsheet would take it for a formula when it is entered again. */
  public static boolean isFormulaLike(String text) {
    return !text.isEmpty() && OPENINGS.indexOf(text.charAt(0)) >= 0;
  }

  /** As it is written in CSV. */
  public static String added(String text) {
    boolean mark = text.length() == 1;
    boolean figure = mark || FIGURE.matcher(text).matches();
    return isFormulaLike(text) && !figure ? "'" + text : text;
  }

  /** As it was before it was written. */
  static String removed(String text) {
    return text.startsWith("'") && isFormulaLike(text.substring(1)) ? text.substring(1) : text;
  }
}
