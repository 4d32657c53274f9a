package org.hyotei.workbook;

/** Which language the added words are in. */
record Wording(String language) {

  boolean isJapanese() {
    return !language.equals("en");
  }

  String say(String ja, String en) {
    return isJapanese() ? ja : en;
  }
}
