package org.hyotei.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The name that an answer is saved under (RFC 6266): the plan's id, what it is, and the ending of
 * its format.
 */
record SavedName(String plan, String ending, String language) {

  private static final int LONGEST = 80;

  /**
   * What some file system gives a meaning, or what moves a cursor; and dots and slashes at the
   * beginning.
   */
  private static final Pattern UNSAFE =
      Pattern.compile("^[.\\s\\\\/]+|[\\\\/:*?\"<>|%]|[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]");

  /** To be kept as a file. */
  String attached() {
    return "attachment; " + parameter();
  }

  /** To be shown; the name is for those who keep it. */
  String shown() {
    return "inline; " + parameter();
  }

  private String parameter() {
    String encoded = URLEncoder.encode(file(), StandardCharsets.UTF_8);
    return "filename*=UTF-8''" + encoded.replace("+", "%20").replace("*", "%2A");
  }

  private String file() {
    String safe = UNSAFE.matcher(plan).replaceAll("_").strip();
    int length = Math.min(LONGEST, safe.codePointCount(0, safe.length()));
    String part = safe.substring(0, safe.offsetByCodePoints(0, length));
    return part + (language.equals("en") ? "_graded." : "_評価.") + ending;
  }
}
