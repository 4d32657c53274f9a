package org.hyotei.model;

/** The outcome of reading one printed cell. */
public sealed interface Reading {

  /** It was understood. */
  record Read(Figure figure) implements Reading {}

  /**
   * It was not.
   *
   * @param raw the cell as printed
   * @param why in a few English words, what stood in the way
   * @param whyJa the same in Japanese
   */
  record Unreadable(String raw, String why, String whyJa) implements Reading {}
}
