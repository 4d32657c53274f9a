package org.hyotei.tabular;

import java.util.regex.Pattern;

/**
 * What programs write for a value that is none, where a file keeps only texts: errors by their
 * names, numbers that are none, and the signs of a column too narrow for its numbers.
 */
final class ErrorText {

  private static final Pattern ERROR =
      Pattern.compile(
          "#(?:N/A|(?:DIV/0|REF|VALUE|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|CONNECT|BUSY)!|NAME\\?)"
              + "|#{3,}|(?:Err|エラー):\\d{3}|NaN|[-+]?Infinity",
          Pattern.CASE_INSENSITIVE);

  /** As long as the longest that is looked at; columns are hardly wider. */
  private static final int LONGEST = 300;

  private ErrorText() {}

  static boolean is(String text) {
    return text.length() <= LONGEST && ERROR.matcher(text.strip()).matches();
  }
}
