package org.hyotei.cli;

/** The language of messages. */
enum Language {
  JA("ja"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  String tag() {
    return tag;
  }
}
