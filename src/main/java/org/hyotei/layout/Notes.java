package org.hyotei.layout;

import java.util.regex.Pattern;

/** Notes as they stand in sheets. */
final class Notes {

  private static final Pattern SIGN = Pattern.compile("^[※*＊\\s]+");

  private Notes() {}

  /** Without the sign before it. */
  static String bare(String note) {
    return SIGN.matcher(note).replaceFirst("").strip();
  }
}
