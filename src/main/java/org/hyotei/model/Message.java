package org.hyotei.model;

/** The same sentence in Japanese and in English. */
public record Message(String ja, String en) {

  /** The sentence in the language with this tag; Japanese unless the tag is {@code en}. */
  public String in(String language) {
    return language.equals("en") ? en : ja;
  }
}
